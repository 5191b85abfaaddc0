import { fixed } from "../charts/index.js";
import type { DataTable } from "../data/index.js";
import type { AnswerInBrief } from "../questions/index.js";
import { type Block, heading, paragraph, section, titled, wholeTable } from "./blocks/index.js";
import { type Cell, type CsvForm, csvAsIs } from "./csv.js";
import { rangeName } from "./run/answer-sentences.js";
import type { Sheet } from "./sheet.js";

/** A scenario as a list shows it. */
export interface ScenarioRow {
	/** As the commands take it. */
	readonly name: string;
	/** In words. */
	readonly title: string;
	/** What it argues about; rows of one group follow each other [one group]. */
	readonly group?: string;
	/** What a run of it finds [no numbers]. */
	readonly answer?: Omit<AnswerInBrief, "result">;
}

/** What a list of scenarios shows. */
export interface ScenarioListOptions {
	/** Titles too [false]. */
	readonly long?: boolean;
}

/**
 * Scenarios by group, each with its answer: the extra defence, and what of each extra rupee the lines lose.
 *
 * @example
 * ```ts
 * import { bundledScenarios } from "crowdout";
 * import { scenarioList, text } from "crowdout/report";
 *
 * const rows = Object.entries(bundledScenarios).map(([name, { title = name }]) => ({ name, title }));
 * console.log(text(scenarioList(rows, { long: true })));
 * ```
 */
export function scenarioList(scenarios: readonly ScenarioRow[], { long = false }: ScenarioListOptions = {}): Block[] {
	const groups = new Map<string, ScenarioRow[]>();
	for (const one of scenarios) groups.set(one.group ?? "", [...(groups.get(one.group ?? "") ?? []), one]);
	const draws = [...new Set(scenarios.flatMap(({ answer }) => answer?.draws ?? []))];
	const range = rangeName(draws.length === 1 ? draws[0] : 0);
	const head = ["Extra defence, Rs bn", "paisa of each extra rupee", range];
	const rows = [...groups].flatMap(([group, all]) => [
		...(group === "" ? [] : [[`${group}:`, "", "", ""]]),
		...all.map(({ name, answer }) => [`  ${name}`, ...answerCells(answer)]),
	]);
	const titles = scenarios.map(({ name, title }): [string, string] => [name, title]);
	return [
		heading("Bundled scenarios", 1),
		...wholeTable("Bundled scenarios", ["", ...head], rows),
		paragraph(MEANING),
		...(long ? section("Titles", wholeTable("Titles", ["", ""], titles, [1])) : []),
	];
}

const MEANING =
	"Paisa of each extra rupee of defence that come out of the lines (a minus: that the lines gain); of each rupee less, that go to them. crowdout run NAME shows one in full, crowdout list --long the titles.";

function answerCells(answer: ScenarioRow["answer"]): string[] {
	if (answer?.ratio === undefined) return ["–", "–", "–"];
	const { central, draws } = answer.ratio;
	const paisa = (ratio: number) => fixed(100 * ratio, 1);
	const range = draws === undefined ? "–" : `${paisa(draws[0])} to ${paisa(draws[2])}`;
	return [fixed(answer.extraDefence.central, 1), paisa(central), range];
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
 * @param form For which reader [default `plain`, as in the file of the table].
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 * import { tableCsv } from "crowdout/report";
 *
 * console.log(tableCsv(dataTable("imf-arrangements")));
 * ```
 */
export function tableCsv(table: DataTable, form: CsvForm = "plain"): string {
	const { head, rows } = form === "plain" ? textSheet(table) : tableSheet(table);
	return csvAsIs([head, ...rows], form);
}

/**
 * A bundled table for a spreadsheet: the cells of columns of numbers are numbers, an empty cell stays empty.
 *
 * @example
 * ```ts
 * import { dataTable } from "crowdout";
 * import { tableSheet } from "crowdout/report";
 *
 * console.log(tableSheet(dataTable("outcomes")).rows[0]);
 * ```
 */
export function tableSheet(table: DataTable): Sheet {
	const isNumber = table.fields.map(({ type }) => ["number", "integer", "year"].includes(type));
	const { rows, ...rest } = textSheet(table);
	const read = (cell: Cell, k: number) => (isNumber[k] && cell ? Number(cell) : cell);
	return { ...rest, rows: rows.map((row) => row.map(read)) };
}

/** Each cell as the file has it. */
function textSheet({ name, fields, rows }: DataTable): Sheet {
	const head = fields.map((field) => field.name);
	return { name, head, rows: rows.map((row) => head.map((column) => row[column])) };
}
