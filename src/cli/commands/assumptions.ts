import { assumptionList, assumptionReport } from "../library.js";
import { print } from "../print.js";
import type { ResultOptions } from "../print-options.js";
import { readScenarios } from "../read.js";

/** `crowdout assumptions SCENARIO`: every parameter that the run uses, unsourced ones first. */
export async function assumptions(name: string, options: ResultOptions): Promise<void> {
	const [{ source, scenario }] = await readScenarios([name], options);
	const list = assumptionList(source.input, source.options);
	return print("assumptions", list, options, () => assumptionReport(scenario.title ?? scenario.name, list, scenario));
}
