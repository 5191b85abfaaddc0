import { answer, CrowdoutError, compareReport, requireComparable, tidySheets } from "../library.js";
import { number } from "../number.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios, results } from "../read.js";
import { printTables } from "../tables.js";

/** The options of `crowdout compare`, as they are written. */
export interface CompareWords extends ResultOptions {
	readonly draws: string;
	readonly seed: string;
}

/** `crowdout compare A B…`: JSON and CSV carry the central runs alone. */
export async function compare(names: readonly string[], options: CompareWords): Promise<void> {
	if (names.length < 2) {
		throw new CrowdoutError("invalid-input", [
			{ path: "compare", message: "must have at least two scenarios, got one" },
		]);
	}
	const drawn = { draws: number("draws", options.draws), seed: number("seed", options.seed) };
	const read = await readScenarios(names, options);
	const all = results(read);
	requireComparable(all);
	if (await printTables(options, () => tidySheets(all))) return;
	return print("compare", all, options, () => {
		const answers = read.map(({ source }) => answer(source.input, { ...source.options, ...drawn }));
		return compareReport(all, { answers });
	});
}
