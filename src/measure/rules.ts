import { CrowdoutError, type Issue } from "../errors.js";
import type { Scenario, TargetRule } from "../scenario/index.js";
import { readConditions } from "./condition.js";
import { type ConditionTest, conditionTest } from "./condition-test.js";
import { membersOf, notAnOutput, outputsOf, readReduced } from "./output-names.js";
import type { Members } from "./output-row.js";
import type { Paired } from "./paired.js";
import type { Totals } from "./totals.js";
import type { RuleResult } from "./types.js";

/**
 * The targets (`rules`) of a scenario as tests of a run, in their order.
 *
 * @throws {CrowdoutError} `invalid-scenario` with every rule that is no condition or names no output.
 */
export function ruleTests({ rules }: Pick<Scenario, "rules">, members: Members): ConditionTest[] {
	const issues: Issue[] = [];
	const tests = rules.flatMap(({ holds }, k) => {
		try {
			return [conditionTest(holds, members)];
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			for (const { message } of error.issues) issues.push({ path: `rules.${k}.holds`, message });
			return [];
		}
	});
	if (issues.length > 0) throw new CrowdoutError("invalid-scenario", issues);
	return tests;
}

/** Issues of the rules and checks of a scenario: no condition, or a condition on something that no result has. */
export function conditionIssues(scenario: Scenario): Issue[] {
	const members = membersOf(scenario);
	const issues: Issue[] = [];
	const attempt = (ask: () => unknown, at?: string) => {
		try {
			ask();
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			for (const { path, message } of error.issues) issues.push({ path: at ?? path, message });
		}
	};
	attempt(() => ruleTests(scenario, members));
	if (scenario.checks.length === 0) return issues;
	const names = outputsOf(members).map(({ name }) => name);
	const known = new Set(names);
	scenario.checks.forEach(({ holds }, k) => {
		const at = `checks.${k}.holds`;
		attempt(() => {
			for (const { path } of readConditions(holds)) {
				const inner = readReduced(path)?.inner ?? path;
				if (known.has(inner) || known.has(inner.replace(YEAR_OF_SERIES, "")) || BESIDE_OUTPUTS.test(inner)) continue;
				issues.push({ path: at, message: notAnOutput("a number or a series of the result", path, names) });
			}
		}, at);
	});
	return issues;
}

/** An index after a series picks one of its years. */
const YEAR_OF_SERIES = /\.\d{1,3}$/;

/** Parts of a result that a check may name although they are not outputs. */
const BESIDE_OUTPUTS = /^(stability\.(gain|multiplier)|outcomes\.\d+\.\w+(\.\w+)*)$/;

/** Which rules the latest run keeps, and in which years it misses the others. */
export function ruleResults(
	rules: readonly TargetRule[],
	tests: readonly ConditionTest[],
	paired: Paired,
	totals: Totals,
): RuleResult[] {
	const { baseYear, horizon } = paired.plan;
	const kept = new Uint8Array(horizon + 1);
	return rules.map(({ name, holds }, k) => {
		tests[k].test(paired, totals)(kept);
		const years: number[] = [];
		for (let t = 1; t <= horizon; t++) if (kept[t] === 0) years.push(baseYear + t);
		return { name, holds, kept: years.length === 0, years };
	});
}
