import { type CrowdOutResult, membersOf, outputAt, outputsOf, unitInWords } from "../measure/index.js";
import { countryWords } from "../scenario/index.js";
import { type Cell, csv } from "./csv.js";

const HEAD = ["scenario", "run", "series", "line", "province", "year", "value", "unit"];

/** How the column `run` says an arm. */
const RUNS: Readonly<Record<string, string>> = { counterfactualRun: "counterfactual" };

/**
 * Results in tidy long form, one number a row.
 *
 * `run` is `run`, `counterfactual` or `difference`; a value over the whole horizon has no year, a value of no line no line,
 * of no province no province; a value that does not exist is empty.
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
			// A line's own spending is the series `line`.
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
