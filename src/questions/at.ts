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

/** Values laid over a scenario by dotted path. */
export type Values = Readonly<Record<string, number>>;

/**
 * Run a scenario with numbers laid over it by dotted path; a quantity that varies by year becomes a constant.
 *
 * @throws {CrowdoutError} `invalid-scenario` or `run-failed`.
 */
export function resultAt(input: ScenarioChoice, options: ScenarioOptions, values: Values): CrowdOutResult {
	return crowdOut(scenarioAt(input, options, values));
}

/** The scenario with numbers laid over it by dotted path. */
export function scenarioAt(input: ScenarioChoice, options: ScenarioOptions, values: Values): Scenario {
	const paths = Object.keys(values);
	if (paths.length === 0) return parseScenario(input, options);
	const set = paths.reduce((block, path) => withValueAt(block, path, values[path]), options.set ?? {});
	return parseScenario(input, { ...options, set });
}

/**
 * Whether each path is a number of the scenario, or a quantity that varies by year.
 *
 * @param scenario The same parsed, where it is.
 * @returns An issue for each that is not, with the nearest that is.
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
		return [{ path, message: `must be a number of the scenario, got none there${hint}` }];
	});
}

function byYearOnce({ path }: Explanation): string {
	return path.replace(/\.\d{4}$/, "");
}

/** Whether each output is a number or a series of the result; the nearest name is offered. */
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

/** Throw what was found wrong, all at once. */
export function refuse(issues: readonly Issue[]): void {
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}
