import type { Table } from "../../charts/index.js";
import { WIDTH, wrap } from "./wrap.js";

/** Least width of a column of words; below it a table is shown in another way [characters]. */
const NARROW = 14;

/** Longer names are numbered where they do not fit on one line [characters]. */
const LONG = 40;

/**
 * A table as text: names and words left-aligned, numbers right-aligned, two spaces between columns.
 *
 * In a table that is too wide, heads are broken first, then words; then names or heads are numbered and listed above
 * it; what still does not fit is written row by row. The caption is not shown.
 *
 * @param width Greatest width of a line; a longer single word is not broken [characters; default 80].
 * @example
 * ```ts
 * import { tableText } from "crowdout/report";
 *
 * console.log(tableText({ caption: "", head: ["Line", "Rs bn"], rows: [["Education", "7.9"], ["Health", "5.1"]] }));
 * ```
 */
export function tableText(table: Table, width: number = WIDTH): string {
	if (table.whole) return wholeNames(table, width) ?? rowByRow(table, width);
	const numbered = [
		{ legend: [], table },
		numberedNames(table, width),
		numberedHeads(table, width),
		both(table, width),
	];
	for (const { legend, table: shown } of numbered) {
		for (const breaking of [breakingHeads, breakingWords]) {
			const widths = widthsOf(shown, width, breaking(shown));
			const short = shown.rows.every(([name]) => name.length <= Math.max(LONG, widths[0]));
			const text = laidOut(shown, widths);
			if (short && text.every((line) => line.length <= width)) return [...legend, ...text].join("\n");
		}
	}
	return rowByRow(table, width);
}

/**
 * Names are never broken: one too long for its column has a line of its own, above its row. The column is as wide
 * as lets the table fit; `undefined` where no width does.
 */
function wholeNames(table: Table, width: number): string | undefined {
	const lengths = [...new Set(table.rows.map(([name]) => name.length))].sort((a, b) => b - a);
	for (const breaking of [breakingHeads, breakingWords]) {
		for (const most of lengths) {
			const fits = ([name]: readonly string[]) => name.length <= most;
			const shown = { ...table, rows: table.rows.map((row) => (fits(row) ? row : ["", ...row.slice(1)])) };
			const [whole, least] = [breakingHeads(shown), breaking(shown)];
			const widths = widthsOf(shown, width, (k, body) => (k === 0 ? whole(k, body) : least(k, body)));
			const rows = shown.rows.map((row) => laidOut({ ...shown, head: [], rows: [row] }, widths));
			const head = laidOut({ ...shown, rows: [] }, widths);
			const text = [...head, ...rows.flatMap((row, k) => (fits(table.rows[k]) ? row : [table.rows[k][0], ...row]))];
			if ([...head, ...rows.flat()].every((line) => line.length <= width)) return text.join("\n");
		}
	}
	return undefined;
}

interface Numbered {
	/** Meaning of the numbers. */
	readonly legend: readonly string[];
	readonly table: Table;
}

function legendOf(names: readonly string[], width: number): string[] {
	return names.map((name, k) => wrap(name, { first: `[${k + 1}] `, rest: "    ", width }));
}

function numberedNames(table: Table, width: number): Numbered {
	const rows = table.rows.map((row, k) => [`[${k + 1}]`, ...row.slice(1)]);
	return {
		legend: legendOf(
			table.rows.map(([name]) => name),
			width,
		),
		table: { ...table, rows },
	};
}

function numberedHeads(table: Table, width: number): Numbered {
	const [name, ...heads] = table.head;
	return { legend: legendOf(heads, width), table: { ...table, head: [name, ...heads.map((_, k) => `[${k + 1}]`)] } };
}

/** Heads by letter, so that no number has two meanings. */
function both(table: Table, width: number): Numbered {
	const names = numberedNames(table, width);
	const [name, ...heads] = table.head;
	const letters = heads.map((_, k) => `(${String.fromCharCode(97 + (k % 26))})`);
	const legend = heads.map((head, k) => wrap(head, { first: `${letters[k]} `, rest: "    ", width }));
	return { legend: [...legend, ...names.legend], table: { ...names.table, head: [name, ...letters] } };
}

/** Widths at which every cell fits on one line; then the widest column shrinks until the table fits. */
function widthsOf(table: Table, width: number, least: (k: number, body: number) => number): number[] {
	const columns = Array.from({ length: Math.max(table.head.length, ...table.rows.map((row) => row.length)) });
	const body = columns.map((_, k) => Math.max(0, ...table.rows.map((row) => (row[k] ?? "").length)));
	const widths = body.map((own, k) => Math.max(own, (table.head[k] ?? "").length));
	const spare = (k: number) => widths[k] > least(k, body[k]);
	let over = widths.reduce((sum, own) => sum + own + 2, -2) - width;
	while (over-- > 0) {
		const widest = widths.reduce((most, own, k) => (spare(k) && own > (widths[most] ?? 0) ? k : most), -1);
		if (widest < 0) break;
		widths[widest]--;
	}
	return widths;
}

/** Only heads are broken, at spaces. */
function breakingHeads({ head }: Table) {
	return (k: number, body: number) => Math.max(body, ...(head[k] ?? "").split(" ").map((word) => word.length));
}

/** Names and words are broken too. */
function breakingWords(table: Table) {
	const heads = breakingHeads(table);
	return (k: number, body: number) =>
		k === 0 || table.words?.includes(k) ? Math.min(heads(k, body), NARROW) : heads(k, body);
}

/** Rows with each cell in a column of the given width; longer cells take several lines, and heads are at the bottom. */
function laidOut({ head, rows, words = [] }: Table, widths: readonly number[]): string[] {
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, k) => (k === 0 || words.includes(k) ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
			.join("  ")
			.trimEnd();
	const lines = (row: readonly string[], atEnd: boolean) => {
		const cells = row.map((cell, k) => brokenWords(cell, widths[k]));
		const high = Math.max(...cells.map(({ length }) => length));
		const at = (cell: readonly string[], l: number) => cell[atEnd ? l - high + cell.length : l] ?? "";
		return Array.from({ length: high }, (_, l) => line(cells.map((cell) => at(cell, l))));
	};
	return [...(head.every((cell) => cell === "") ? [] : lines(head, true)), ...rows.flatMap((row) => lines(row, false))];
}

/** Break a cell into lines: at spaces, within a long word after a point, slash or hyphen, else anywhere. */
function brokenWords(cell: string, width: number): string[] {
	if (cell.length <= width) return [cell];
	const pieces = cell.split(" ").flatMap((word) => {
		const parts: string[] = [];
		let rest = word;
		while (rest.length > width) {
			const at = rest.slice(0, width).search(/[./-][^./-]*$/) + 1;
			parts.push(rest.slice(0, at > 0 ? at : width));
			rest = rest.slice(at > 0 ? at : width);
		}
		return [...parts, rest];
	});
	return wrap(pieces.join(" "), { width }).split("\n");
}

/** Each row as a name with its values. */
function rowByRow({ head, rows }: Table, width: number): string {
	return rows
		.map(([name, ...cells]) =>
			[
				wrap(name, { rest: "  ", width }),
				...cells.map((cell, k) => wrap(`${head[k + 1]}: ${cell}`, { first: "  ", rest: "    ", width })),
			].join("\n"),
		)
		.join("\n");
}
