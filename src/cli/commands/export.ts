import { xmile } from "../library.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** `crowdout export SCENARIO`: the scenario and its counterfactual as a model for other tools. */
export async function exportModel(name: string, words: ScenarioOptions & { readonly out?: string }): Promise<void> {
	const [{ source }] = await readScenarios([name], words);
	return write(xmile(source.input, source.options), words.out);
}
