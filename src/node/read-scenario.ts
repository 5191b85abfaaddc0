import { CrowdoutError } from "../errors.js";
import { safeParseScenario } from "../measure/index.js";
import type { ParseOptions, Scenario } from "../scenario/index.js";
import { readScenarioSource } from "./scenario-source.js";

/**
 * Read and parse a scenario by name, from a JSON or YAML file, or from standard input.
 *
 * Parents and a named counterfactual may be bundled or stand in files beside it; formulas work without further ado.
 *
 * @param scenario Name of a bundled scenario, a file, or `-`.
 * @param options As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where a file cannot be read, `invalid-scenario` with every issue,
 * each with file, line and column.
 * @example
 * const scenario = await readScenario("my-scenario.yaml", { reaction: "strong" });
 */
export async function readScenario(scenario: string, options: ParseOptions = {}): Promise<Scenario> {
	const source = await readScenarioSource(scenario, options);
	const result = safeParseScenario(source.input, source.options);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", source.locate(result.issues));
	return result.scenario;
}
