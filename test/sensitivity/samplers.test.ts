import { describe, expect, it } from "vitest";
import {
	evaluate,
	type Problem,
	type Sample,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleSaltelli,
	sampleSobol,
} from "../../src/sensitivity.js";
import { unitCube } from "./functions.js";

const column = ({ points, names, count }: Sample, j: number) =>
	Array.from({ length: count }, (_, i) => points[i * names.length + j]);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const correlation = (a: readonly number[], b: readonly number[]) => {
	const [ma, mb] = [mean(a), mean(b)];
	const sum = (f: (x: number, y: number) => number) => a.reduce((total, x, i) => total + f(x - ma, b[i] - mb), 0);
	return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
};

describe.each([
	["sampleLatinHypercube", sampleLatinHypercube],
	["sampleSobol", sampleSobol],
	["sampleHalton", sampleHalton],
])("%s", (_, sampler) => {
	it("fills the bounds evenly, the same for the same seed and otherwise for another", () => {
		const problem: Problem = {
			names: ["a", "b"],
			bounds: [
				[2, 4],
				[-1, 0],
			],
		};
		const sample = sampler(problem, { count: 1024, seed: 7 });
		expect(mean(column(sample, 0))).toBeCloseTo(3, 2);
		expect(mean(column(sample, 1))).toBeCloseTo(-0.5, 2);
		expect(Math.min(...column(sample, 0))).toBeGreaterThanOrEqual(2);
		expect(Math.max(...column(sample, 1))).toBeLessThanOrEqual(0);
		expect(sampler(problem, { count: 1024, seed: 7 })).toEqual(sample);
		expect(sampler(problem, { count: 1024, seed: 8 }).points).not.toEqual(sample.points);
	});

	it("draws distributions, tied as the correlation says", () => {
		const sample = sampler(
			{
				names: ["normal", "lognormal"],
				distributions: [
					{ kind: "normal", mean: 1, sd: 2 },
					{ kind: "lognormal", median: 3, sigma: 0.5 },
				],
				correlation: [
					[1, -0.7],
					[-0.7, 1],
				],
			},
			{ count: 4096, seed: 1 },
		);
		const normal = column(sample, 0);
		expect(mean(normal)).toBeCloseTo(1, 1);
		expect(correlation(normal, column(sample, 1).map(Math.log))).toBeCloseTo(-0.7, 1);
	});
});

describe("sampleSobol and sampleLatinHypercube", () => {
	it("put one point into each slice of each input", () => {
		for (const sampler of [sampleSobol, sampleLatinHypercube]) {
			const sample = sampler(unitCube(5), { count: 256, seed: 3 });
			for (let j = 0; j < 5; j++) expect(new Set(column(sample, j).map((u) => Math.floor(u * 256))).size).toBe(256);
		}
	});
});

describe("sampleGrid", () => {
	it("takes every combination, the last input first", () => {
		const { points, count } = sampleGrid(
			{
				names: ["a", "b"],
				bounds: [
					[0, 1],
					[10, 20],
				],
			},
			{ levels: [2, 3] },
		);
		expect(count).toBe(6);
		expect(Array.from(points)).toEqual([0, 10, 0, 15, 0, 20, 1, 10, 1, 15, 1, 20]);
	});

	it("takes middles of equal probability from a distribution, and the middle for one level", () => {
		const uniform = { kind: "uniform", min: 0, max: 1 } as const;
		expect(Array.from(sampleGrid({ names: ["x"], distributions: [uniform] }, { levels: 2 }).points)).toEqual([
			0.25, 0.75,
		]);
		expect(Array.from(sampleGrid({ names: ["x"], bounds: [[2, 4]] }, { levels: 1 }).points)).toEqual([3]);
	});
});

describe("sampleSaltelli", () => {
	it("swaps one input at a time between A and B", () => {
		for (const secondOrder of [true, false]) {
			const { points, count } = sampleSaltelli(unitCube(3), { count: 16, seed: 1, secondOrder });
			const rows = secondOrder ? 8 : 5;
			expect(count).toBe(16 * rows);
			for (let i = 0; i < 16; i++) {
				const row = (r: number) => Array.from(points.subarray((i * rows + r) * 3, (i * rows + r) * 3 + 3));
				const a = row(0);
				const b = row(rows - 1);
				for (let j = 0; j < 3; j++) {
					expect(row(1 + j)).toEqual(a.map((x, k) => (k === j ? b[k] : x)));
					if (secondOrder) expect(row(4 + j)).toEqual(b.map((x, k) => (k === j ? a[k] : x)));
				}
			}
		}
	});

	it("takes A and B from one set of scrambled Sobol' points", () => {
		const { points } = sampleSaltelli(unitCube(2), { count: 128, seed: 9 });
		const slices = (offset: number) =>
			new Set(Array.from({ length: 128 }, (_, i) => Math.floor(points[i * 12 + offset] * 128))).size;
		expect([slices(0), slices(1), slices(10), slices(11)]).toEqual([128, 128, 128, 128]);
	});
});

describe("evaluate", () => {
	it("runs the model at each point in order", () => {
		const sample = sampleGrid(unitCube(2), { levels: 2 });
		expect(Array.from(evaluate(sample, ([a, b]) => 10 * a + b))).toEqual([0, 1, 10, 11]);
	});
});
