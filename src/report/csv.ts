import { printable } from "../domain/index.js";

/** One cell of a CSV row; `null` and `undefined` give an empty cell. */
export type Cell = string | number | null | undefined;

/**
 * Rows as CSV (RFC 4180 quoting, line ends of one `\n`).
 *
 * Control characters of texts are dropped. A text that a spreadsheet would read as a formula, since it begins with `=`,
 * `+`, `-` or `@` and is no number, gets a `'` before it.
 *
 * @example
 * ```ts
 * import { csv } from "crowdout/report";
 *
 * console.log(csv([["line", "loss"], ["food, subsidies", 1.3], ["water", null]]));
 * ```
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return csvAsIs(rows.map((row) => row.map((cell) => (typeof cell === "string" ? harmless(printable(cell)) : cell))));
}

/** Rows as CSV, for texts of the package itself. */
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
