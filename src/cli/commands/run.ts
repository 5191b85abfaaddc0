import { tidySheets } from "../library.js";
import { number } from "../number.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios, results } from "../read.js";
import { typedWords } from "../scenario-options.js";
import { printTables } from "../tables.js";

/** The options of `crowdout run`, as they are written. */
export interface RunWords extends ResultOptions {
	readonly draws: string;
	readonly seed: string;
	readonly full?: boolean;
}

/** `crowdout run SCENARIO`: JSON and tables carry the central run alone, and load no more than that needs. */
export async function run(name: string, options: RunWords): Promise<void> {
	const drawn = { draws: number("draws", options.draws), seed: number("seed", options.seed) };
	const [read] = await readScenarios([name], options);
	const [result] = results([read]);
	if (await printTables(options, () => tidySheets([result]))) return;
	return print("run", result, options, async () => {
		const shown = { ...drawn, full: options.full ?? false, words: typedWords(name, options) };
		return (await import("./run-report.js")).runBlocks(read, result, shown);
	});
}
