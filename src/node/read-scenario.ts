import { CrowdoutError } from "../errors.js";
import { safeParseScenario } from "../measure/index.js";
import type { ParseOptions, Scenario } from "../scenario/index.js";
import { readScenarioSource } from "./scenario-source.js";

/**
 * Read and parse a scenario by name, from a JSON or YAML file, or from standard input.
 *
 * Parents and a named counterfactual may be bundled, or files beside it. Formulas need no further option.
 *
 * @param scenario Name of a bundled scenario, a file, or `-`.
 * @param options As for `parseScenario`.
 * @throws {CrowdoutError} `invalid-input` where a file cannot be read, `invalid-scenario` with every issue, each with
 * file, line and column.
 * @example
 * ```ts
 * import { crowdOut } from "crowdout";
 * import { readScenario } from "crowdout/node";
 *
 * console.log(crowdOut(await readScenario("own-scenario.yaml", { reaction: "strong" })).crowdOut.ratio);
 * ```
 */
export async function readScenario(scenario: string, options: ParseOptions = {}): Promise<Scenario> {
	const source = await readScenarioSource(scenario, options);
	const result = safeParseScenario(source.input, source.options);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", source.locate(result.issues));
	return result.scenario;
}
