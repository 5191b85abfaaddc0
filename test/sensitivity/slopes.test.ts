import { describe, expect, it } from "vitest";
import { sobol } from "../../src/numerics/index.js";
import {
	analyseDgsm,
	analyseTornado,
	evaluate,
	sampleFiniteDifferences,
	sampleOneAtATime,
} from "../../src/sensitivity.js";
import { ishigami, ishigamiExact, ishigamiProblem, unitCube } from "./functions.js";
import { expectNear, nineDigits, PRINTED } from "./reference.js";

describe("analyseDgsm", () => {
	// SALib, tests/test_cli_analyze.py (commit 0450d018), test_dgsm: 1000 plain Sobol' points after 1000, each input moved by
	// a thousandth of its value, read from a file.
	it("gives SALib's regression values, as printed", () => {
		const point = sobol(3);
		const points = Array.from({ length: 1000 }, (_, i) => {
			const base = [0, 1, 2].map((j) => point(i + SKIPPED, j) * 2 * Math.PI - Math.PI);
			return [
				base,
				...base.map((_, j) => base.map((x, k) => (k === j ? Math.min(Math.PI, Math.max(-Math.PI, x * 1.001)) : x))),
			];
		})
			.flat()
			.map((row) => row.map(nineDigits));
		const bounds = ishigamiProblem.bounds as [number, number][];
		const { inputs } = analyseDgsm(
			{ names: ["x1", "x2", "x3"], points, bounds },
			points.map((x) => ishigami(x)),
		);
		expectNear(
			inputs.map(({ squaredSlope }) => squaredSlope),
			[7.622378, 24.487757, 11.181258],
			PRINTED,
		);
		expectNear(
			inputs.map(({ squaredSlopeDeviation }) => squaredSlopeDeviation),
			[16.198123, 17.338556, 24.062127],
			PRINTED,
		);
		expectNear(
			inputs.map(({ totalBound }) => totalBound.value),
			[2.207554, 7.092019, 3.238259],
			PRINTED,
		);
	});

	it("finds Ishigami's exact mean squared slopes within 1 %, and bounds of its total order", () => {
		const sample = sampleFiniteDifferences(ishigamiProblem, { count: 8192, seed: 1 });
		const { inputs } = analyseDgsm(sample, evaluate(sample, ishigami));
		for (const [j, { squaredSlope, totalBound }] of inputs.entries()) {
			expect(Math.abs(squaredSlope / ishigamiExact.squaredSlopes[j] - 1)).toBeLessThan(0.01);
			expect(totalBound.value).toBeGreaterThan(ishigamiExact.total[j]);
			expect(Math.abs(totalBound.value / ((4 * squaredSlope) / ishigamiExact.variance) - 1)).toBeLessThan(0.01);
		}
	});

	it("does not care for the output's unit, intervals included, and gives zeros for a constant output", () => {
		const sample = sampleFiniteDifferences(ishigamiProblem, { count: 200 });
		const y = evaluate(sample, ishigami);
		const bounds = (outputs: Float64Array) => analyseDgsm(sample, outputs).inputs.map(({ totalBound }) => totalBound);
		for (const [j, bound] of bounds(y.map((value) => 10 * value)).entries()) {
			expect(bound.value).toBeCloseTo(bounds(y)[j].value, 9);
			expect(bound.standardError).toBeCloseTo(bounds(y)[j].standardError, 9);
		}
		const zero = { value: 0, standardError: 0, lower: 0, upper: 0 };
		for (const bound of bounds(y.fill(0.1))) expect(bound).toEqual(zero);
	});

	it("takes samples that stay within the bounds", () => {
		const { points } = sampleFiniteDifferences(unitCube(2), { count: 64, step: 0.4 });
		for (const value of points) expect(value >= 0 && value <= 1).toBe(true);
	});
});

describe("analyseTornado", () => {
	it("ranges each input from low to high, the widest first", () => {
		const sample = sampleOneAtATime({
			names: ["a", "b"],
			bounds: [
				[0, 2],
				[-1, 3],
			],
		});
		expect(Array.from(sample.points)).toEqual([1, 1, 0, 1, 2, 1, 1, -1, 1, 3]);
		const tornado = analyseTornado(
			sample,
			evaluate(sample, ([a, b]) => 10 + a - 2 * b),
		);
		expect(tornado).toEqual({
			base: 9,
			bars: [
				{ name: "b", low: { input: -1, output: 13 }, high: { input: 3, output: 5 }, width: 8 },
				{ name: "a", low: { input: 0, output: 8 }, high: { input: 2, output: 10 }, width: 2 },
			],
		});
	});

	it("takes the 5 % and 95 % points of a distribution around its median", () => {
		const { points } = sampleOneAtATime({ names: ["x"], distributions: [{ kind: "normal", mean: 1, sd: 2 }] });
		expectNear(Array.from(points), [1, 1 - 2 * 1.6448536269514722, 1 + 2 * 1.6448536269514722], 1e-12);
	});

	it("gives bars of no width for a constant output", () => {
		const sample = sampleOneAtATime(unitCube(2));
		expect(analyseTornado(sample, [4, 4, 4, 4, 4]).bars.map(({ width }) => width)).toEqual([0, 0]);
	});
});

/** How many points SALib's sampler left out when those values were printed. */
const SKIPPED = 1000;
