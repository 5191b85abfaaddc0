import { isPlainObject, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { findScenario, knownScenarios, unknown } from "./layers.js";
import { optionIssues } from "./options.js";
import { type FurtherCheck, type ParseOptions, type ParseResult, parseWritten } from "./parse.js";
import { asParsed, isParsed, says } from "./parsed.js";
import type { Scenario } from "./types.js";

/**
 * Read a scenario as `parseScenario` of the main door does, except for its conditions.
 *
 * @param conditions Finds the issues of its rules and checks; these name outputs of a result, which a higher room
 * knows.
 * @throws {CrowdoutError} As there.
 */
export function parseScenario(input: unknown, options: ParseOptions = {}, conditions?: FurtherCheck): Scenario {
	const wrong = [...scenarioIssues(input, options), ...optionIssues(options)];
	if (wrong.length > 0) throw new CrowdoutError("invalid-input", wrong);
	const asItStands = Object.values(options).every((chosen) => chosen === undefined);
	if (asItStands && isParsed(input)) return input;
	const known = asItStands && typeof input === "string" ? named.get(input) : undefined;
	if (known !== undefined) return known;
	const result = safeParseScenario(input, options, conditions);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", result.issues);
	if (asItStands && typeof input === "string") named.set(input, result.scenario);
	return result.scenario;
}

/** Bundled scenarios that were read without options, by name. */
const named = new Map<string, Scenario>();

/** As `parseScenario`, but issues are returned. It never throws, whatever the value is. */
export function safeParseScenario(
	input: unknown,
	options: ParseOptions = {},
	conditions: FurtherCheck = () => [],
): ParseResult {
	const wrong = optionIssues(options);
	if (wrong.length > 0) return { ok: false, issues: wrong };
	const result = parseWritten(input, options, conditions);
	if (!result.ok) return result;
	const { scenario, counterfactual } = result;
	const laid = [options.reaction, options.financing, options.against, options.set].some(
		(chosen) => chosen !== undefined,
	);
	const lineage = isParsed(input) && laid ? [...scenario.lineage.slice(0, -1), ...input.lineage] : scenario.lineage;
	const own = scenario.counterfactual;
	const follows = own.extends !== null && own.lineage === undefined;
	const other = follows ? { ...counterfactual, lineage } : counterfactual;
	const parsed = asParsed({ ...scenario, lineage }, other);
	return { ...result, scenario: parsed, counterfactual: other };
}

/** Issues of a value that is no scenario at all. */
function scenarioIssues(input: unknown, options: ParseOptions): Issue[] {
	const refuse = (message: string): Issue[] => [{ path: "scenario", message }];
	if (typeof input === "string") {
		const { library } = options ?? {};
		if (findScenario(input, library) !== undefined) return [];
		if (!isFile(input)) return [unknown("scenario", input, knownScenarios(library))];
		return refuse(`must be a name or an object, got the file ${show(input)}; readScenario of crowdout/node reads it`);
	}
	if (isPlainObject(input)) return [];
	const must = "must be the name of a bundled scenario, a scenario as a file holds it, or a parsed one";
	if (says(() => input instanceof Promise)) return refuse(`${must}, got a promise; await it`);
	return refuse(`${must}, got ${show(input)}`);
}

/** Whether a text looks like the path of a file. */
function isFile(text: string): boolean {
	return /[/\\]|\.(ya?ml|json)$/i.test(text);
}
