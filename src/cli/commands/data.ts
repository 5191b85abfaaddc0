import { dataReport, dataTable, dataTableNames, tableCsv, tableList, tableSheet } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";
import { printTables } from "../tables.js";
import { isWorkbook } from "../workbook-name.js";

/** `crowdout data [TABLE]`: the bundled tables, or one of them, as CSV unless another form is asked for; as a workbook all of them. */
export async function data(name: string | undefined, options: PrintOptions): Promise<void> {
	if (name === undefined) {
		const tables = dataTableNames().map((table) => dataTable(table));
		const about = tables.map(({ rows, ...rest }) => ({ ...rest, rows: rows.length }));
		const list = {
			name: "tables",
			head: ["table", "rows", "title"],
			rows: about.map((t) => [t.name, t.rows, t.title]),
		};
		if (await printTables(options, () => (isWorkbook(options.out) ? tables.map(tableSheet) : [list]))) return;
		return print("data", about, options, () => tableList(tables));
	}
	const table = dataTable(name);
	if (isWorkbook(options.out)) return void (await printTables(options, () => [tableSheet(table)]));
	if (!options.json && options.format === undefined) return write(tableCsv(table, options.csv), options.out);
	return print("data", table, options, () => dataReport(table));
}
