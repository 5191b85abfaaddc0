import type { ByYear, CrowdOutResult, RunSeries } from "../measure/index.js";
import { type Cell, csv } from "./csv.js";

const HEAD = ["scenario", "run", "series", "line", "year", "value", "unit"];

const UNITS: Readonly<Record<Exclude<keyof RunSeries, "lines" | "federalLines" | "provinces">, string>> = {
	gdp: "PKR bn, base-year prices",
	rivalSpending: "US$ bn, base-year prices",
	capability: "base year = 1",
	threat: "base year = 1",
	defence: "share of GDP",
	interest: "share of GDP",
	other: "share of GDP",
	revenue: "share of GDP",
	deficit: "share of GDP",
	debt: "share of GDP",
	gap: "share of GDP",
	unfunded: "share of GDP",
	taxes: "share of GDP",
	levies: "share of GDP",
	primaryBalance: "share of GDP",
	federalOther: "share of GDP",
	population: "millions",
	militaryToSocial: "ratio",
};

const CROWD_OUT_UNITS = {
	share: "share of GDP",
	money: "PKR bn, base-year prices",
	usd: "US$ bn, base-year prices",
	perHead: "PKR per head, base-year prices",
	percentOfLine: "percent",
	elasticity: "ratio",
} as const;

/**
 * Results in tidy long form, one number a row.
 *
 * `run` is `run`, `counterfactual` or `difference`; a value over the whole horizon has no year, a value of no line no line;
 * a value that does not exist is empty.
 */
export function tidyCsv(results: readonly CrowdOutResult[]): string {
	return csv([HEAD, ...results.flatMap(rows)]);
}

function rows(result: CrowdOutResult): Cell[][] {
	const { scenario, years, crowdOut, ledger } = result;
	const byYear = (
		run: string,
		series: string,
		line: string,
		values: ByYear | readonly (number | null)[],
		unit: string,
	) => values.map((value, t): Cell[] => [scenario, run, series, line, years[t], value, unit]);
	const arm = (run: string, series: RunSeries) => [
		...Object.entries(UNITS).flatMap(([name, unit]) => byYear(run, name, "", series[name as keyof typeof UNITS], unit)),
		...Object.entries(series.lines).flatMap(([line, values]) => byYear(run, "line", line, values, "share of GDP")),
	];
	const whole = (series: string, line: string, value: number | null, unit: string): Cell[] => [
		scenario,
		"difference",
		series,
		line,
		"",
		value,
		unit,
	];
	const money = CROWD_OUT_UNITS.money;
	return [
		...arm("run", result.run),
		...arm("counterfactual", result.counterfactualRun),
		...Object.entries(CROWD_OUT_UNITS).flatMap(([name, unit]) =>
			Object.entries(crowdOut[name as keyof typeof CROWD_OUT_UNITS]).flatMap(([line, values]) =>
				byYear("difference", `crowdOut.${name}`, line, values, unit),
			),
		),
		...byYear("difference", "crowdOut.extraDefenceMoney", "", crowdOut.extraDefenceMoney, money),
		...Object.entries(crowdOut.cumulativeMoney).map(([line, value]) =>
			whole("crowdOut.cumulativeMoney", line, value, money),
		),
		...Object.entries(crowdOut.presentValue).map(([line, value]) => whole("crowdOut.presentValue", line, value, money)),
		whole("crowdOut.ratio", "", crowdOut.ratio, "ratio"),
		...Object.entries(ledger).flatMap(([name, values]) =>
			byYear("difference", `ledger.${name}`, "", values, "share of GDP"),
		),
	];
}
