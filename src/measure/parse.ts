import {
	type ParseOptions,
	type ParseResult,
	parseScenario as parseWith,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
	safeParseScenario as safeParseWith,
} from "../scenario/index.js";
import { conditionIssues } from "./rules.js";

/**
 * Read a scenario: take in its parents, fill defaults, check every rule of MODEL.md, section 1, and that its rules and
 * checks name what a result holds.
 *
 * @param input The name of a bundled scenario, a plain object as a JSON or YAML file gives it, or a parsed scenario: by
 * itself that is returned as it is; options are laid over it as over a parent.
 * @returns A scenario that stands alone; parsing it again gives the same.
 * @throws {CrowdoutError} `invalid-scenario`, with every issue at once; `invalid-input` for what is no scenario at all,
 * and for options that are none.
 * @example
 * ```ts
 * import { crowdOut, parseScenario } from "crowdout";
 * const scenario = parseScenario({ name: "surge", rival: { growth: "10%" } });
 * console.log(crowdOut(scenario).crowdOut.ratio);
 * ```
 */
export function parseScenario(input: ScenarioChoice, options?: ScenarioOptions): Scenario;
/** The same of something unknown, such as the content of a file. */
export function parseScenario(input: unknown, options?: ParseOptions): Scenario;
export function parseScenario(input: unknown, options: ParseOptions = {}): Scenario {
	return parseWith(input, options, conditionIssues);
}

/** As `parseScenario`, but what must be mended is returned instead of thrown, whatever the value is: it never throws. */
export function safeParseScenario(input: unknown, options: ParseOptions = {}): ParseResult {
	return safeParseWith(input, options, conditionIssues);
}
