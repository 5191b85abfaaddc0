import { sum } from "d3-array";
import { type LinesChart, linesChart, linesTable, sharedDomain, worded } from "../../charts/index.js";
import type { ByLine, ByYear, CrowdOutResult } from "../../measure/index.js";
import { type Block, type Figure, figures, paragraph, section } from "../blocks/index.js";
import { yearName } from "../words.js";
import { tierName } from "./found.js";
import { wordsOf } from "./per-scenario.js";

const SIDES = ["", "gained"] as const;

/** What the lines lose in each province and in the federal budget, by year and on one scale; nothing without provinces. */
export function byProvince(results: readonly CrowdOutResult[]): Block[] {
	const charts = results.map((result, k) => chartsOf(result, k, results.length > 1));
	const domain = sharedDomain(charts.flat());
	const drawn = (chart: LinesChart): Figure => ({
		title: chart.title,
		svg: linesChart({ ...chart, domain }),
		table: linesTable(chart),
	});
	const shown = charts.flatMap((all) => figures(all.map(drawn)));
	if (shown.length === 0) return [];
	return section("Crowd-out by province", [
		paragraph(
			"Each province's own budget and the federal one, on one scale. It shows whose budget is cut, not where federal money would have been spent.",
		),
		...shown,
	]);
}

function chartsOf(result: CrowdOutResult, k: number, many: boolean): LinesChart[] {
	const { crowdOut, years, scenario } = result;
	const words = wordsOf(result);
	const { provinces, money } = crowdOut;
	if (provinces === undefined) return [];
	const own = Object.entries(provinces).map(([name, part]): [string, ByLine<ByYear>] => [name, part.money]);
	const federal = Object.entries(money).map(([line, all]): [string, ByYear] => [
		line,
		all.map((value, t) => value - sum(own, ([, lost]) => lost[line][t])),
	]);
	const last = years.length - 1;
	const tiers: [string, ByLine<ByYear>][] = [...own, ["federation", Object.fromEntries(federal)]];
	return tiers.map(([tier, lost], p) => {
		const ends = Object.entries(lost).map(([line, values]) => `${line} ${worded(values[last], 2, SIDES)}`);
		const name = tierName(tier);
		return {
			id: `province-${k}-${p}`,
			title: many ? `${name}: ${scenario}` : name,
			unit: `${words.symbol} bn lost in the year against the counterfactual (0)`,
			sides: SIDES,
			description: `What each line loses in its budget, in billions; in ${yearName(years[last], words)}: ${ends.join(", ")}.`,
			yearPrefix: words.yearPrefix,
			years,
			series: [
				{ name: "without", values: years.map(() => 0), reference: true },
				...Object.entries(lost).map(([line, values]) => ({ name: line, values })),
			],
		};
	});
}
