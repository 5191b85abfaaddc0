import { type Sheet, sheetsCsv } from "./library.js";
import { write } from "./output.js";
import type { PrintOptions } from "./print-options.js";
import { isWorkbook } from "./workbook-name.js";

/**
 * Write tables as an Excel workbook, or print them as CSV, where the options ask for one of them.
 *
 * @param tables Made only where they are asked for; all have one head.
 * @returns Whether they were asked for.
 */
export async function printTables({ csv, out }: PrintOptions, tables: () => readonly Sheet[]): Promise<boolean> {
	if (isWorkbook(out)) {
		const { workbook } = await import("./workbook.js");
		await write(await workbook(tables()), out);
		return true;
	}
	if (csv === undefined) return false;
	await write(sheetsCsv(tables(), csv), out);
	return true;
}
