import { describe, expect, it } from "vitest";
import { analyseMorris, evaluate, type MorrisEffects, sampleTrajectories } from "../../src/sensitivity.js";
import { ishigami, ishigamiProblem, sobolG, unitCube } from "./functions.js";
import { expectNear, PRINTED, reference, SAME } from "./reference.js";

const columns = ({ inputs }: MorrisEffects) => ({
	mean: inputs.map((input) => input.mean),
	absoluteMean: inputs.map((input) => input.absoluteMean.value),
	standardDeviation: inputs.map((input) => input.standardDeviation),
});

describe("analyseMorris against SALib's own numbers", () => {
	it("gives those of its regression test, as printed (100 trajectories of 10 levels, numpy's seed 100)", () => {
		const { points, salib, ours } = reference.morris;
		const outputs = points.map((x: number[]) => ishigami(x));
		const found = columns(analyseMorris({ names: ["x1", "x2", "x3"], points, step: 10 / 18 }, outputs));
		for (const name of ["mean", "absoluteMean", "standardDeviation"] as const) {
			expectNear(found[name], salib[name], PRINTED);
			expectNear(found[name], ours[name], SAME);
		}
	});
});

describe("analyseMorris against a textbook", () => {
	// Saltelli et al. (2008), Global sensitivity analysis: the primer, exercise 4, p. 138; as in SALib's tests.
	const x = [0, 1 / 3, 2 / 3, 1];
	const points = [
		[0, 1],
		[0, 3],
		[2, 3],
		[0, 1],
		[2, 1],
		[2, 3],
		[2, 0],
		[2, 2],
		[0, 2],
		[1, 3],
		[3, 3],
		[3, 1],
		[1, 3],
		[1, 1],
		[3, 1],
		[1, 2],
		[1, 0],
		[3, 0],
	].map(([a, b]) => [x[a], x[b]]);
	const outputs = [
		0.97, 0.71, 2.39, 0.97, 2.3, 2.39, 1.87, 2.4, 0.87, 2.15, 1.71, 1.54, 2.15, 2.17, 1.54, 2.2, 1.87, 1.0,
	];

	it("solves exercise 4 of The Primer, to the digits it gives", () => {
		const found = columns(analyseMorris({ names: ["one", "two"], points }, outputs));
		// Outputs are given to two decimals, so an effect may be off by 0.015 and the book's mean by 0.01.
		expectNear(found.mean, [0.66, 0.21], 0.0101);
		expectNear(found.absoluteMean, [1.62, 0.35], 0.005);
		expectNear(found.standardDeviation, [1.79, 0.41], 0.005);
	});
});

