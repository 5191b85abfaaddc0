import type { DataTable } from "../data/index.js";
import type { ScenarioInput } from "../scenario/index.js";
import { type Block, titled } from "./blocks/index.js";
import { csvAsIs } from "./csv.js";

/**
 * Scenarios with their titles.
 *
 * @example
 * ```ts
 * import { bundledScenarios } from "crowdout";
 * import { scenarioList, text } from "crowdout/report";
 *
 * console.log(text(scenarioList(bundledScenarios)));
 * ```
 */
export function scenarioList(scenarios: Readonly<Record<string, ScenarioInput>>): Block[] {
	const rows = Object.entries(scenarios).map(([name, { title = "" }]) => [name, title]);
	return titled("Bundled scenarios", ["scenario", "title"], rows, [1]);
}

/**
 * Tables with their numbers of rows and their titles.
 *
 * @example
 * ```ts
 * import { dataTable, dataTableNames } from "crowdout";
 * import { tableList, text } from "crowdout/report";
 *
 * console.log(text(tableList(dataTableNames().map(dataTable))));
 * ```
 */
export function tableList(tables: readonly DataTable[]): Block[] {
	const rows = tables.map(({ name, rows: { length }, title }) => [name, String(length), title]);
	return titled("Bundled tables", ["table", "rows", "title"], rows, [2]);
}

/**
 * A bundled table with its rows.
 *
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 * import { dataReport, markdown } from "crowdout/report";
 *
 * console.log(markdown(dataReport(dataTable("imf-arrangements"))));
 * ```
 */
export function dataReport({ title, fields, rows }: DataTable): Block[] {
	const columns = fields.map(({ name }) => name);
	const words = columns.flatMap((_, k) => (fields[k].type === "string" ? [k] : []));
	const cells = rows.map((row) => columns.map((column) => row[column] ?? ""));
	return titled(title, columns, cells, words);
}

/**
 * A bundled table as CSV.
 *
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 * import { tableCsv } from "crowdout/report";
 *
 * console.log(tableCsv(dataTable("imf-arrangements")));
 * ```
 */
export function tableCsv({ fields, rows }: DataTable): string {
	const columns = fields.map(({ name }) => name);
	return csvAsIs([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
