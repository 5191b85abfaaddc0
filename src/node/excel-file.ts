import { unzipSync, zipSync } from "fflate";
import { printable } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import type { Sheet } from "../report/index.js";

/** Longest name of a sheet that Excel opens [characters]. */
const LONGEST = 31;

/** Most rows of a sheet that Excel opens. */
const MOST_ROWS = 1_048_576;

/** Every file of a workbook bears this date, so that equal sheets give equal bytes. */
const DATE = "1980-01-01T00:00:00";

/**
 * A writer of Excel workbooks (`.xlsx`): a sheet for each table, the head in bold and always in view, numbers as numbers.
 *
 * Equal tables give equal bytes. The name of a sheet is cut to what Excel takes; a cell without a value is empty; no
 * text becomes a formula.
 *
 * @returns Makes the bytes of a workbook of one or more tables; it refuses one of more than 1,048,575 rows.
 * @throws {CrowdoutError} `invalid-input` where `write-excel-file` is not installed.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { crowdOut } from "crowdout";
 * import { excelWriter } from "crowdout/node";
 * import { tidySheets } from "crowdout/report";
 *
 * const workbook = await excelWriter();
 * writeFileSync("result.xlsx", await workbook(tidySheets([crowdOut("us-india-partnership")])));
 * ```
 */
export async function excelWriter(): Promise<(sheets: readonly Sheet[]) => Promise<Uint8Array>> {
	const { default: writeExcelFile } = await import("write-excel-file/node").catch(() => {
		const message = "must be CSV where the package write-excel-file is not installed; npm install write-excel-file";
		throw new CrowdoutError("invalid-input", [{ path: "workbook", message }]);
	});
	return async (sheets) => {
		const long = sheets.find(({ rows }) => rows.length >= MOST_ROWS);
		if (long !== undefined) {
			const message = `must have at most ${MOST_ROWS - 1} rows in Excel, got ${long.rows.length}; write CSV instead`;
			throw new CrowdoutError("invalid-input", [{ path: long.name, message }]);
		}
		const names = sheetNames(sheets.map(({ name }) => name));
		const written = writeExcelFile(
			sheets.map(({ head, rows }, k) => ({
				sheet: names[k],
				stickyRowsCount: 1,
				data: [
					head.map((name) => ({ value: printable(name), fontWeight: "bold" as const })),
					...rows.map((row) => row.map((cell) => (typeof cell === "string" ? printable(cell) : cell))),
				],
			})),
		);
		return zipSync(unzipSync(await written.toBuffer()), { mtime: DATE });
	};
}

/** Names that Excel takes: none longer than 31 characters, none with a character of its references, none twice. */
function sheetNames(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		const plain = printable(name).replaceAll(/[[\]:*?/\\]|^'|'$/g, "-") || "sheet";
		let found = plain.slice(0, LONGEST);
		for (let k = 2; taken.has(found.toLowerCase()); k++) found = `${plain.slice(0, LONGEST - 1 - `${k}`.length)} ${k}`;
		taken.add(found.toLowerCase());
		return found;
	});
}
