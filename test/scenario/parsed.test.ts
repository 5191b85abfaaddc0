import { bundledScenarios, crowdOut, parseScenario, safeParseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { counterfactualScenario } from "../../src/scenario/index.js";

describe("a parsed scenario", () => {
	it("stays as it is, with all that is in it, whoever holds it", () => {
		const scenario = parseScenario("us-india-partnership", { set: { rival: { growth: 0.06 } } });
		const parts = [scenario, scenario.rival.partnership.events[0], scenario.budget.lines.food, scenario.lineage];
		expect(parts.every(Object.isFrozen)).toBe(true);
		expect(() => Object.assign(scenario.economy, { gdp: 1 })).toThrow(TypeError);
	});

	it.each([
		["keys of its own", "freeze-2019", {}],
		["a scenario by name", "no-partnership", {}],
		["a preset", "us-india-partnership", { against: "further" }],
		["texts", "baseline", { set: { counterfactual: { rival: { growth: "5%" }, known: { defence: { 2027: "3%" } } } } }],
	] as const)("knows its counterfactual, %s, as a copy finds it again, key by key", (_, name, options) => {
		const scenario = parseScenario(name, options);
		const copy = structuredClone(scenario);
		expect(JSON.stringify(counterfactualScenario(scenario))).toBe(JSON.stringify(counterfactualScenario(copy)));
		const laid = parseScenario(scenario, { set: { discountRate: 0.04 } });
		expect(counterfactualScenario(laid)).toEqual(counterfactualScenario(structuredClone(laid)));
	});

	it("is checked again as a copy, and gives the same result", () => {
		const scenario = parseScenario("us-india-partnership");
		expect(crowdOut(structuredClone(scenario))).toEqual(crowdOut(scenario));
		const broken = { ...scenario, horizon: 0 };
		expect(safeParseScenario(broken).ok).toBe(false);
	});

	it("is read once by its name, and anew with anything laid over it", () => {
		expect(parseScenario("baseline")).toBe(parseScenario("baseline", { set: undefined }));
		expect(parseScenario("baseline", { set: {} })).not.toBe(parseScenario("baseline"));
	});

	it("shares no fault with the next: a block is read again where something was laid over it", () => {
		for (const name of Object.keys(bundledScenarios)) {
			const first = parseScenario(name, { set: {} });
			const wrong = safeParseScenario(name, { set: { economy: { gdp: -1 } } });
			expect(wrong.ok).toBe(false);
			expect(parseScenario(name, { set: {} })).toEqual(first);
		}
	});
});
