import { CrowdoutError, parseScenario, type Scenario } from "crowdout";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arm, compile, createArm, simulate } from "../../src/engine/index.js";
import { anyScenario, runs } from "../properties/arbitrary-scenario.js";

/** What an arm that is not detailed fills. */
const FILLED = ["gdp", "population", "defence", "interest", "lines", "deficit", "debt", "unfunded"] as const;

/** Both ways of running one arm: with everything filled, and only what most ensembles read. */
function bothWays(scenario: Scenario): readonly [detailed: Partial<Arm> | string, lean: Partial<Arm> | string] {
	const plan = compile(scenario);
	const [whole, lean] = [true, false].map((detailed) => {
		try {
			const arm = simulate(plan, createArm(plan.horizon, plan.lines.length, detailed));
			return Object.fromEntries(FILLED.map((name) => [name, arm[name].slice()]));
		} catch (error) {
			if (error instanceof CrowdoutError) return error.message;
			throw error;
		}
	});
	return [whole, lean];
}

const usual = (set: object) => parseScenario("us-india-partnership", { set: { horizon: 12, ...set } });

describe("an arm that is not detailed", () => {
	it("has the same bits as a detailed one, for any scenario", () => {
		fc.assert(
			fc.property(anyScenario(), (draft) => {
				const [whole, lean] = bothWays(parseScenario(draft));
				expect(lean).toEqual(whole);
			}),
			runs(1000),
		);
	});

	it("has them under the rules that run lean: floors, dividends, limits, lags, no federal part", () => {
		const lines = (item: object) => ({
			lines: Object.fromEntries(["education", "health", "food", "water"].map((line) => [line, item])),
		});
		for (const set of [
			{},
			{ budget: lines({ federalShare: 0 }) },
			{ budget: { ...lines({ federalShare: 0 }), interestRate: -0.02 } },
			{ budget: { ...lines({ federalShare: 1 }), interestRate: -0.02 } },
			{ budget: lines({ floor: "3%" }) },
			{ rival: { growth: "-10%" }, defence: { lag: 0 } },
			{ financing: { limits: { deficit: 0.05, revenue: 0.0001 }, borrowing: 0, other: 0 } },
			{ rival: { growth: "60%" }, defence: { longRun: 3, adjustment: 0.5 } },
			{ economy: { populationGrowth: 1e80 } },
		]) {
			const [whole, lean] = bothWays(usual(set));
			expect(lean, JSON.stringify(set)).toEqual(whole);
		}
	});
});
