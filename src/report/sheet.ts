import { type Cell, type CsvForm, csv } from "./csv.js";

/** A table of plain cells: what CSV files and spreadsheets are made of. */
export interface Sheet {
	/** What a spreadsheet calls it. */
	readonly name: string;
	/** Names of the columns. */
	readonly head: readonly string[];
	/** One cell a column. */
	readonly rows: readonly (readonly Cell[])[];
}

/**
 * Sheets as one CSV file: the head of the first, then the rows of all, so all must have one head.
 *
 * @param sheets At least one.
 * @param form For which reader [default `plain`].
 * @example
 * ```ts
 * import { sheetsCsv } from "crowdout/report";
 *
 * const head = ["line", "loss"];
 * console.log(sheetsCsv([{ name: "a", head, rows: [["food", 1.5]] }, { name: "b", head, rows: [["water", 2]] }]));
 * ```
 */
export function sheetsCsv(sheets: readonly Sheet[], form?: CsvForm): string {
	return csv([sheets[0].head, ...sheets.flatMap(({ rows }) => rows)], form);
}
