import { parseScenario, safeParseScenario, withValueAt } from "crowdout";
import { describe, expect, it } from "vitest";
import { compile, derive, type Plan, planTarget } from "../../src/engine/index.js";
import { drawablePaths, type Scenario } from "../../src/scenario/index.js";
import { everyRule, isDivided } from "./every-rule.js";

/** Write a number over what stands at a path in all years, and work out what follows from it. */
function overwritten(scenario: Scenario, path: string, value: number): Plan {
	const plan = compile(scenario);
	const target = planTarget(plan, path);
	if (target === undefined) throw new Error(`no target at ${path}`);
	target.set?.(value);
	if (target.years !== undefined) {
		const { values, first, step } = target.years;
		for (let t = 0; t <= plan.horizon; t++) values[first + t * step] = value;
	}
	derive(plan, target.derives);
	return plan;
}

describe("a number written over a plan", () => {
	it.each(everyRule)("gives in $name the plan of the scenario with that number, for whatever may be drawn", (each) => {
		const scenario = parseScenario(each.given);
		let compared = 0;
		for (const path of drawablePaths(scenario).filter((at) => !isDivided(scenario, at))) {
			// A value of its own for each place, near enough to 0 to be a share, a rate and a weight.
			const value = 0.031 + compared / 1e5;
			const other = safeParseScenario(withValueAt(each.given, path, value));
			if (!other.ok) continue;
			compared++;
			expect(overwritten(scenario, path, value), path).toEqual(compile(other.scenario));
		}
		expect(compared).toBeGreaterThan(20);
	});

	it("has no place for a line, a province or an event that is not there", () => {
		const plan = compile(parseScenario("us-india-partnership"));
		for (const path of [
			"budget.lines.roads.floor",
			"budget.lines.roads.path",
			"budget.provinces.atlantis.share",
			"rival.partnership.events.99.uplift",
			"baseYear",
			"nonsense",
		]) {
			expect(planTarget(plan, path), path).toBeUndefined();
		}
	});
});
