import type { CrowdOutResult, Issue, Scenario } from "../index.js";
import {
	CrowdoutError,
	crowdOut,
	readScenarioSource,
	type ScenarioSource,
	safeParseScenario,
	withValueAt,
} from "./library.js";
import { complain } from "./output.js";
import { chosenBase, parseOptions } from "./parse-options.js";
import type { ScenarioOptions } from "./scenario-options.js";

/** A scenario as read and as parsed. */
export interface ReadScenario {
	readonly source: ScenarioSource;
	readonly scenario: Scenario;
}

/**
 * Read and parse scenarios with the options of the command line, and say once on stderr what would mislead in them.
 *
 * @throws {CrowdoutError} With the issues of all of them at once.
 */
export async function readScenarios(names: readonly string[], given: ScenarioOptions): Promise<ReadScenario[]> {
	const options = parseOptions(given);
	const read: ReadScenario[] = [];
	const issues: Issue[] = [];
	const warnings = new Set<string>();
	for (const name of names) {
		try {
			const source = await readScenarioSource(name, options);
			const base = chosenBase(given, () => ownBase(source));
			const chosen = base === undefined ? source : { ...source, options: { ...source.options, base } };
			const result = safeParseScenario(chosen.input, chosen.options);
			if (result.ok) {
				read.push({ source: chosen, scenario: result.scenario });
				for (const warning of result.warnings) warnings.add(`warning: ${warning}`);
			} else issues.push(...chosen.locate(result.issues));
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			issues.push(...error.issues);
		}
	}
	if (issues.length > 0) throw new CrowdoutError("invalid-input", distinct(issues));
	complain([...warnings]);
	return read;
}

/** Say once on stderr what would mislead about the ends of a range of values of a number. */
export function warnOfRange({ input, options }: ScenarioSource, path: string, values: readonly number[]): void {
	const ends = [Math.min(...values), Math.max(...values)];
	const warnings = ends.flatMap((value) => {
		const set = withValueAt(options.set ?? {}, path, value);
		const parsed = safeParseScenario(input, { ...options, set });
		return parsed.ok ? parsed.warnings.filter((warning) => warning.startsWith(`${path}: `)) : [];
	});
	complain(warnings.slice(0, 1).map((warning) => `warning: ${warning}`));
}

/** The results of scenarios, in their order. */
export function results(read: readonly ReadScenario[]): CrowdOutResult[] {
	return read.map(({ scenario }) => crowdOut(scenario));
}

/** The base layer among a scenario's parents. */
export function ownBase({ input, options }: Pick<ScenarioSource, "input" | "options">): string {
	const parsed = safeParseScenario(input, { ...options, set: undefined });
	const lineage = parsed.ok ? parsed.scenario.lineage : [];
	return lineage.find((name) => /^base-\d{4}-/.test(name)) ?? "base-2025-budget";
}

function distinct(issues: readonly Issue[]): Issue[] {
	return [...new Map(issues.map((issue) => [`${issue.path}\n${issue.message}`, issue])).values()];
}
