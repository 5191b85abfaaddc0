import { bundledScenarios, crowdOut, parseScenario } from "crowdout";
import { expect, it } from "vitest";

it("the base year is what the scenario says, to the last bit, though it is divided among tiers", () => {
	for (const name of Object.keys(bundledScenarios)) {
		const { budget } = parseScenario(name);
		const { run } = crowdOut(name);
		expect(run.other[0]).toBe(budget.other.base);
		for (const [line, { base }] of Object.entries(budget.lines)) expect(run.lines[line][0]).toBe(base);
	}
});
