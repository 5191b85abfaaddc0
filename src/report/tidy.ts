import { type CrowdOutResult, membersOf, outputAt, outputsOf } from "../measure/index.js";
import { countryWords } from "../scenario/index.js";
import type { Cell, CsvForm } from "./csv.js";
import { PLACE, placeOf } from "./place.js";
import { type Sheet, sheetsCsv } from "./sheet.js";

/**
 * Results as CSV in tidy long form, one number in each row. The column `run` is `run`, `counterfactual` or
 * `difference`. A value over the whole horizon has no year, one for the whole country no line or no province; a value
 * that does not exist is empty.
 *
 * {@link ensembleCsv} and {@link sweepCsv} have the same columns up to `year`, and join by them.
 *
 * @param form For which reader [default `plain`].
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { tidyCsv } from "crowdout/report";
 *
 * const csv = tidyCsv([crowdOut("us-india-partnership"), crowdOut("india-surge")]);
 * console.log(csv.split("\n")[0]);
 * ```
 */
export function tidyCsv(results: readonly CrowdOutResult[], form?: CsvForm): string {
	return sheetsCsv(tidySheets(results), form);
}

/**
 * The tables of {@link tidyCsv}, one for each result.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { tidySheets } from "crowdout/report";
 *
 * const [{ name, head, rows }] = tidySheets([crowdOut("us-india-partnership")]);
 * console.log(name, head, rows.length);
 * ```
 */
export function tidySheets(results: readonly CrowdOutResult[]): Sheet[] {
	return results.map((result) => ({ name: result.scenario, head: [...PLACE, "value", "unit"], rows: rowsOf(result) }));
}

function rowsOf(result: CrowdOutResult): Cell[][] {
	const { scenario, years, record } = result;
	const words = countryWords(record.scenario);
	return outputsOf(membersOf(record.scenario)).flatMap((output) => {
		const { run, series, line, province, unit } = placeOf(output, words);
		const row = (year: Cell, value: Cell): Cell[] => [scenario, run, series, line, province, year, value, unit];
		const value = outputAt(result, output.keys) as number | null | readonly (number | null)[];
		return typeof value === "object" && value !== null
			? value.map((entry, t) => row(years[t], entry))
			: [row("", value)];
	});
}
