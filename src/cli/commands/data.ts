import { json } from "../json.js";
import { dataTable, dataTableNames, tableCsv, tableList } from "../library.js";
import { write } from "../output.js";

/** `crowdout data [TABLE]`: the bundled tables, or one of them. */
export async function data(
	name: string | undefined,
	options: { readonly json?: boolean; readonly out?: string },
): Promise<void> {
	if (name !== undefined) {
		const table = dataTable(name);
		return write(options.json ? json("data", table) : tableCsv(table), options.out);
	}
	const tables = dataTableNames().map((table) => dataTable(table));
	const about = () => tables.map(({ rows, ...rest }) => ({ ...rest, rows: rows.length }));
	return write(options.json ? json("data", about()) : tableList(tables), options.out);
}
