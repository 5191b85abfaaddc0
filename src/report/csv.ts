import { printable } from "../domain/index.js";

/** One cell of a CSV row; `null` and `undefined` give an empty cell. */
export type Cell = string | number | null | undefined;

/**
 * How CSV is written: `plain` with commas and decimal points (RFC 4180), `excel` as Excel opens it where the decimal
 * sign is a comma: semicolons, decimal commas, and a byte order mark, without which Excel does not read UTF-8.
 */
export type CsvForm = "plain" | "excel";

/** What the two forms write differently. */
const FORMS: Readonly<
	Record<CsvForm, { readonly start: string; readonly separator: string; readonly decimal: string }>
> = {
	plain: { start: "", separator: ",", decimal: "." },
	excel: { start: "\ufeff", separator: ";", decimal: "," },
};

/**
 * Rows as CSV: a cell with a separator, a quote or a line break is quoted, a line ends with one `\n`.
 *
 * Control characters of texts are dropped. A text that a spreadsheet would read as a formula, since it begins with `=`,
 * `+`, `-` or `@` and is no number, gets a `'` before it.
 *
 * @param form For which reader [default `plain`]. Only numbers get a decimal comma, never a text.
 * @example
 * ```ts
 * import { csv } from "crowdout/report";
 *
 * const rows = [["line", "loss"], ["food, subsidies", 1.3], ["water", null]];
 * console.log(csv(rows), csv(rows, "excel"));
 * ```
 */
export function csv(rows: readonly (readonly Cell[])[], form?: CsvForm): string {
	const safe = (cell: Cell) => (typeof cell === "string" ? harmless(printable(cell)) : cell);
	return csvAsIs(
		rows.map((row) => row.map(safe)),
		form,
	);
}

/** Rows as CSV whose texts are the package's own. */
export function csvAsIs(rows: readonly (readonly Cell[])[], form: CsvForm = "plain"): string {
	const { start, separator, decimal } = FORMS[form];
	const written = (cell: Cell): string => {
		if (typeof cell === "number") return String(Object.is(cell, -0) ? 0 : cell).replace(".", decimal);
		const text = cell ?? "";
		return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return start + rows.map((row) => `${row.map(written).join(separator)}\n`).join("");
}

function harmless(text: string): string {
	return /^\s*[=+\-@]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
}
