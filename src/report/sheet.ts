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

/** Sheets of one head as one CSV file. */
export function sheetsCsv(sheets: readonly Sheet[], form?: CsvForm): string {
	return csv([sheets[0].head, ...sheets.flatMap(({ rows }) => rows)], form);
}
