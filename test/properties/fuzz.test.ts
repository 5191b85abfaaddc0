import { bundledScenarios, CrowdoutError, crowdOut, safeParseScenario } from "crowdout";
import { expect, it } from "vitest";
import { fuzz } from "../bench/fuzz.js";

it("20,000 mutated scenarios end in a refusal, a run that stops with its reason, or a result that can be", () => {
	const { refused, stopped, ran, faults } = fuzz(
		{ bundledScenarios, CrowdoutError, crowdOut, safeParseScenario },
		1,
		20_000,
	);
	expect(faults).toEqual([]);
	// The cases are of every kind.
	expect(Math.min(refused, ran)).toBeGreaterThan(5000);
	expect(stopped).toBeGreaterThan(100);
});
