import { nearestName, valueAt, withValueAt } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { type CrowdOutResult, crowdOut, outputValues } from "../measure/index.js";
import {
	type Explanation,
	explainAll,
	parseScenario,
	pathRule,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";

/** Values of a scenario by dotted path. */
export type Values = Readonly<Record<string, number>>;

/**
 * Run a scenario with other numbers at dotted paths; a quantity that varies by year becomes constant.
 *
 * @throws {CrowdoutError} `invalid-scenario` or `run-failed`.
 */
export function resultAt(input: ScenarioChoice, options: ScenarioOptions, values: Values): CrowdOutResult {
	return crowdOut(scenarioAt(input, options, values));
}

/** The scenario with other numbers at dotted paths. */
export function scenarioAt(input: ScenarioChoice, options: ScenarioOptions, values: Values): Scenario {
	const paths = Object.keys(values);
	if (paths.length === 0) return parseScenario(input, options);
	const set = paths.reduce((block, path) => withValueAt(block, path, values[path]), options.set ?? {});
	return parseScenario(input, { ...options, set });
}

/**
 * Check that each path is a number of the scenario, or a quantity that varies by year.
 *
 * @param scenario The parsed scenario, where it exists.
 * @returns An issue for each other path, with the nearest valid one.
 */
export function checkNumericPaths(
	input: ScenarioChoice,
	options: ScenarioOptions,
	paths: readonly string[],
	scenario = parseScenario(input, options),
): Issue[] {
	let known: string[] | undefined;
	return paths.flatMap((path) => {
		const value = valueAt(scenario, path);
		if (typeof value === "number" || (value !== undefined && pathRule(path) !== undefined)) return [];
		known ??= [...new Set(explainAll(input, options).map(byYearOnce))];
		const nearest = nearestName(path, known);
		const hint = nearest === undefined ? "" : `; did you mean "${nearest}"`;
		return [{ path, message: `must be the path of a number in the scenario, got none there${hint}` }];
	});
}

function byYearOnce({ path }: Explanation): string {
	return path.replace(/\.\d{4}$/, "");
}

/** Check that each output is a number or a series of the result; the nearest name is offered. */
export function checkOutputs(result: CrowdOutResult, outputs: readonly string[]): Issue[] {
	return outputs.flatMap((output) => {
		try {
			outputValues(result, output);
			return [];
		} catch (error) {
			if (error instanceof CrowdoutError) return [...error.issues];
			throw error;
		}
	});
}

/** Throw all issues at once. */
export function refuse(issues: readonly Issue[]): void {
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
