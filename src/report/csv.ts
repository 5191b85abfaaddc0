import { printable } from "../domain/index.js";

/** One cell of a CSV row; `null` and `undefined` are empty. */
export type Cell = string | number | null | undefined;

/**
 * Rows as CSV (RFC 4180 quoting, line ends of one `\n`).
 *
 * Control characters of texts are dropped. A text that a spreadsheet would take for a formula, since it begins with
 * `=`, `+`, `-` or `@` and is no number, is given a `'` before it.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return csvAsIs(rows.map((row) => row.map((cell) => (typeof cell === "string" ? harmless(printable(cell)) : cell))));
}

/** Rows as CSV whose texts are the package's own. */
export function csvAsIs(rows: readonly (readonly Cell[])[]): string {
	return rows.map((row) => `${row.map(quoted).join(",")}\n`).join("");
}

function quoted(cell: Cell): string {
	const text = cell === null || cell === undefined ? "" : String(Object.is(cell, -0) ? 0 : cell);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function harmless(text: string): string {
	return /^\s*[=+\-@]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
}
