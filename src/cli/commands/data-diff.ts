import { readFileSync } from "node:fs";
import { compareTables, readTable } from "../../reaction.js";
import { CrowdoutError, dataTable, dataTableNames, tableDiffReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

type Rows = ReturnType<typeof readTable>;

/** `crowdout data diff A B`: what changed between two vintages or sources, and how far the headline moves. */
export async function dataDiff(before: string, after: string, options: PrintOptions): Promise<void> {
	const issues: { path: string; message: string }[] = [];
	// `crowdout data` takes it, and so its subcommand does.
	if (options.csv !== undefined) {
		issues.push({ path: "--csv", message: "must not be given with data diff, which prints a report; give --json" });
	}
	const [a, b] = [before, after].map((name) => {
		try {
			return rowsOf(name);
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			issues.push(...error.issues);
			return [];
		}
	});
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
	const diff = compareTables(a, b, [before, after]);
	return print("data-diff", diff, options, () => tableDiffReport(diff));
}

/** A bundled table by its name, else the file of that name. */
function rowsOf(name: string): Rows {
	if (dataTableNames().includes(name)) return dataTable(name).rows;
	let text: string;
	try {
		text = readFileSync(name, "utf8");
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// A plain word is a misspelt table more often than a file.
		if (code === "ENOENT" && /^[\w-]+$/.test(name)) return dataTable(name).rows;
		const got = code === "ENOENT" ? "no such file" : code === "EISDIR" ? "a folder" : (error as Error).message;
		const message = `must be a bundled table or a CSV file, got ${got}`;
		throw new CrowdoutError("invalid-input", [{ path: name, message }]);
	}
	return readTable(text, name);
}
