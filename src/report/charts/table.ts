import { escaped } from "./escape.js";

/** The numbers of a chart, or others, in rows. */
export interface Table {
	/** What the table shows; empty where something beside it says so. */
	readonly caption: string;
	/** Head of each column. */
	readonly head: readonly string[];
	/** Cells as they are shown; the first of a row names it. */
	readonly rows: readonly (readonly string[])[];
	/** Columns of words beside the first, by index: they stand to the left [none]. */
	readonly words?: readonly number[];
	/**
	 * Whether the first cells are there to be copied: as text none is broken or numbered, and one that is too long for its
	 * column has a line of its own [false].
	 */
	readonly whole?: boolean;
}

/** Cells of words that are longer need a wide column [characters]. */
const LONG = 60;

/** A table in HTML, with a caption, and heads that name their columns and rows. */
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
