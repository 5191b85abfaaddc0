import { CrowdoutError, type Issue } from "../errors.js";
import type { Scenario, TargetRule } from "../scenario/index.js";
import { type ConditionTest, conditionTest } from "./condition-test.js";
import { totalsOf } from "./measured.js";
import type { Members } from "./output-row.js";
import type { Paired } from "./paired.js";
import type { RuleResult } from "./types.js";

/**
 * The rules of a scenario as tests of a run, in their order.
 *
 * @throws {CrowdoutError} `invalid-scenario` with every rule that is no condition, or names no output.
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

/** Which rules the run that was made last keeps, and in which years it misses the others. */
export function ruleResults(
	rules: readonly TargetRule[],
	tests: readonly ConditionTest[],
	paired: Paired,
): RuleResult[] {
	if (rules.length === 0) return [];
	const totals = totalsOf(paired);
	const { baseYear, horizon } = paired.plan;
	const kept = new Uint8Array(horizon + 1);
	return rules.map(({ name, holds }, k) => {
		tests[k].test(paired, totals)(kept);
		const years = Array.from(kept.keys()).flatMap((t) => (t > 0 && kept[t] === 0 ? [baseYear + t] : []));
		return { name, holds, kept: years.length === 0, years };
	});
}
