/** One cell of a CSV row; `null` and `undefined` are empty. */
export type Cell = string | number | null | undefined;

/** Rows as CSV (RFC 4180 quoting, line ends of one `\n`). */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: Cell): string {
	const text = cell === null || cell === undefined ? "" : String(Object.is(cell, -0) ? 0 : cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
