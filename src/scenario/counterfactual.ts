import { isPlainObject, merge, type PlainObject, setOwn, show, valueAt } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { checkScenario } from "./check.js";
import { describeIssue } from "./describe-issue.js";
import { counterfactualOfParsed } from "./parsed.js";
import { isReplacedWhole } from "./paths.js";
import { readBlocks } from "./read-blocks.js";
import type { Scenario } from "./types.js";

/**
 * The counterfactual as a scenario of its own: the scenario with the override applied, or the named scenario.
 *
 * @throws {CrowdoutError} `invalid-scenario` where the override breaks a rule.
 * @example
 * ```ts
 * import { counterfactualScenario, parseScenario } from "crowdout";
 *
 * const scenario = parseScenario("us-india-partnership");
 * console.log(scenario.rival.growth, counterfactualScenario(scenario).rival.growth);
 * ```
 * @see MODEL.md, section 8
 */
export function counterfactualScenario(scenario: Scenario): Scenario {
	const known = counterfactualOfParsed(scenario);
	if (known !== undefined) return known;
	const result = readCounterfactual(scenario);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", result.issues);
	return result.scenario;
}

/** A counterfactual as a scenario of its own, or what is wrong with it. */
export type ReadCounterfactual =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly issues: Issue[] };

/**
 * As `counterfactualScenario`, but issues are returned, not thrown.
 *
 * @param isSound Whether the scenario itself breaks no rule; then only the override can.
 */
export function readCounterfactual(scenario: Scenario, isSound = true): ReadCounterfactual {
	const { counterfactual, ...own } = scenario;
	const whole = counterfactual.extends === null;
	const name = typeof counterfactual.name === "string" ? counterfactual.name : scenario.name;
	const under: PlainObject = whole ? {} : (own as PlainObject);
	const block = whole ? counterfactual : merge(under, counterfactual as PlainObject, isReplacedWhole);
	const parsed = readBlocks(
		{ lineage: [], ...block, name, extends: null, counterfactual: {} },
		{ get: (value, key) => (value === under[key] ? value : undefined) },
	);
	const prefix = ({ path, message }: Issue): Issue => ({
		path: path === "" ? "counterfactual" : `counterfactual.${path}`,
		message,
	});
	if (!parsed.success) {
		return { ok: false, issues: parsed.error.issues.flatMap((issue) => describeIssue(issue, block)).map(prefix) };
	}
	const other = { ...parsed.data, uncertainty: undefined } as unknown as PlainObject;
	const sameYears = other.baseYear === under.baseYear && other.horizon === under.horizon;
	const isAsked = (key: string) => !(isSound && sameYears && other[key] === under[key]) && key !== "uncertainty";
	const issues = checkScenario({ ...parsed.data, uncertainty: undefined }, isAsked).map(prefix);
	return issues.length > 0 ? { ok: false, issues } : { ok: true, scenario: parsed.data };
}

/** The scenario with numbers in place of texts in its counterfactual, so that a number has one form. */
export function withCounterfactualRead(scenario: Scenario, other: Scenario): Scenario {
	const read = other as unknown as PlainObject;
	return { ...scenario, counterfactual: readAs(scenario.counterfactual as PlainObject, read, "") };
}

/** The same keys with the values that the read scenario has at their places. */
function readAs(block: PlainObject, read: PlainObject, at: string): PlainObject {
	const result: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(block)) {
		const here = at === "" ? key : `${at}.${key}`;
		const found = valueAt(read, here);
		const inside = isPlainObject(value) && isPlainObject(found) && !isReplacedWhole(here);
		setOwn(result, key, inside ? readAs(value, read, here) : (found ?? value));
	}
	return result;
}

/** Check that the override makes a valid scenario that can be compared with this one. */
export function checkCounterfactual(scenario: Scenario, result: ReadCounterfactual): Issue[] {
	if (!result.ok) return result.issues;
	const other = result.scenario;
	const lines = (of: Scenario) => Object.keys(of.budget.lines).sort().join(", ");
	const pairs: [string, unknown, unknown][] = [
		["country", scenario.country, other.country],
		["baseYear", scenario.baseYear, other.baseYear],
		["horizon", scenario.horizon, other.horizon],
		["budget.definition", scenario.budget.definition, other.budget.definition],
		["budget.lines", lines(scenario), lines(other)],
	];
	return pairs.flatMap(([path, mine, theirs]) =>
		mine === theirs
			? []
			: [
					{
						path: `counterfactual.${path}`,
						message: `must be the same as in the scenario, ${show(mine)}, got ${show(theirs)}; the two could not be compared`,
					},
				],
	);
}
