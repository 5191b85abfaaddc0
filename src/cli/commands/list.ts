import { scenarioList } from "../library.js";
import { listedScenarios } from "../listed-scenarios.js";
import { print } from "../print.js";
import type { PrintOptions } from "../print-options.js";

/** `crowdout list`: the bundled scenarios with their answers. */
export async function list(options: PrintOptions & { readonly long?: boolean }): Promise<void> {
	const { long = false } = options;
	const scenarios = listedScenarios();
	return print("list", scenarios, options, () => scenarioList(scenarios, { long }));
}
