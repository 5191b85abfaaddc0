import { isPlainObject, merge, nearestName, type PlainObject, show } from "../domain/index.js";
import type { Issue } from "../errors.js";
import {
	isReplacedWhole,
	type ParseResult,
	parseScenario,
	type Scenario,
	type ScenarioChoice,
	type ScenarioInput,
	type ScenarioOptions,
	safeParseScenario,
} from "../scenario/index.js";

/** A policy: keys that change every future, such as a financing rule or floors. */
export interface Policy {
	/** Name for the table. */
	readonly name: string;
	/** Keys that change every future, as the option `set` of `parseScenario`. */
	readonly set: ScenarioInput;
}

/** A future: a scenario. */
export interface Future {
	/** Name for the table. */
	readonly name: string;
	/** As for `crowdOut`. */
	readonly input: ScenarioChoice;
	/** Options of this future only; a policy overrides its `set`. */
	readonly options?: ScenarioOptions;
}

/** A future under a policy. */
export function underPolicy(policy: Policy, future: Future, options: Omit<ScenarioOptions, "set">): ParseResult {
	const under = (future.options?.set ?? {}) as PlainObject;
	const set = merge(under, policy.set as PlainObject, isReplacedWhole) as ScenarioInput;
	return safeParseScenario(future.input, { ...options, ...future.options, set });
}

/**
 * The futures as scenarios, without a policy.
 *
 * @throws {CrowdoutError} `invalid-scenario` where one is invalid.
 */
export function futureScenarios(futures: readonly Future[], options: Omit<ScenarioOptions, "set">): Scenario[] {
	return futures.map(({ input, options: own }) => parseScenario(input, { ...options, ...own }));
}

/** Issues of the names of policies and futures, and of floors. */
export function policyIssues(
	policies: readonly Policy[],
	futures: readonly Future[],
	floors: Readonly<Record<string, number>>,
): Issue[] {
	const none = (what: string, count: number) =>
		count > 0 ? [] : [{ path: what, message: `must name a ${what === "policies" ? "policy" : "future"}, got none` }];
	const twice = (path: string, names: readonly string[]) =>
		[...new Set(names.filter((name, k) => names.indexOf(name) < k))].map((name) => ({
			path,
			message: `must all have different names, got "${name}" twice`,
		}));
	const sets = policies.flatMap(({ name, set }) =>
		isPlainObject(set) ? [] : [{ path: `policies.${name}.set`, message: `must be an object, got ${show(set)}` }],
	);
	return [
		...sets,
		...none("policies", policies.length),
		...none("futures", futures.length),
		...twice(
			"policies",
			policies.map(({ name }) => name),
		),
		...twice(
			"futures",
			futures.map(({ name }) => name),
		),
		...floorIssues(futures, floors),
	];
}

function floorIssues(futures: readonly Future[], floors: Readonly<Record<string, number>>): Issue[] {
	const known = futures.flatMap(({ input, options }) => {
		const parsed = safeParseScenario(input, options);
		return parsed.ok ? [Object.keys(parsed.scenario.budget.lines)] : [];
	});
	return Object.entries(floors).flatMap(([line, floor]) => {
		const path = `floors.${line}`;
		const missing = known.find((lines) => !lines.includes(line));
		if (missing !== undefined) {
			const near = nearestName(line, missing);
			const hint = near === undefined ? `; the lines are ${missing.join(", ")}` : `; did you mean "${near}"`;
			return [{ path, message: `must be a line of every future, got ${show(line)}${hint}` }];
		}
		if (floor >= 0 && floor <= 1) return [];
		return [{ path, message: `must be a share of GDP from 0 to 1, got ${floor}; write 1.4% or 0.014` }];
	});
}
