import { nowcast as runNowcast } from "../../reaction.js";
import { nowcastReport } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** `crowdout nowcast [SCENARIO]`: what is known after the base year, beside the model. */
export async function nowcast(name: string, options: ScenarioOptions & PrintOptions): Promise<void> {
	const [{ source }] = await readScenarios([name], options);
	const result = runNowcast(source.input, source.options);
	return print("nowcast", result, options, () => nowcastReport(result));
}
