import { onOneLine } from "../one-line.js";
import { write } from "../output.js";
import { readScenarios } from "../read.js";
import type { ScenarioOptions } from "../scenario-options.js";

/** `crowdout validate FILE…`: nothing on stdout unless all of them are right. */
export async function validate(names: readonly string[], options: ScenarioOptions): Promise<void> {
	await readScenarios(names, options);
	return write(names.map((name) => `${onOneLine(name === "-" ? "stdin" : name)}: ok\n`).join(""));
}
