import { excelWriter, type Sheet } from "./library.js";

/** Refuse a workbook before any work is done where it cannot be written. */
export async function requireWorkbooks(): Promise<void> {
	await excelWriter();
}

/** The bytes of an Excel workbook. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
	return (await excelWriter())(sheets);
}
