import { csvParseRows } from "d3-dsv";
import type { Row } from "../../data/index.js";
import { CrowdoutError, type Issue } from "../../errors.js";
import { headlineMove } from "./headline-move.js";
import type { CellChange, TableDiff } from "./types.js";

/**
 * Read a table from the text of a CSV file.
 *
 * @param name Name of the file, for error messages.
 * @throws CrowdoutError `invalid-input` for a file without rows, or with a repeated column or id.
 * @example
 * ```ts
 * import { readTable } from "crowdout/reaction";
 *
 * console.log(readTable("id,value\na,1\nb,2\n", "mine.csv").length); // 2
 * ```
 */
export function readTable(text: string, name: string): readonly Row[] {
	const [columns = [], ...lines] = csvParseRows(text.replace(/^\uFEFF/, ""));
	const issues: Issue[] = [];
	const twice = columns.filter((column, k) => columns.indexOf(column) < k);
	for (const column of new Set(twice))
		issues.push({ path: name, message: `must have columns with different names, got ${show(column)} twice` });
	if (lines.length === 0)
		issues.push({ path: name, message: "must be a CSV file with a header and rows, got no rows" });
	for (const [k, line] of lines.entries()) {
		if (line.length === columns.length) continue;
		issues.push({
			path: `${name}:${k + 2}`,
			message: `must have ${columns.length} cells, the number of columns in the header, got ${line.length}`,
		});
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	return lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, line[i]])));
}

/**
 * Compare two vintages or sources of a table, and compute the effect on the headline. Rows are matched by `id`, in
 * tables without one by the first column. Numbers are compared as numbers.
 *
 * @param names Names of the two tables, for error messages.
 * @throws CrowdoutError `invalid-input` where the tables have no column in common or a key is repeated.
 * @example
 * ```ts
 * import { compareTables, readTable } from "crowdout/reaction";
 *
 * const before = readTable("id,value\na,1\nb,2\n", "before.csv");
 * const after = readTable("id,value\na,1\nb,3\n", "after.csv");
 * console.log(compareTables(before, after).changes); // [ { id: 'b', column: 'value', was: '2', is: '3', relative: 0.5 } ]
 * ```
 */
export function compareTables(
	before: readonly Row[],
	after: readonly Row[],
	names: readonly [string, string] = ["the first table", "the second table"],
): TableDiff {
	const key = keyOf(before, after, names);
	const old = byKey(before, key, names[0]);
	const now = byKey(after, key, names[1]);
	if (![...old.keys()].some((id) => now.has(id))) {
		const message = `must have rows in common with ${names[0]}, got none with the same ${key}; compare two vintages of one table`;
		throw new CrowdoutError("invalid-input", [{ path: names[1], message }]);
	}
	const columns = Object.keys(before[0]).filter((column) => column !== key && column in after[0]);
	const changes = [...old].flatMap(([id, row]) => {
		const other = now.get(id);
		return other === undefined ? [] : columns.flatMap((column) => change(id, column, row[column], other[column]));
	});
	const values = changes.filter(({ column, relative }) => column === "value" && relative !== null);
	return {
		rows: [old.size, now.size],
		added: [...now.keys()].filter((id) => !old.has(id)),
		removed: [...old.keys()].filter((id) => !now.has(id)),
		changes: changes.sort((a, b) => Math.abs(b.relative ?? -1) - Math.abs(a.relative ?? -1) || (a.id < b.id ? -1 : 1)),
		headline: headlineMove(new Map(values.map(({ id, was, is }) => [id, [Number(was), Number(is)] as const]))),
	};
}

function keyOf(before: readonly Row[], after: readonly Row[], names: readonly [string, string]): string {
	const [first] = Object.keys(before[0]);
	const key = "id" in before[0] && "id" in after[0] ? "id" : first;
	if (key in after[0]) return key;
	const message = `must have the column ${show(key)} of ${names[0]}, got ${Object.keys(after[0]).join(", ")}`;
	throw new CrowdoutError("invalid-input", [{ path: names[1], message }]);
}

function byKey(rows: readonly Row[], key: string, name: string): Map<string, Row> {
	const found = new Map<string, Row>();
	const issues: Issue[] = [];
	for (const row of rows) {
		if (found.has(row[key]))
			issues.push({ path: name, message: `must have a different ${key} in each row, got ${show(row[key])} twice` });
		found.set(row[key], row);
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	return found;
}

function change(id: string, column: string, was: string, is: string): CellChange[] {
	if (was === is) return [];
	const [a, b] = [was, is].map((cell) => (cell.trim() === "" ? Number.NaN : Number(cell)));
	if (a === b) return [];
	const numbers = Number.isFinite(a) && Number.isFinite(b);
	return [{ id, column, was, is, relative: numbers && a !== 0 ? b / a - 1 : null }];
}

function show(text: string): string {
	return JSON.stringify(text);
}
