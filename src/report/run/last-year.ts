import { sum } from "d3-array";
import { percent, worded } from "../../charts/index.js";
import type { CrowdOutResult, RunSeries } from "../../measure/index.js";
import { isBundledCountry, pathValues, type Scenario } from "../../scenario/index.js";
import { type Block, paragraph, section, table } from "../blocks/index.js";
import { listed, sentence, yearName } from "../words.js";
import { lastYearName, perScenario, wordsOf } from "./per-scenario.js";

/** Defence and each line in the last year, with and without the push. */
export function lastYear(results: readonly CrowdOutResult[]): Block[] {
	const title = `Defence and the lines in ${lastYearName(results[0])}`;
	return section(title, [
		...perScenario(results, (result) => [
			...table(title, ["% of GDP", "with the push", "without", "points", "its money, %"], rows(result)),
			...(results.length > 1 ? [] : [paragraph(MEANING)]),
			paragraph(context(result)),
		]),
		...(results.length > 1 ? [paragraph(MEANING)] : []),
	]);
}

const MEANING = "Points: percentage points of GDP that the line loses or gains.";

const LOST = ["lost", "gained"] as const;
const MORE = ["more", "less"] as const;

function rows(result: CrowdOutResult): string[][] {
	const { run, counterfactualRun: other, crowdOut, years, ledger } = result;
	const last = years.length - 1;
	const names = Object.keys(run.lines);
	const all = (of: Readonly<Record<string, readonly number[]>>) => sum(names, (line) => of[line][last]);
	const moved = (share: number, reference: number) => (reference === 0 ? null : 100 * (share / reference - 1));
	const row = (name: string, share: number, reference: number, pushed: string, change: number | null) => [
		name,
		percent(share, 3),
		percent(reference, 3),
		pushed,
		worded(change, 2, MORE),
	];
	const money = (line: string) => {
		const off = crowdOut.percentOfLine[line][last];
		return off === null ? null : -off;
	};
	const reference = sum(names, (line) => other.lines[line][last] * other.gdp[last]);
	const lost = crowdOut.total.money[last];
	return [
		row("Defence", run.defence[last], other.defence[last], "", spent(result, "defence", last)),
		row("Interest", run.interest[last], other.interest[last], "", spent(result, "interest", last)),
		...names.map((line) =>
			row(
				sentence(line),
				run.lines[line][last],
				other.lines[line][last],
				worded(100 * crowdOut.share[line][last], 3, LOST),
				money(line),
			),
		),
		row(
			"All lines",
			all(run.lines),
			all(other.lines),
			worded(100 * ledger.lines[last], 3, LOST),
			moved(reference - lost, reference),
		),
	];
}

/** Percent change of an item's money against the counterfactual. */
function spent(
	{ run, counterfactualRun: other }: CrowdOutResult,
	item: "defence" | "interest",
	t: number,
): number | null {
	const reference = other[item][t] * other.gdp[t];
	return reference === 0 ? null : 100 * ((run[item][t] * run.gdp[t]) / reference - 1);
}

/** Size of interest compared with defence, and who spends on the lines. */
function context(result: CrowdOutResult): string {
	const { run, counterfactualRun, record, years } = result;
	const last = years.length - 1;
	const times = run.interest[last] / run.defence[last];
	const { lines } = record.scenario.budget;
	const provincial = Object.entries(lines).filter(([, line]) => line.federalShare < 0.5);
	const shares = provincial.map(([name, line]) => `${name} ${percent(line.federalShare, 0)} %`);
	return [
		`Interest is ${times.toFixed(1)} times defence.`,
		...(provincial.length > 0
			? [`Mostly provincial are ${listed(provincial.map(([name]) => name))}; the federal part: ${shares.join(", ")}.`]
			: []),
		...restOfBudget(result),
		...(gainsByWindfall(run, counterfactualRun, record.scenario, last)
			? [
					`Provinces get ${percent(inYear(record.scenario, "revenueSharing", last), 1)} % of new taxes and spend ${percent(inYear(record.scenario, "provincialSpending", last), 0)} % of that, so that a mostly provincial line can gain.`,
				]
			: []),
	].join(" ");
}

/** Other spending closes the reference; a remark where it changes by more than half a percent of GDP. */
function restOfBudget({ counterfactualRun: { other, lines }, years, record }: CrowdOutResult): string[] {
	const last = years.length - 1;
	if (Math.abs(other[last] - other[0]) < 0.005) return [];
	const all = (t: number) => sum(Object.values(lines), (line) => line[t]);
	const name = (t: number) => yearName(years[t], wordsOf({ record }));
	const bundled = isBundledCountry(record.scenario)
		? " (in the bundled bases those of the World Economic Outlook)"
		: "";
	const kept = Object.values(lines).every((line) => Math.abs(line[last] - line[0]) < 5e-5);
	const ofLines = kept
		? `while the lines keep their shares of ${name(0)}`
		: `and the lines together from ${percent(all(0), 1)} to ${percent(all(last), 1)} %`;
	return [
		`Without the push other spending goes from ${percent(other[0], 1)} to ${percent(other[last], 1)} % of GDP by ${name(last)}, ${ofLines}: the reference closes its paths of revenue and deficit${bundled} by it.`,
	];
}

/** Whether a mostly provincial line has more than without the push, in a year of more revenue that provinces share. */
function gainsByWindfall(run: RunSeries, other: RunSeries, scenario: Scenario, t: number): boolean {
	const { budget } = scenario;
	const gains = Object.entries(budget.lines).some(
		([name, { federalShare }]) => federalShare < 0.5 && run.lines[name][t] > other.lines[name][t],
	);
	return gains && inYear(scenario, "revenueSharing", t) > 0 && run.taxes[t] > other.taxes[t];
}

/** Value of a path of the budget in a year. */
function inYear(
	{ budget, baseYear, horizon }: Scenario,
	key: "revenueSharing" | "provincialSpending",
	t: number,
): number {
	return pathValues(budget[key], baseYear, horizon)[t];
}
