import { csvParseRows } from "d3-dsv";

/** One row of a table: every cell as its text in the file, `""` where it is empty. */
export type Row = Readonly<Record<string, string>>;

/** A bundled table, read on first use and then kept. */
export interface Table {
	/** The CSV file. */
	readonly text: () => string;
	/** Its rows, in the order of the file. */
	readonly rows: () => readonly Row[];
	/** The row with an id, which is the first column; `undefined` where there is none. */
	readonly row: (id: string) => Row | undefined;
}

/** The tables that were used. Each is parsed only once. */
const read = new WeakMap<() => string, Table>();

/** A table from what its import gives. */
export function bundledTable(file: () => string): Table {
	const known = read.get(file);
	if (known !== undefined) return known;
	const text = once(file);
	const found = new Map<string, Row>();
	const row = (id: string) => {
		const one = found.get(id) ?? rowById(text(), id);
		if (one !== undefined) found.set(id, one);
		return one;
	};
	const table = { text, rows: once(() => tableRows(text())), row };
	read.set(file, table);
	return table;
}

/** One row, without parsing the others. It relies on each row being one line, which a test checks for all tables. */
function rowById(text: string, id: string): Row | undefined {
	const start = text.indexOf(`\n${id},`) + 1;
	if (start === 0) return undefined;
	const end = text.indexOf("\n", start);
	const head = text.slice(0, text.indexOf("\n") + 1);
	return tableRows(head + text.slice(start, end < 0 ? undefined : end))[0];
}

/**
 * The rows of a table.
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

/** Computes a value once and keeps it. */
function once<T>(find: () => T): () => T {
	let found: { readonly value: T } | undefined;
	return () => {
		found ??= { value: find() };
		return found.value;
	};
}
