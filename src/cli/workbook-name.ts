import { extname } from "node:path";

/** Whether a file that is written is an Excel workbook, by its ending. */
export function isWorkbook(out: string | undefined): out is string {
	return out !== undefined && extname(out).toLowerCase() === ".xlsx";
}
