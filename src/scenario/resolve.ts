import { isPlainObject, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import type { ScenarioChoice, ScenarioOptions } from "./choice.js";
import { findScenario, knownScenarios, unknown } from "./layers.js";
import { optionIssues } from "./options.js";
import { type ParseOptions, type ParseResult, parseWritten } from "./parse.js";
import type { Scenario } from "./types.js";

/** What tells a parsed scenario: no key of it, so that neither a copy nor JSON has it, and both are checked again. */
const PARSED = Symbol.for("crowdout.parsed");

/**
 * Read a scenario: take in its parents, fill defaults, check every rule of MODEL.md, section 1.
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
	const wrong = [...scenarioIssues(input, options), ...optionIssues(options)];
	if (wrong.length > 0) throw new CrowdoutError("invalid-input", wrong);
	if (isParsed(input) && Object.values(options).every((chosen) => chosen === undefined)) return input;
	const result = safeParseScenario(input, options);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", result.issues);
	return result.scenario;
}

/** As `parseScenario`, but what must be mended is returned instead of thrown, whatever the value is: it never throws. */
export function safeParseScenario(input: unknown, options: ParseOptions = {}): ParseResult {
	const wrong = optionIssues(options);
	if (wrong.length > 0) return { ok: false, issues: wrong };
	const result = parseWritten(input, options);
	if (!result.ok) return result;
	const { scenario } = result;
	const laid = [options.reaction, options.financing, options.against, options.set].some(
		(chosen) => chosen !== undefined,
	);
	const lineage = isParsed(input) && laid ? [...scenario.lineage.slice(0, -1), ...input.lineage] : scenario.lineage;
	const whole = { ...scenario, lineage };
	return { ...result, scenario: Object.defineProperty(whole, PARSED, { value: true }) };
}

function isParsed(input: unknown): input is Scenario {
	return isPlainObject(input) && says(() => PARSED in input);
}

/** Whether a question is answered by yes; a proxy may throw instead. */
function says(question: () => boolean): boolean {
	try {
		return question();
	} catch {
		return false;
	}
}

/** What is no scenario at all. */
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
