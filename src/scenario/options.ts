import { isPlainObject, nearestName, type PlainObject, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import type { ScenarioOptions } from "./choice.js";
import type { ParseOptions } from "./parse.js";

/** The options of `parseScenario`, which every question takes. */
const PARSE_OPTIONS = {
	against: true,
	base: true,
	financing: true,
	formulas: true,
	library: true,
	reaction: true,
	set: true,
} as const satisfies Readonly<Record<keyof ParseOptions, true>>;

/** The names of a question's own options, besides those of `parseScenario`. The type requires all of them. */
export type OwnOptions<Options> = Readonly<Record<Exclude<keyof Options, keyof ParseOptions>, true>>;

/** An issue for each unknown name of an option, with the nearest known name. */
export function optionIssues(options: unknown, own: Readonly<Record<string, true>> = {}): Issue[] {
	if (!isPlainObject(options)) return [{ path: "options", message: `must be an object, got ${show(options)}` }];
	try {
		return wrongOptions(options, own);
	} catch {
		return [{ path: "options", message: "must be an object that can be read, got a getter or a proxy that throws" }];
	}
}

function wrongOptions(options: PlainObject, own: Readonly<Record<string, true>>): Issue[] {
	const known = Object.keys({ ...own, ...PARSE_OPTIONS });
	const named = Object.keys(options)
		.filter((name) => options[name] !== undefined && !known.includes(name))
		.map((name) => {
			const nearest = nearestName(name, known);
			const hint = nearest === undefined ? `known here: ${known.join(", ")}` : `did you mean "${nearest}"`;
			return { path: name, message: `is not a known option; ${hint}` };
		});
	const { library, formulas } = options;
	const refuse = (path: string, must: string, got: unknown) => [{ path, message: `must be ${must}, got ${show(got)}` }];
	return [
		...named,
		// Listing the library once refuses an object that cannot be listed.
		...(library === undefined || (isPlainObject(library) && Object.entries(library))
			? []
			: refuse("library", "scenarios by name", library)),
		...(formulas === undefined || typeof formulas === "function"
			? []
			: refuse("formulas", "a compiler, such as formulas of crowdout/formulas", formulas)),
	];
}

/** The options of a question that change its scenario. */
export function scenarioOptionsOf(options: ScenarioOptions): ScenarioOptions {
	return Object.fromEntries(Object.entries(options).filter(([name]) => name in PARSE_OPTIONS));
}

/**
 * Refuse options that a question does not have.
 *
 * @throws {CrowdoutError} `invalid-input` with each of them.
 */
export function requireOptions<Options extends object>(options: Options, own: OwnOptions<Options>): void {
	const issues = optionIssues(options, own);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
