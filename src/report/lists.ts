import type { DataTable } from "../data/index.js";
import type { ScenarioInput } from "../scenario/index.js";
import { csv } from "./csv.js";
import { textTable } from "./text-table.js";

/** Scenarios with their titles, one a line; it ends with a line break. */
export function scenarioList(scenarios: Readonly<Record<string, ScenarioInput>>): string {
	const rows = Object.entries(scenarios).map(([name, { title = "" }]) => [name, title]);
	return `${textTable(rows, ["left", "left"])}\n`;
}

/** Tables with their rows and titles, one a line; it ends with a line break. */
export function tableList(tables: readonly DataTable[]): string {
	const rows = tables.map(({ name, rows: { length }, title }) => [name, String(length), title]);
	return `${textTable([["table", "rows", "title"], ...rows], ["left", "right", "left"])}\n`;
}

/** A bundled table as CSV. */
export function tableCsv({ fields, rows }: DataTable): string {
	const columns = fields.map(({ name }) => name);
	return csv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
