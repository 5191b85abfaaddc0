import { fixed, short } from "../../charts/index.js";
import type { EnsembleResult } from "../../ensemble/index.js";
import type { AnswerInBrief } from "../../questions/index.js";
import { countryWords } from "../../scenario/index.js";
import { type Block, facts, heading, paragraph } from "../blocks/index.js";
import { answerSentences } from "../run/answer-sentences.js";
import { definitionInWords, yearInWords } from "../words.js";
import { eventsTable } from "./events.js";
import { failures } from "./failures.js";
import { lastYearBands } from "./last-year.js";
import { lossTable } from "./loss.js";
import { drawnAndFixed } from "./parameters.js";
import { rulesKept } from "./rules-kept.js";
import { otherNumbers } from "./scalars.js";

/** Options of `ensembleReport`. */
export interface EnsembleReportOptions {
	/** Paths of uncertain numbers; those that were not drawn are listed as fixed [default none]. */
	readonly doubtful?: readonly string[];
	/** What the central run found, with the ranges of these draws: it opens the report [left out]. */
	readonly answer?: AnswerInBrief;
}

/**
 * Report of an ensemble: losses with their errors, probabilities, and what was drawn.
 *
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { ensembleReport, text } from "crowdout/report";
 *
 * console.log(text(ensembleReport(ensemble("us-india-partnership", { draws: 200 }))));
 * ```
 */
export function ensembleReport(result: EnsembleResult, { doubtful = [], answer }: EnsembleReportOptions = {}): Block[] {
	const { version, scenarioHash, seed } = result.record;
	return [
		...opening(result, answer),
		...result.warnings.map((warning) => paragraph(`Note: ${warning}.`, "note")),
		...lossTable(result),
		...otherNumbers(result),
		...lastYearBands(result),
		...eventsTable(result),
		...rulesKept(result),
		...failures(result),
		...drawnAndFixed(result, doubtful),
		paragraph(`crowdout ${version}, record ${scenarioHash.slice(0, 12)}, seed ${seed}`, "small"),
	];
}

/** What the central run found, number of draws, and meaning of the figures. */
function opening(result: EnsembleResult, answer: AnswerInBrief | undefined): Block[] {
	const { title, question } = result.record.scenario;
	const { seed, sampler, mode } = result.record;
	const how = { random: "independent", sobol: "scrambled Sobol' points" }[sampler];
	const { precision } = result;
	return [
		...(title ? [heading(title, 1)] : []),
		...(question ? [paragraph(question, "lead")] : []),
		...(answer === undefined ? [] : answerSentences(answer).map((words) => paragraph(words, "headline"))),
		facts([
			["Scenario", result.scenario],
			["Against", result.counterfactual],
			["Draws", `${fixed(result.draws, 0)}, ${how}, seed ${seed}, ${mode} quantiles`],
			["Defence", definitionInWords(result.definition)],
			["Base year", yearInWords(result.baseYear, countryWords(result.record.scenario))],
			[
				"Precision",
				precision &&
					`${short(100 * precision.asked.relative)} % of the mean, ${precision.reached ? "" : "not "}reached`,
			],
		]),
	];
}
