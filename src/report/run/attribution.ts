import { digitsFor, fixed, waterfallChart, waterfallTable } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { CountryWords } from "../../scenario/index.js";
import { type Block, type Figure, figures, paragraph, section } from "../blocks/index.js";
import type { ReportDetails, RunReportOptions } from "./options.js";
import { lostUnit, wordsOf } from "./per-scenario.js";

/** Why two scenarios differ; no block where this was not asked for. */
export function whyItDiffers(results: readonly CrowdOutResult[], { details = [] }: RunReportOptions): Block[] {
	const found = results.flatMap((result, k) => waterfall(details[k] ?? {}, k, wordsOf(result)));
	if (found.length === 0) return [];
	return section("Why the answer differs", [
		paragraph(
			"Exact Shapley values: each cause is taken in every order in which the two scenarios can be turned into each other.",
		),
		...figures(found),
	]);
}

function waterfall({ attribution }: ReportDetails, k: number, words: CountryWords): Figure[] {
	if (attribution === undefined) return [];
	const { from, to, parts, fromName, toName } = attribution;
	const chart = {
		id: `attribution-${k}`,
		title: `From ${fromName} to ${toName}`,
		unit: lostUnit(words),
		description: `The loss goes from ${fixed(from, 2)} to ${fixed(to, 2)} billion ${words.currencies}: ${parts.map(({ cause, amount }) => `${cause} ${fixed(amount, 2)}`).join(", ")}.`,
		from: { name: fromName, value: from },
		steps: parts.map(({ cause, amount }) => ({ name: cause, amount })),
		to: { name: toName, value: to },
		digits: digitsFor([from, to, ...parts.map(({ amount }) => amount)]),
	};
	return [{ title: chart.title, svg: waterfallChart(chart), table: waterfallTable(chart) }];
}
