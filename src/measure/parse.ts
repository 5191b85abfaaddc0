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
 * Read a scenario: merge it with its parents, fill in defaults, and check every rule of MODEL.md, section 1. Its
 * targets and checks must name outputs of a result.
 *
 * @param input The name of a bundled scenario, an object as from a JSON or YAML file, or a parsed scenario. A parsed
 * scenario without options is returned unchanged; options change it as they change a parent.
 * @returns A complete scenario, which needs no parent; parsing it again gives the same.
 * @throws {CrowdoutError} `invalid-scenario`, with every issue at once; `invalid-input` for a value that is no scenario
 * at all, and for invalid options.
 * @example
 * ```ts
 * import { crowdOut, parseScenario } from "crowdout";
 *
 * const scenario = parseScenario({ name: "surge", rival: { growth: "10%" } });
 * console.log(crowdOut(scenario).crowdOut.ratio);
 * ```
 */
export function parseScenario(input: ScenarioChoice, options?: ScenarioOptions): Scenario;
/** The same for an unknown value, such as the content of a file. */
export function parseScenario(input: unknown, options?: ParseOptions): Scenario;
export function parseScenario(input: unknown, options: ParseOptions = {}): Scenario {
	return parseWith(input, options, conditionIssues);
}

/**
 * As `parseScenario`, but issues are returned. It never throws, whatever the value is.
 *
 * @returns The scenario with its warnings, or every issue.
 * @example
 * ```ts
 * import { safeParseScenario } from "crowdout";
 *
 * const result = safeParseScenario({ name: "too-steep", rival: { growht: "8%" }, horizon: 0 });
 * console.log(result.ok ? result.scenario.name : result.issues.map(({ path }) => path));
 * ```
 */
export function safeParseScenario(input: unknown, options: ParseOptions = {}): ParseResult {
	return safeParseWith(input, options, conditionIssues);
}
