import { escaped } from "./escape.js";

/** A table of texts, such as the numbers of a chart. */
export interface Table {
	/** Caption of the table; empty where the text around it says the same. */
	readonly caption: string;
	/** Head of each column. */
	readonly head: readonly string[];
	/** Cells as shown; the first cell of a row is its name. */
	readonly rows: readonly (readonly string[])[];
	/** Columns of words besides the first, by index; they are left-aligned [default none]. */
	readonly words?: readonly number[];
	/**
	 * Whether the first cells are there to be copied: as text none is broken or numbered, and one that is too long for its
	 * column has a line of its own [false].
	 */
	readonly whole?: boolean;
}

/** Longer cells of words need a wide column [characters]. */
const LONG = 60;

/**
 * A table in HTML, with a caption and with heads for its columns and rows.
 *
 * @example
 * ```ts
 * import { htmlTable } from "crowdout/report";
 *
 * const table = { caption: "Lost", head: ["Line", "Rs bn"], rows: [["Education", "7.9"]] };
 * console.log(htmlTable(table));
 * ```
 */
export function htmlTable({ caption, head, rows, words = [] }: Table): string {
	const long = (cell: string) => (cell.length > LONG ? ' class="long"' : "");
	const side = (k: number) => (k === 0 || words.includes(k) ? "" : ' class="number"');
	const heads = head
		.map((cell, k) => (cell === "" ? "<td></td>" : `<th scope="col"${side(k)}>${escaped(cell)}</th>`))
		.join("");
	const body = rows.map((row) => {
		const cells = row.map((cell, k) =>
			k === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td${side(k) || long(cell)}>${escaped(cell)}</td>`,
		);
		return `<tr>${cells.join("")}</tr>`;
	});
	const above = caption === "" ? "" : `<caption><span>${escaped(caption)}</span></caption>`;
	return `<table>${above}<thead><tr>${heads}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}
