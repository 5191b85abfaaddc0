import { existsSync } from "node:fs";
import { isPlainObject, nearestName, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import {
	bundledScenarios,
	type ParseOptions,
	renamed,
	type ScenarioInput,
	type ScenarioOptions,
} from "../scenario/index.js";
import { compilerFor } from "./formula-compiler.js";
import { type Library, readLibrary } from "./library.js";
import { locate } from "./locate.js";
import { readSourceFile, type SourceFile } from "./read-file.js";

/** A scenario that was read but not parsed; every question takes it. */
export interface ScenarioSource {
	/** The scenario as in its file, unchecked. */
	readonly input: ScenarioInput;
	/** The given options, with the files of its parents as `library`, and the compiler where a formula needs it. */
	readonly options: ScenarioOptions;
	/** Adds file, line and column to the path of issues. */
	readonly locate: (issues: readonly Issue[]) => Issue[];
}

/**
 * Read a scenario without parsing it.
 *
 * @param scenario Name of a bundled scenario, a JSON or YAML file, or `-` for standard input.
 * @param options As for `parseScenario`; `library` and `formulas` are extended.
 * @throws {CrowdoutError} `invalid-input` where a file cannot be read.
 * @example
 * ```ts
 * import { sweep } from "crowdout";
 * import { readScenarioSource } from "crowdout/node";
 *
 * const { input, options } = await readScenarioSource("own-scenario.yaml");
 * const axes = [{ path: "rival.growth", values: [0.06, 0.08, 0.1] }];
 * console.log(sweep(input, axes, { ...options, outputs: ["crowdOut.ratio"] }).rows);
 * ```
 */
export async function readScenarioSource(scenario: string, options: ParseOptions = {}): Promise<ScenarioSource> {
	const bundled = Object.hasOwn(bundledScenarios, scenario);
	const file = bundled ? undefined : await readNamed(scenario);
	const library: Library = file
		? await readLibrary(file, options.library)
		: { root: bundledScenarios[scenario], scenarios: options.library ?? {}, files: {} };
	const formulas =
		options.formulas ?? (await compilerFor([library.root, options.set, ...Object.values(library.scenarios)]));
	const files = file ? [file, ...parents(library)] : [];
	return {
		input: library.root as ScenarioInput,
		options: { ...(options as ScenarioOptions), library: library.scenarios, ...(formulas ? { formulas } : {}) },
		locate: (issues) => issues.map((issue) => locateIn(issue, { set: options.set, files }, library)),
	};
}

/** Locate an issue of a counterfactual in its own file. */
function locateIn(issue: Issue, layers: Parameters<typeof locate>[1], library: Library): Issue {
	const named = isPlainObject(library.root) ? library.root.counterfactual : undefined;
	const file = typeof named === "string" ? library.files[named] : undefined;
	if (file === undefined || !issue.path.startsWith("counterfactual.")) return locate(issue, layers);
	const inner = issue.path.slice("counterfactual.".length);
	const { path, message } = locate({ ...issue, path: inner }, { set: undefined, files: [file] });
	return { path, message };
}

/** The files of the parents, the nearest first. */
function parents({ root, scenarios, files }: Library): SourceFile[] {
	const found: SourceFile[] = [];
	let block = root;
	while (isPlainObject(block) && typeof block.extends === "string") {
		const file = files[block.extends];
		if (file === undefined || found.includes(file)) break;
		found.push(file);
		block = scenarios[block.extends];
	}
	return found;
}

async function readNamed(scenario: string): Promise<SourceFile> {
	const isPath = scenario === "-" || /[/\\]|\.(ya?ml|json)$/i.test(scenario);
	if (isPath || existsSync(scenario)) return readSourceFile(scenario);
	const known = Object.keys(bundledScenarios);
	const nearest = nearestName(scenario, known);
	const now = renamed(scenario, known);
	const hint = now
		? `now ${now}`
		: nearest
			? `did you mean ${nearest}? crowdout list shows all`
			: "crowdout list shows those that are bundled";
	throw new CrowdoutError("invalid-input", [
		{ path: "scenario", message: `must be a bundled scenario, a file or -, got ${show(scenario)}; ${hint}` },
	]);
}
