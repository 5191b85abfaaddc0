import { hasColour } from "../colour.js";
import { json } from "../json.js";
import { rankAssumptions, runReport, samePush, tidyCsv } from "../library.js";
import { write } from "../output.js";
import { type ReadScenario, readScenarios, results } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** How a result is printed. */
export interface ResultOptions extends ScenarioOptions {
	readonly json?: boolean;
	readonly csv?: boolean;
	readonly out?: string;
}

/** `crowdout run SCENARIO`. */
export async function run(name: string, options: ResultOptions): Promise<void> {
	const [read] = await readScenarios([name], options);
	const [result] = results([read]);
	if (options.json) return write(json("run", result), options.out);
	if (options.csv) return write(tidyCsv([result]), options.out);
	const report = runReport(result, {
		samePush: fromBaseline(read) ? samePush(read.source.input, read.source.options) : [],
		assumptions: rankAssumptions(read.scenario),
		colour: hasColour(options.out),
	});
	return write(report, options.out);
}

/** The presets are made for scenarios that extend the baseline. */
function fromBaseline({ scenario }: ReadScenario): boolean {
	return scenario.lineage.includes("baseline");
}
