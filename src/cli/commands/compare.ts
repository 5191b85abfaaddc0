import { CrowdoutError, compareReport, requireComparable, tidyCsv } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios, results } from "../read.js";

/** `crowdout compare A B…`. */
export async function compare(names: readonly string[], options: ResultOptions): Promise<void> {
	if (names.length < 2) {
		throw new CrowdoutError("invalid-input", [
			{ path: "compare", message: "must have at least two scenarios, got one" },
		]);
	}
	const all = results(await readScenarios(names, options));
	requireComparable(all);
	if (options.csv) return write(tidyCsv(all), options.out);
	return print("compare", all, options, () => compareReport(all));
}
