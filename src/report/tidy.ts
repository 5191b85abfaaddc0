import { type CrowdOutResult, membersOf, outputAt, outputsOf, unitInWords } from "../measure/index.js";
import { countryWords } from "../scenario/index.js";
import { type Cell, csv } from "./csv.js";

const HEAD = ["scenario", "run", "series", "line", "province", "year", "value", "unit"];

/** Names of the runs in the column `run`. */
const RUNS: Readonly<Record<string, string>> = { counterfactualRun: "counterfactual" };

/**
 * Results as CSV in tidy long form, one number in each row. The column `run` is `run`, `counterfactual` or
 * `difference`. A value over the whole horizon has no year, one for the whole country no line or no province; a value
 * that does not exist is empty.
 *
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { tidyCsv } from "crowdout/report";
 *
 * const csv = tidyCsv([crowdOut("us-india-partnership"), crowdOut("india-surge")]);
 * console.log(csv.split("\n")[0]);
 * ```
 */
export function tidyCsv(results: readonly CrowdOutResult[]): string {
	return csv([HEAD, ...results.flatMap(rows)]);
}

function rows(result: CrowdOutResult): Cell[][] {
	const { scenario, years, record } = result;
	const words = countryWords(record.scenario);
	return outputsOf(membersOf(record.scenario)).flatMap(
		({ keys, member: { arm, line = "", province = "" }, series, row: { unit } }) => {
			const run = arm === undefined ? "difference" : (RUNS[arm] ?? arm);
			// The spending of a line is the series `line`.
			const of = series === "lines" ? "line" : series;
			const { name } = unitInWords(unit, words);
			const row = (year: Cell, value: Cell): Cell[] => [scenario, run, of, line, province, year, value, name];
			const value = outputAt(result, keys) as number | null | readonly (number | null)[];
			return typeof value === "object" && value !== null
				? value.map((entry, t) => row(years[t], entry))
				: [row("", value)];
		},
	);
}
