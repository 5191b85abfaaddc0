import { bundledScenarios, scenarioList } from "../library.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout list`: the bundled scenarios. */
export async function list(options: PrintOptions): Promise<void> {
	const rows = Object.entries(bundledScenarios).map(([name, { title = "" }]) => ({ name, title }));
	return print("list", rows, options, () => scenarioList(bundledScenarios));
}
