import { digitsFor, fixed, percent, worded } from "../charts/index.js";
import type { CrowdOutResult } from "../measure/index.js";
import { type AnswerInBrief, answerInBrief } from "../questions/index.js";
import { type Block, facts, paragraph, section, table } from "./blocks/index.js";
import { requireComparable } from "./comparable.js";
import { answerSentences } from "./run/answer-sentences.js";
import { horizonInWords, lastYearName, lossOf, wordsOf } from "./run/per-scenario.js";
import { LIMIT_OF_CLAIM } from "./run/ratio.js";
import { definitionInWords, sentence, yearInWords } from "./words.js";

/** Word after an amount below zero: the line has more than without the push. */
const GAINED = ["", "gained"] as const;

/** What is known of the scenarios beside their results. */
export interface CompareReportOptions {
	/** What each opens with, in the order of the results [of the results alone, without ranges]. */
	readonly answers?: readonly AnswerInBrief[];
}

/**
 * Report of several scenarios side by side, one column each, below what each of them found.
 *
 * @throws {CrowdoutError} `invalid-input` where definition, base year or horizon differ.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { compareReport, text } from "crowdout/report";
 *
 * console.log(text(compareReport([crowdOut("paper-thesis"), crowdOut("paper-corrected")])));
 * ```
 */
export function compareReport(
	results: readonly CrowdOutResult[],
	{ answers = results.map((result) => answerInBrief(result)) }: CompareReportOptions = {},
): Block[] {
	requireComparable(results);
	const [first] = results;
	const words = wordsOf(first);
	const end = lastYearName(first);
	const last = first.years.length - 1;
	const lines = [...new Set(results.flatMap(({ run }) => Object.keys(run.lines)))];
	const each = (name: string, cell: (result: CrowdOutResult) => string) => [name, ...results.map(cell)];
	const extra = (result: CrowdOutResult) => result.crowdOut.total.extraDefence;
	const digits = digitsFor(results.flatMap((result) => [extra(result), lossOf(result)]));
	const title = "Side by side";
	return section(title, [
		facts([
			...results.map(({ scenario, counterfactual }, k): [string, string] => [
				`[${k + 1}]`,
				`${scenario}, against ${counterfactual}. ${answerSentences(answers[k]).join(" ")}`,
			]),
			["Defence", definitionInWords(first.definition)],
			["Base year", yearInWords(first.baseYear, words)],
			["Money", `over ${horizonInWords(first)} in ${words.currencies} of the base year`],
		]),
		...table(
			title,
			["", ...results.map((_, k) => `[${k + 1}]`)],
			[
				each(`Threat, ${end}, base year 1`, ({ run }) => fixed(run.threat[last], 3)),
				each(`Defence, ${end}, % of GDP`, ({ run }) => percent(run.defence[last], 3)),
				each("  without the push", ({ counterfactualRun }) => percent(counterfactualRun.defence[last], 3)),
				each(`Extra defence, ${words.symbol} bn`, (result) => worded(extra(result), digits, ["", "less"])),
				...lines.map((line) =>
					each(`${sentence(line)} lost, ${words.symbol} bn`, ({ crowdOut }) =>
						worded(crowdOut.cumulativeMoney[line], digits, GAINED),
					),
				),
				each(`All lines lost, ${words.symbol} bn`, (result) => worded(lossOf(result), digits, GAINED)),
				each("  present value", ({ crowdOut }) => worded(crowdOut.total.presentValue, digits, GAINED)),
				each(`Crowd-out ratio, ${words.hundredths} per ${words.currency}`, ({ crowdOut }) =>
					crowdOut.ratio === null ? "–" : worded(100 * crowdOut.ratio, 1, GAINED),
				),
			],
		),
		paragraph(LIMIT_OF_CLAIM),
	]);
}
