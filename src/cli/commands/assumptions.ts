import { json } from "../json.js";
import { assumptionList, assumptionReport } from "../library.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ResultOptions } from "./run.js";

/** `crowdout assumptions SCENARIO`: every parameter that the run uses, unsourced ones first. */
export async function assumptions(name: string, options: ResultOptions): Promise<void> {
	const [{ source, scenario }] = await readScenarios([name], options);
	const list = assumptionList(source.input, source.options);
	return write(
		options.json ? json("assumptions", list) : assumptionReport(scenario.title ?? scenario.name, list),
		options.out,
	);
}
