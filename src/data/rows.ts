import { csvParseRows } from "d3-dsv";

/** One row of a table: every cell as the text that stands in the file, `""` where it is empty. */
export type Row = Readonly<Record<string, string>>;

/**
 * The rows of a bundled table.
 *
 * @param text The CSV file, its first line the names of the columns.
 * @returns The rows, in the order of the file.
 */
export function tableRows(text: string): readonly Row[] {
	const [columns = [], ...lines] = csvParseRows(text);
	return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, line[i] ?? ""])));
}

/** A cell as a number, `undefined` where it is empty. */
export function numberIn(row: Row, column: string): number | undefined {
	const cell = row[column];
	return cell === undefined || cell === "" ? undefined : Number(cell);
}
