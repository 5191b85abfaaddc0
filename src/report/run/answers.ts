import type { CrowdOutResult } from "../../measure/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, heading, paragraph } from "../blocks/index.js";
import { digitsFor, fixed, percent, worded } from "../number.js";
import { count, listed } from "../words.js";
import { found } from "./found.js";
import type { ReportDetails, RunReportOptions, Spread } from "./options.js";
import { horizonInWords, lossOf, money, perScenario, wordsOf } from "./per-scenario.js";
import { LIMIT_OF_CLAIM, ratioInWords } from "./ratio.js";

/** For each scenario what it found, with how far it can be trusted. */
export function answers(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	return [
		...(results.length > 1 ? [heading("The answers")] : []),
		...perScenario(results, (result, k) => {
			const { answer, ...known } = details[k] ?? {};
			return answer === undefined
				? [paragraph(headline(result), "headline"), paragraph(uncertainty(result, known))]
				: found(answer);
		}),
		paragraph(LIMIT_OF_CLAIM, "note"),
	];
}

/** What happened, in one or two sentences. */
function headline(result: CrowdOutResult): string {
	const { run, crowdOut } = result;
	const extra = crowdOut.total.extraDefence;
	const loss = lossOf(result);
	const digits = digitsFor([extra, loss]);
	if (fixed(extra, digits) === fixed(0, digits) && fixed(loss, digits) === fixed(0, digits)) {
		return `Over ${horizonInWords(result)} defence and the lines are what they would be without the push.`;
	}
	const words = wordsOf(result);
	const names = listed(Object.keys(run.lines));
	const defence = `defence takes ${money(words, Math.abs(extra), digits)} ${extra < 0 ? "less" : "more"} than without the push`;
	const lines = `${names} together ${loss < 0 ? "gain" : "lose"} ${money(words, Math.abs(loss), digits)}`;
	return `Over ${horizonInWords(result)} ${defence}; ${lines}. ${ratioInWords(result)}`;
}

/** How far the headline can be trusted: the range of the draws, else that of the presets. */
function uncertainty(result: CrowdOutResult, { ensemble, samePush = [] }: ReportDetails): string {
	const words = wordsOf(result);
	if (ensemble !== undefined) return drawn(ensemble, words);
	if (samePush.length < 2) {
		return "Uncertainty: no draws and no other assumptions were asked for, so that this is one answer among those that the evidence allows.";
	}
	const pairs = `the ${count(samePush.length)} pairs of reaction and financing between which the evidence does not choose`;
	const losses = [lossOf(result), ...samePush.map(({ loss }) => loss)];
	const [low, high] = [Math.min(...losses), Math.max(...losses)];
	if (high - low < 1e-9) return `Uncertainty: under ${pairs} the answer is the same.`;
	const shares = [result.crowdOut, ...samePush].flatMap(({ ratio }) => (ratio === null ? [] : [100 * ratio]));
	const ratios = `the ratio from ${worded(Math.min(...shares), 1, ["", "gained"])} to ${worded(Math.max(...shares), 1, ["", "gained"])} ${words.hundredths} per ${words.currency}`;
	const digits = digitsFor([low, high]);
	return `Uncertainty: over ${pairs}, and as it stands here, the loss over ${horizonInWords(result)} runs from ${lost(low, digits, words)} to ${lost(high, digits, words)}${shares.length > 0 ? `, ${ratios}` : ""}.`;
}

function drawn({ draws, quantiles, parameters, scalars, probabilityOfLoss }: Spread, words: CountryWords): string {
	const values = (scalars["crowdOut.total.cumulativeMoney"]?.quantiles ?? []).map(
		(estimate) => estimate?.value ?? null,
	);
	const last = quantiles.length - 1;
	const [low, high] = [values[0] ?? null, values[last] ?? null];
	const digits = digitsFor([low, high]);
	const share = Number((100 * (quantiles[last] - quantiles[0])).toPrecision(4));
	const range =
		low === null || high === null
			? "no range of the loss is known"
			: `the middle ${share} % of the loss lies between ${lost(low, digits, words)} and ${lost(high, digits, words)}`;
	return `Uncertainty: in ${fixed(draws, 0)} draws of ${parameters.length} uncertain ${parameters.length === 1 ? "parameter" : "parameters"} ${range}; the lines lose in ${percent(probabilityOfLoss.all.value, 0)} % of them.`;
}

/** A loss of money; what is below zero is a gain. */
function lost(amount: number, digits: number, words: CountryWords): string {
	return amount < 0 ? `a gain of ${money(words, -amount, digits)}` : money(words, amount, digits);
}
