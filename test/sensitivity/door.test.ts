import { describe, expect, it } from "vitest";
import * as door from "../../src/sensitivity.js";

describe("the door crowdout/sensitivity", () => {
	it("runs its example", () => {
		const problem: door.Problem = {
			names: ["growth", "reaction"],
			bounds: [
				[0.02, 0.1],
				[0, 1],
			],
		};
		const sample = door.sampleSaltelli(problem, { count: 1024, seed: 1 });
		const outputs = door.evaluate(sample, ([growth, reaction]) => growth * reaction);
		const { inputs } = door.analyseSobol(sample, outputs, { level: 0.9 });
		const [box] = door.findBoxes(
			sample,
			outputs.map((output) => (output > 0.05 ? 1 : 0)),
		);
		expect(inputs.map(({ name }) => name)).toEqual(["growth", "reaction"]);
		expect(inputs[1].total.value).toBeGreaterThan(inputs[0].total.value);
		expect(box.condition).toMatch(/^growth > 0\.0\d+ and reaction > 0\.\d+$/);
	});

	it("says what can be called", () => {
		expect(Object.keys(door).sort()).toEqual([
			"analyseDelta",
			"analyseDgsm",
			"analyseMorris",
			"analysePawn",
			"analyseRbdFast",
			"analyseSobol",
			"analyseTornado",
			"evaluate",
			"findBoxes",
			"sampleFiniteDifferences",
			"sampleGrid",
			"sampleHalton",
			"sampleLatinHypercube",
			"sampleOneAtATime",
			"sampleSaltelli",
			"sampleSobol",
			"sampleTrajectories",
		]);
	});
});
