import { parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { allSeries, membersOf, pairOf, readsTiers, runOnce } from "../../src/measure/index.js";
import { counterfactualScenario } from "../../src/scenario/index.js";

describe("a run that keeps nothing of the tiers", () => {
	const scenario = parseScenario("us-india-partnership");
	const pair = (tiers: boolean) => runOnce(pairOf(scenario, counterfactualScenario(scenario), { tiers }));
	const [kept, bare] = [pair(true), pair(false)];
	const years = Array.from(kept.arm.gdp.keys());
	const series = allSeries(membersOf(scenario)).filter(({ name }) => !/\.threat$/.test(name));

	it("has every output that does not name them, to the last bit", () => {
		const others = series.filter(({ name }) => !readsTiers(name));
		expect(others.length).toBeGreaterThan(50);
		for (const { name, value } of others) expect(years.map(value(bare)), name).toEqual(years.map(value(kept)));
	});

	it("has none that names them", () => {
		const ofTiers = series.filter(({ name }) => readsTiers(name));
		expect(ofTiers.length).toBeGreaterThan(50);
		for (const { name, value } of ofTiers) {
			expect(
				years.map(value(bare)).some((x) => Number.isFinite(x)),
				name,
			).toBe(false);
		}
	});
});
