import { rankAssumptions, runReport, samePush, tidyCsv } from "../library.js";
import { write } from "../output.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";
import { type ReadScenario, readScenarios, results } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** How a result is printed. */
export interface ResultOptions extends ScenarioOptions, PrintOptions {}

/** `crowdout run SCENARIO`. */
export async function run(name: string, options: ResultOptions): Promise<void> {
	const [read] = await readScenarios([name], options);
	const [result] = results([read]);
	if (options.csv) return write(tidyCsv([result]), options.out);
	return print("run", result, options, () => {
		const tornado = rankAssumptions(read.scenario);
		const matrix = fromBaseline(read) ? samePush(read.source.input, read.source.options) : [];
		return runReport(result, { brief: true, details: [{ samePush: matrix, tornado }] });
	});
}

/** The presets are made for scenarios that extend the baseline. */
function fromBaseline({ scenario }: ReadScenario): boolean {
	return scenario.lineage.includes("baseline");
}
