import { describe, expect, it } from "vitest";
import { smallestEigenvalue, workingCorrelation } from "../../src/numerics/index.js";

describe("smallestEigenvalue", () => {
	it("is of two rows the lesser root of their quadratic", () => {
		for (const [a, b, d] of [
			[2, 1, 5],
			[5, 1, 2],
			[-3, 4, 3],
			[1, -0.3, 1],
			[7, 0, 4],
		]) {
			const least = (a + d) / 2 - Math.sqrt(((a - d) / 2) ** 2 + b * b);
			const matrix = [
				[a, b],
				[b, d],
			];
			expect(smallestEigenvalue(matrix)).toBeCloseTo(least, 12);
			expect(matrix[0]).toEqual([a, b]);
		}
	});

	it("is 1 - cos(π / (n + 1)), doubled, of the second difference over n points", () => {
		for (const n of [3, 6]) {
			const matrix = Array.from({ length: n }, (_, i) =>
				Array.from({ length: n }, (__, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
			);
			expect(smallestEigenvalue(matrix)).toBeCloseTo(2 - 2 * Math.cos(Math.PI / (n + 1)), 12);
		}
	});

	it("is of n rows that all correlate alike 1 - ρ, or 1 + (n - 1) ρ where that is less", () => {
		const alike = (rho: number) => [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : rho)));
		expect(smallestEigenvalue(alike(0.25))).toBeCloseTo(0.75, 12);
		expect(smallestEigenvalue(alike(-0.4))).toBeCloseTo(1 - 3 * 0.4, 12);
	});
});

describe("workingCorrelation", () => {
	/** Two correlations with a third variable leave that of the two within ab ± √((1 - a²)(1 - b²)). */
	const three = (a: number, b: number, rho: number) => [
		[1, a, b],
		[a, 1, rho],
		[b, rho, 1],
	];

	it("is the nearer end of what the others leave", () => {
		expect(workingCorrelation(three(0.9, 0.9, -0.5), [1, 2])).toBeCloseTo(0.81 - 0.19, 6);
		expect(workingCorrelation(three(0.9, -0.9, 0.5), [1, 2])).toBeCloseTo(-0.81 + 0.19, 6);
		expect(workingCorrelation(three(0.6, 0.8, -0.5), [2, 1])).toBeCloseTo(0.48 - 0.8 * 0.6, 6);
		expect(workingCorrelation(three(0, 0.8, 0.9), [1, 2])).toBeCloseTo(0.6, 6);
	});

	it("is none where the others alone are impossible", () => {
		const matrix = [
			[1, 0, 0, 0, 0],
			[0, 1, 0, 0, 0],
			[0, 0, 1, 0.9, 0.9],
			[0, 0, 0.9, 1, -0.9],
			[0, 0, 0.9, -0.9, 1],
		];
		expect(workingCorrelation(matrix, [0, 1])).toBeUndefined();
	});
});
