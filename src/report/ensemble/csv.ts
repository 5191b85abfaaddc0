import type { EnsembleResult, Estimate } from "../../ensemble/index.js";
import { readReduced } from "../../measure/index.js";
import type { Cell, CsvForm } from "../csv.js";
import { PLACE, placesIn } from "../place.js";
import { type Sheet, sheetsCsv } from "../sheet.js";

const HEAD = [...PLACE, "statistic", "value", "error", "unit", "output"];

/**
 * An ensemble as CSV in tidy long form, one number in each row. An error is a Monte Carlo standard error.
 *
 * The column `statistic` has `mean`, `sd`, `ofTotals` (ratio of the totals over all draws), `q0.05` and the like for
 * quantiles, `count`, `probability` (of a value above 0, or of an event in the year; without a year `everyYear` and
 * `someYear`), and `kept` for a target. The columns up to `year` are those of {@link tidyCsv}; the column `output` has
 * the dotted path or the condition.
 *
 * @param form For which reader [default `plain`].
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { ensembleCsv } from "crowdout/report";
 *
 * const csv = ensembleCsv(ensemble("us-india-partnership", { draws: 200 }));
 * console.log(csv.split("\n")[0]);
 * ```
 */
export function ensembleCsv(result: EnsembleResult, form?: CsvForm): string {
	return sheetsCsv(ensembleSheets(result), form);
}

/**
 * The tables of {@link ensembleCsv}: by year, over the horizon, and how often conditions hold.
 *
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 * import { ensembleSheets } from "crowdout/report";
 *
 * const sheets = ensembleSheets(ensemble("us-india-partnership", { draws: 200 }));
 * console.log(sheets.map(({ name, rows }) => `${name}: ${rows.length} rows`));
 * ```
 */
export function ensembleSheets(result: EnsembleResult): Sheet[] {
	const { scenario, years, quantiles, bands, scalars, probabilityOfLoss, events, rules, record } = result;
	const placeIn = placesIn(record.scenario);
	const row = (output: string, year: Cell, statistic: string, value: Cell, error: Cell, unit?: string): Cell[] => {
		const place = placeIn(output);
		const at = place.over === "last" ? years.at(-1) : year;
		const { run, series, line, province } = place;
		return [scenario, run, series, line, province, at, statistic, value, error, unit ?? place.unit, output];
	};
	const estimate = (output: string, year: Cell, statistic: string, of: Estimate | null, unit?: string): Cell[] =>
		row(output, year, statistic, of?.value, of?.error, unit);
	const chance = (output: string, year: Cell, statistic: string, of: Estimate): Cell[] =>
		estimate(output, year, statistic, of, "probability");
	const ofBands = Object.entries(bands).flatMap(([path, band]) =>
		years.flatMap((year, t) =>
			quantiles.map((quantile, k) => row(path, year, `q${quantile}`, band.quantiles[t][k], null)),
		),
	);
	const ofScalars = Object.entries(scalars).flatMap(([path, { count, mean, sd, ofTotals, quantiles: values }]) => {
		// The last year of a series has its quantiles among those by year.
		const isInBands = Object.hasOwn(bands, readReduced(path)?.inner ?? "") && placeIn(path).over === "last";
		return [
			row(path, null, "count", count, null, "draws"),
			estimate(path, null, "mean", mean),
			estimate(path, null, "sd", sd),
			...(ofTotals === undefined ? [] : [estimate(path, null, "ofTotals", ofTotals)]),
			...(isInBands ? [] : quantiles.map((quantile, k) => estimate(path, null, `q${quantile}`, values[k]))),
		];
	});
	const positive = [
		chance("crowdOut.total.cumulativeMoney", null, "probability", probabilityOfLoss.all),
		...Object.entries(probabilityOfLoss.lines).map(([line, of]) =>
			chance(`crowdOut.cumulativeMoney.${line}`, null, "probability", of),
		),
	];
	const ofEvents = events.flatMap(({ condition, everyYear, someYear, byYear }) => [
		chance(condition, null, "everyYear", everyYear),
		chance(condition, null, "someYear", someYear),
		...byYear.map((of, t) => chance(condition, years[t + 1], "probability", of)),
	]);
	const ofRules = rules.map(({ holds, probability }) => chance(holds, null, "kept", probability));
	const sheet = (name: string, rows: Cell[][]): Sheet => ({ name, head: HEAD, rows });
	return [
		sheet("by year", ofBands),
		sheet("over the horizon", ofScalars),
		sheet("probabilities", [...positive, ...ofEvents, ...ofRules]),
	];
}
