import { CrowdoutError, type Issue } from "../../errors.js";
import type { Design } from "../linear/design.js";

/** Several series: name to values, one for each year without gaps, all of the same length. */
export type SeriesByName = Readonly<Record<string, readonly number[]>>;

/** One equation: a series on a constant and `lags` lags of all series, over the rows from `first` on. */
export function autoregression(series: SeriesByName, effect: string, lags: number, first: number): Design {
	const names = Object.keys(series);
	const steps = Array.from({ length: lags }, (_, k) => k + 1);
	return {
		names: ["constant", ...names.flatMap((name) => steps.map((lag) => `${name}[t-${lag}]`))],
		y: series[effect].slice(first),
		X: series[effect].slice(first).map((_, i) => {
			return [1, ...names.flatMap((name) => steps.map((lag) => series[name][first + i - lag]))];
		}),
	};
}

/** @throws CrowdoutError `invalid-input` for fewer than two series, unequal lengths or lags that are not whole. */
export function checkSeries(series: SeriesByName, counts: { readonly lags: number; readonly extra: number }): void {
	const issues: Issue[] = [];
	const names = Object.keys(series);
	if (names.length < 2) issues.push({ path: "series", message: `must be at least two, got ${names.length}` });
	for (const name of names.slice(1)) {
		const [wanted, got] = [series[names[0]].length, series[name].length];
		if (got === wanted) continue;
		issues.push({ path: `series.${name}`, message: `must have ${wanted} values like ${names[0]}, got ${got}` });
	}
	for (const [key, least] of [
		["lags", 1],
		["extra", 0],
	] as const) {
		if (Number.isInteger(counts[key]) && counts[key] >= least) continue;
		issues.push({ path: key, message: `must be a whole number ≥ ${least}, got ${counts[key]}` });
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
