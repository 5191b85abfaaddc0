import { dataReport, dataTable, dataTableNames, tableCsv, tableList } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout data [TABLE]`: the bundled tables, or one of them, as CSV unless another form is asked for. */
export async function data(name: string | undefined, options: PrintOptions): Promise<void> {
	if (name === undefined) {
		const tables = dataTableNames().map((table) => dataTable(table));
		const about = tables.map(({ rows, ...rest }) => ({ ...rest, rows: rows.length }));
		return print("data", about, options, () => tableList(tables));
	}
	const table = dataTable(name);
	if (!options.json && options.format === undefined) return write(tableCsv(table), options.out);
	return print("data", table, options, () => dataReport(table));
}
