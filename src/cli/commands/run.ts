import { answer, rankAssumptions, runReport, samePush, tidyCsv } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { type ReadScenario, readScenarios, results } from "../read.js";
import { number } from "./ensemble.js";

/** The options of `crowdout run`, as they are written. */
export interface RunWords extends ResultOptions {
	readonly draws: string;
	readonly seed: string;
}

/** `crowdout run SCENARIO`: JSON and CSV carry the central run alone. */
export async function run(name: string, options: RunWords): Promise<void> {
	const [draws, seed] = [number("draws", options.draws), number("seed", options.seed)];
	const [read] = await readScenarios([name], options);
	const [result] = results([read]);
	if (options.csv) return write(tidyCsv([result]), options.out);
	return print("run", result, options, () => {
		const { input, options: parse } = read.source;
		const tornado = rankAssumptions(read.scenario);
		const matrix = fromBaseline(read) ? samePush(input, parse) : [];
		const found = answer(input, { ...parse, draws, seed });
		return runReport(result, { brief: true, details: [{ answer: found, samePush: matrix, tornado }] });
	});
}

/** The presets are made for scenarios that extend the baseline. */
function fromBaseline({ scenario }: ReadScenario): boolean {
	return scenario.lineage.includes("baseline");
}
