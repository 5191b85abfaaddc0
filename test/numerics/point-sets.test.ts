import { describe, expect, it } from "vitest";
import { CrowdoutError } from "../../src/errors.js";
import {
	halton,
	latinHypercube,
	type PointSet,
	SOBOL_DIMENSIONS,
	scrambledSobol,
	sobol,
} from "../../src/numerics/index.js";
import { kolmogorovSmirnov, reference } from "./reference-values.js";

function point(set: PointSet, index: number, dimensions: number): number[] {
	return Array.from({ length: dimensions }, (_, d) => set(index, d));
}

/** Sobol's g-function with a = i / 2: its mean over the cube is 1. */
function gFunction(x: readonly number[]): number {
	return x.reduce((product, u, i) => product * ((Math.abs(4 * u - 2) + i / 2) / (1 + i / 2)), 1);
}

function meanOfG(points: number, at: (i: number) => number[]): number {
	let sum = 0;
	for (let i = 0; i < points; i++) sum += gFunction(at(i));
	return sum / points;
}

/** Every box of 2^a × 2^b slices holds one of 2^(a + b) points: a net of strength 0 in the first two dimensions. */
function isNet(set: PointSet, bits: number): boolean {
	for (let a = 0; a <= bits; a++) {
		const boxes = new Set<number>();
		for (let i = 0; i < 2 ** bits; i++) {
			boxes.add(Math.floor(set(i, 0) * 2 ** a) * 2 ** bits + Math.floor(set(i, 1) * 2 ** (bits - a)));
		}
		if (boxes.size !== 2 ** bits) return false;
	}
	return true;
}

describe("sobol", () => {
	it("begins with the published points", () => {
		const set = sobol(3);
		expect([0, 1, 2, 3, 4].map((i) => point(set, i, 3))).toEqual([
			[0, 0, 0],
			[0.5, 0.5, 0.5],
			[0.75, 0.25, 0.25],
			[0.25, 0.75, 0.75],
			[0.375, 0.375, 0.625],
		]);
	});

	it.each(reference.sobol.map(({ index, bits }) => [index, bits] as const))(
		"gives scipy's point %i in all 128 dimensions",
		(index, bits) => {
			expect(point(sobol(SOBOL_DIMENSIONS), index, SOBOL_DIMENSIONS)).toEqual(bits.map((b) => b / 2 ** 32));
		},
	);

	it("puts one point in every slice of each dimension", () => {
		const set = sobol(SOBOL_DIMENSIONS);
		for (let d = 0; d < SOBOL_DIMENSIONS; d++) {
			expect(new Set(Array.from({ length: 256 }, (_, i) => Math.floor(set(i, d) * 256))).size).toBe(256);
		}
	});

	it("is a net in its first two dimensions", () => {
		expect(isNet(sobol(2), 8)).toBe(true);
	});

	it("reaches the last index of 32 bits", () => {
		expect(sobol(1)(2 ** 32 - 1, 0)).toBe(2 ** -32);
	});

	it("refuses more dimensions than it has numbers for", () => {
		expect(() => sobol(129)).toThrow(CrowdoutError);
		expect(() => sobol(129)).toThrow(
			"dimensions: must be at most 128, got 129; draw fewer quantities, or draw them at random",
		);
	});
});

describe("scrambledSobol", () => {
	it("stays a net, strictly inside the cube", () => {
		for (const seed of [0, 1, 2 ** 53 - 1]) {
			const set = scrambledSobol(2, seed);
			expect(isNet(set, 8)).toBe(true);
			for (let i = 0; i < 256; i++) expect(set(i, 0) > 0 && set(i, 0) < 1).toBe(true);
		}
	});

	it("differs by seed, also where only the upper half differs, and by dimension", () => {
		const firsts = [0, 1, 2 ** 32, 2 ** 32 + 1].flatMap((seed) => point(scrambledSobol(8, seed), 0, 8));
		expect(new Set(firsts).size).toBe(firsts.length);
	});

	it("makes every single point uniform over seeds", () => {
		for (const index of [0, 1, 37]) {
			const over = Float64Array.from({ length: 2000 }, (_, seed) => scrambledSobol(5, seed)(index, 4));
			expect(kolmogorovSmirnov(over, (x) => x)).toBeLessThan(1.95);
		}
	});

	it("integrates the 8-dimensional g-function ten times better than random points would", () => {
		const errors = Array.from({ length: 16 }, (_, seed) => {
			const set = scrambledSobol(8, seed);
			return meanOfG(1024, (i) => point(set, i, 8)) - 1;
		});
		const rootMeanSquare = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
		// variance of the function: ∏(1 + 1/(3(1 + i/2)²)) - 1 = 0.94, so random points would err by 0.03
		expect(rootMeanSquare).toBeLessThan(0.003);
	});
});

describe("halton", () => {
	it("mirrors the digits of the index in 2, 3 and 5", () => {
		expect([0, 1, 2, 3, 4].map((i) => halton(i, 0))).toEqual([0, 0.5, 0.25, 0.75, 0.125]);
		expect([1, 2, 3, 4].map((i) => halton(i, 1))).toEqual([1 / 3, 2 / 3, 1 / 9, 4 / 9]);
		expect(halton(7, 2)).toBe(2 / 5 + 1 / 25);
	});

	it("takes 2, 3, 5, … 29 as the first ten primes", () => {
		expect(Array.from({ length: 10 }, (_, d) => Math.round(1 / halton(1, d)))).toEqual([
			2, 3, 5, 7, 11, 13, 17, 19, 23, 29,
		]);
	});

	it("integrates the g-function of 3 dimensions to 0.5 %", () => {
		expect(Math.abs(meanOfG(2000, (i) => [0, 1, 2].map((d) => halton(i + 1, d))) - 1)).toBeLessThan(0.005);
	});
});

describe("latinHypercube", () => {
	it("puts one point in every slice of every dimension", () => {
		const points = latinHypercube(50, 3, 9);
		for (let d = 0; d < 3; d++) {
			const slices = Array.from({ length: 50 }, (_, i) => Math.floor(points[3 * i + d] * 50));
			expect(new Set(slices).size).toBe(50);
		}
	});

	it("gives the same points for the same seed and others for another", () => {
		expect(latinHypercube(10, 2, 1)).toEqual(latinHypercube(10, 2, 1));
		expect(latinHypercube(10, 2, 1)).not.toEqual(latinHypercube(10, 2, 2));
	});

	it("draws every order about equally often", () => {
		const counts = new Map<string, number>();
		for (let seed = 0; seed < 1200; seed++) {
			const order = Array.from(latinHypercube(3, 1, seed), (x) => Math.floor(x * 3)).join("");
			counts.set(order, (counts.get(order) ?? 0) + 1);
		}
		// 200 expected of each of 6; chi-squared above 20.5 once in 1000 (5 degrees of freedom)
		const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
		expect(counts.size).toBe(6);
		expect(chiSquared).toBeLessThan(20.5);
	});
});