describe("sampleTrajectories and analyseMorris", () => {
	it("move each input once a trajectory, by half the levels", () => {
		const { points, moves, step, count } = sampleTrajectories(unitCube(4), { count: 20, levels: 6, seed: 2 });
		expect(step).toBeCloseTo(0.6, 15);
		expect(count).toBe(100);
		for (let t = 0; t < 20; t++) {
			const moved = Array.from(moves.subarray(t * 4, t * 4 + 4), Math.abs).sort();
			expect(moved).toEqual([1, 2, 3, 4]);
			for (let s = 0; s < 4; s++) {
				const row = t * 5 + s;
				for (let j = 0; j < 4; j++) {
					const change = points[(row + 1) * 4 + j] - points[row * 4 + j];
					const move = moves[t * 4 + s];
					expect(change).toBeCloseTo(Math.abs(move) === j + 1 ? Math.sign(move) * step : 0, 14);
				}
			}
		}
		for (const value of points) expect(value * 5).toBeCloseTo(Math.round(value * 5), 12);
	});

	it("reach every level as often up as down", () => {
		const { points, moves } = sampleTrajectories(unitCube(3), { count: 2000 });
		const counts = [0, 0, 0, 0];
		for (const value of points) counts[Math.round(value * 3)]++;
		for (const count of counts) expect(Math.abs(count / points.length - 0.25)).toBeLessThan(0.02);
		expect(Math.abs(moves.filter((move) => move > 0).length / moves.length - 0.5)).toBeLessThan(0.03);
	});
	it("draws a level apart from every direction, of this trajectory and the one before", () => {
		const [n, count] = [3, 2000];
		const { points, moves } = sampleTrajectories(unitCube(n), { count });
		/** Whether an input moves between levels 1 and 3, not 0 and 2, of the four. */
		const isHigh = (t: number, j: number) => {
			const levels = Array.from({ length: n + 1 }, (_, row) => points[(t * (n + 1) + row) * n + j] * 3);
			return Math.min(...levels.map(Math.round)) === 1;
		};
		const isUp = (t: number, j: number) => moves.subarray(t * n, (t + 1) * n).includes(j + 1);
		for (const back of [0, 1]) {
			for (let j = 0; j < n; j++) {
				let same = 0;
				for (let t = 1; t < count; t++) if (isHigh(t, j) === isUp(t - back, j)) same++;
				// Four standard errors of a fair coin.
				expect(Math.abs(same / (count - 1) - 0.5)).toBeLessThan((4 * 0.5) / Math.sqrt(count - 1));
			}
		}
	});

	it("find the slopes of a linear model exactly, and no spread", () => {
		const sample = sampleTrajectories(unitCube(3), { count: 10, seed: 5 });
		const outputs = evaluate(sample, ([a, b, c]) => 5 + 2 * a - 3 * b + 0 * c);
		const found = columns(analyseMorris(sample, outputs));
		expectNear(found.mean, [2, -3, 0], 1e-13);
		expectNear(found.absoluteMean, [2, 3, 0], 1e-13);
		expectNear(found.standardDeviation, [0, 0, 0], 1e-13);
	});

	// SALib's regression tests give 7.68 to 7.77, 7.875 and 6.26 to 6.31 from 10,000 trajectories of its own seeds; 7.875 is exact.
	it("find Ishigami's effects as SALib's regression tests do, for other trajectories", () => {
		const sample = sampleTrajectories(ishigamiProblem, { count: 10_000, seed: 1 });
		const found = columns(analyseMorris(sample, evaluate(sample, ishigami)));
		expectNear(found.absoluteMean, [7.7, 7.875, 6.28], 0.15);
		expect(found.absoluteMean[1]).toBeCloseTo(7.875, 10);
	});

	it("rank the inputs of Sobol's G", () => {
		const a = [78, 12, 0.5, 2, 97, 33];
		const sample = sampleTrajectories(unitCube(6), { count: 200, levels: 8, seed: 1 });
		const { inputs } = analyseMorris(
			sample,
			evaluate(sample, (x) => sobolG(x, a)),
		);
		const ranked = [...inputs].sort((p, q) => q.absoluteMean.value - p.absoluteMean.value).map(({ name }) => name);
		expect(ranked).toEqual(["x3", "x4", "x2", "x6", "x1", "x5"]);
	});

	it("keep trajectories that lie further apart than the first ones drawn", () => {
		const spread = (sample: { points: Float64Array }) => {
			let sum = 0;
			for (let s = 0; s < 6; s++)
				for (let t = 0; t < s; t++)
					for (let p = 0; p < 4; p++)
						for (let q = 0; q < 4; q++) {
							const at = (trajectory: number, row: number, j: number) => sample.points[(trajectory * 4 + row) * 3 + j];
							sum += Math.hypot(...[0, 1, 2].map((j) => at(s, p, j) - at(t, q, j)));
						}
			return sum;
		};
		const plain = spread(sampleTrajectories(unitCube(3), { count: 6, seed: 1 }));
		const chosen = sampleTrajectories(unitCube(3), { count: 6, candidates: 60, seed: 1 });
		expect(chosen.count).toBe(24);
		expect(spread(chosen)).toBeGreaterThan(1.1 * plain);
	});

	it("work on distributions, also where a step does not change a discrete input", () => {
		const sample = sampleTrajectories(
			{
				names: ["normal", "coin"],
				distributions: [
					{ kind: "normal", mean: 0, sd: 1 },
					{ kind: "discrete", values: [0, 1], weights: [9, 1] },
				],
			},
			{ count: 30 },
		);
		const { inputs } = analyseMorris(
			sample,
			evaluate(sample, ([x, coin]) => x + coin),
		);
		expect(inputs[0].mean).toBeGreaterThan(1);
		expect(inputs[1].mean).toBe(0);
	});

	it("give zeros for a constant output", () => {
		const sample = sampleTrajectories(unitCube(2), { count: 5 });
		const zero = { value: 0, standardError: 0, lower: 0, upper: 0 };
		for (const input of analyseMorris(sample, new Float64Array(sample.count).fill(3)).inputs) {
			expect(input.mean).toBe(0);
			expect(input.standardDeviation).toBe(0);
			expect(input.absoluteMean).toEqual(zero);
		}
	});
});
