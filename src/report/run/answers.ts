import { digitsFor, fixed, percent, worded } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { answerInBrief } from "../../questions/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, heading, paragraph } from "../blocks/index.js";
import { count } from "../words.js";
import { answerSentences } from "./answer-sentences.js";
import { found } from "./found.js";
import type { ReportDetails, RunReportOptions, Spread } from "./options.js";
import { horizonInWords, lossOf, money, perScenario, wordsOf } from "./per-scenario.js";
import { LIMIT_OF_CLAIM } from "./ratio.js";

/** For each scenario what it found, with how far it can be trusted. */
export function answers(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	return [
		...(results.length > 1 ? [heading("The answers")] : []),
		...perScenario(results, (result, k) => {
			const { answer, ...known } = details[k] ?? {};
			return answer === undefined
				? [
						...answerSentences(answerInBrief(result, known.ensemble)).map((words) => paragraph(words, "headline")),
						paragraph(uncertainty(result, known)),
					]
				: found(answer);
		}),
		paragraph(LIMIT_OF_CLAIM, "note"),
	];
}

/** How far the headline can be trusted: how often the lines lose in the draws, else the range of the presets. */
function uncertainty(result: CrowdOutResult, { ensemble, samePush = [] }: ReportDetails): string {
	const words = wordsOf(result);
	if (ensemble !== undefined) return howOften(ensemble);
	if (samePush.length < 2) {
		return "There is no range: nothing was drawn at random, and no other assumptions were tried. The evidence allows other answers.";
	}
	const pairs = `the ${count(samePush.length)} pairs of reaction and financing between which the evidence does not choose`;
	const losses = [lossOf(result), ...samePush.map(({ loss }) => loss)];
	const [low, high] = [Math.min(...losses), Math.max(...losses)];
	if (high - low < 1e-9) return `Under ${pairs} the answer is the same.`;
	const paisa = [result.crowdOut, ...samePush].flatMap(({ ratio }) => (ratio === null ? [] : [100 * ratio]));
	const ratios = `, and the crowd-out ratio from ${worded(Math.min(...paisa), 1, ["", "gained"])} to ${worded(Math.max(...paisa), 1, ["", "gained"])} ${words.hundredths} per ${words.currency}`;
	const digits = digitsFor([low, high]);
	return `Under these assumptions and under ${pairs}, the loss over ${horizonInWords(result)} goes from ${lost(low, digits, words)} to ${lost(high, digits, words)}${paisa.length > 0 ? ratios : ""}.`;
}

/** In how many of the draws the lines lose. */
export function howOften({
	draws,
	parameters,
	probabilityOfLoss,
}: Pick<Spread, "draws" | "parameters" | "probabilityOfLoss">): string {
	return `In ${percent(probabilityOfLoss.all.value, 0)} % of ${fixed(draws, 0)} random draws of ${parameters.length} uncertain ${parameters.length === 1 ? "number" : "numbers"} the lines lose.`;
}

/** A loss of money; what is below zero is a gain. */
function lost(amount: number, digits: number, words: CountryWords): string {
	return amount < 0 ? `a gain of ${money(words, -amount, digits)}` : money(words, amount, digits);
}
