import { textTable } from "../text-table.js";
import { WIDTH, wrap } from "../wrap.js";

/** A table whose names, where they are too long for a report, are numbered and written out above it. */
export function fittingTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const table = textTable([head, ...rows]);
	if (table.split("\n").every((line) => line.length <= WIDTH)) return table;
	const legend = rows.map(([name], k) => wrap(name, "    ", `[${k + 1}] `));
	return [...legend, textTable([head, ...rows.map((row, k) => [`[${k + 1}]`, ...row.slice(1)])])].join("\n");
}
