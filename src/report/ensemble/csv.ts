import type { EnsembleResult, Estimate } from "../../ensemble/index.js";
import { type Cell, csv } from "../csv.js";

const HEAD = ["scenario", "output", "year", "statistic", "value", "error"];

/**
 * An ensemble as CSV in tidy long form, one number in each row. An error is a Monte Carlo standard error.
 *
 * The column `statistic` has `mean`, `sd`, `ofTotals` (ratio of the totals over all draws), `q0.05` and the like for
 * quantiles, `count`, `probability` (of a value above 0, or of an event in the year; without a year `everyYear` and
 * `someYear`), and `kept` for a target.
 *
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { ensembleCsv } from "crowdout/report";
 *
 * const csv = ensembleCsv(ensemble("us-india-partnership", { draws: 200 }));
 * console.log(csv.split("\n")[0]);
 * ```
 */
export function ensembleCsv(result: EnsembleResult): string {
	const { scenario, years, quantiles, bands, scalars, probabilityOfLoss, events, rules } = result;
	const estimate = (output: string, year: Cell, statistic: string, of: Estimate | null): Cell[] => [
		scenario,
		output,
		year,
		statistic,
		of?.value,
		of?.error,
	];
	const ofBands = Object.entries(bands).flatMap(([path, band]) =>
		years.flatMap((year, t) =>
			quantiles.map((quantile, k): Cell[] => [scenario, path, year, `q${quantile}`, band.quantiles[t][k], null]),
		),
	);
	const ofScalars = Object.entries(scalars).flatMap(([path, { count, mean, sd, ofTotals, quantiles: values }]) => [
		[scenario, path, null, "count", count, null] as Cell[],
		estimate(path, null, "mean", mean),
		estimate(path, null, "sd", sd),
		...(ofTotals === undefined ? [] : [estimate(path, null, "ofTotals", ofTotals)]),
		...quantiles.map((quantile, k) => estimate(path, null, `q${quantile}`, values[k])),
	]);
	const positive = [
		estimate("crowdOut.total.cumulativeMoney", null, "probability", probabilityOfLoss.all),
		...Object.entries(probabilityOfLoss.lines).map(([line, of]) =>
			estimate(`crowdOut.cumulativeMoney.${line}`, null, "probability", of),
		),
	];
	const ofEvents = events.flatMap(({ condition, everyYear, someYear, byYear }) => [
		estimate(condition, null, "everyYear", everyYear),
		estimate(condition, null, "someYear", someYear),
		...byYear.map((of, t) => estimate(condition, years[t + 1], "probability", of)),
	]);
	const ofRules = rules.map(({ holds, probability }) => estimate(holds, null, "kept", probability));
	return csv([HEAD, ...ofBands, ...ofScalars, ...positive, ...ofEvents, ...ofRules]);
}
