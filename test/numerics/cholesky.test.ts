import { describe, expect, it } from "vitest";
import { cholesky, gaussianCopula, multivariateNormal, stream, uniform } from "../../src/numerics/index.js";
import { kolmogorovSmirnov } from "./reference-values.js";

function factorOf(matrix: readonly (readonly number[])[]): Float64Array {
	const result = cholesky(matrix);
	if (!result.ok) throw new Error(`no factor: ${result.pair}`);
	return result.factor;
}

describe("cholesky", () => {
	it("gives the factor of a textbook matrix", () => {
		// 4 12 -16; 12 37 -43; -16 -43 98 = L·Lᵀ with L = 2 0 0; 6 1 0; -8 5 3
		const matrix = [
			[4, 12, -16],
			[12, 37, -43],
			[-16, -43, 98],
		];
		expect([...factorOf(matrix)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
	});

	it("passes perfect correlation and a variance of 0", () => {
		expect([
			...factorOf([
				[1, 1],
				[1, 1],
			]),
		]).toEqual([1, 0, 1, 0]);
		expect([
			...factorOf([
				[1, -1],
				[-1, 1],
			]),
		]).toEqual([1, 0, -1, 0]);
		expect([
			...factorOf([
				[0, 0],
				[0, 4],
			]),
		]).toEqual([0, 0, 0, 2]);
	});

	it("names the pair whose correlation is too great", () => {
		expect(
			cholesky([
				[1, 1.2],
				[1.2, 1],
			]),
		).toEqual({ ok: false, pair: [0, 1] });
	});

	it("names a pair of the variable that cannot fit the ones before it", () => {
		const matrix = [
			[1, 0.9, 0.1],
			[0.9, 1, -0.8],
			[0.1, -0.8, 1],
		];
		expect(cholesky(matrix)).toEqual({ ok: false, pair: [1, 2] });
	});

	it("names the pair that contradicts a perfect correlation", () => {
		const matrix = [
			[1, 1, 0.5],
			[1, 1, 0.2],
			[0.5, 0.2, 1],
		];
		expect(cholesky(matrix)).toEqual({ ok: false, pair: [1, 2] });
	});

	it("refuses a negative variance and what is not a number", () => {
		expect(cholesky([[-1]])).toEqual({ ok: false, pair: [0, 0] });
		expect(
			cholesky([
				[1, Number.NaN],
				[Number.NaN, 1],
			]).ok,
		).toBe(false);
	});
});

describe("gaussianCopula", () => {
	const factor = factorOf([
		[1, 0.8, 0],
		[0.8, 1, -0.3],
		[0, -0.3, 1],
	]);
	const streams = [0, 1, 2].map((i) => stream(5, `copula ${i}`));
	const n = 10000;
	const columns = [0, 1, 2].map(() => new Float64Array(n));
	for (let i = 0; i < n; i++) {
		const u = Float64Array.from(streams, (s) => uniform(s, i));
		gaussianCopula(u, factor, u);
		for (const [k, column] of columns.entries()) column[i] = u[k];
	}

	it("leaves each uniform", () => {
		for (const column of columns) expect(kolmogorovSmirnov(column, (x) => x)).toBeLessThan(1.95);
	});

	it("gives the rank correlation (6/π)·asin(ρ/2), to 4 standard errors", () => {
		const correlation = (a: Float64Array, b: Float64Array): number =>
			(12 * a.reduce((sum, x, i) => sum + (x - 0.5) * (b[i] - 0.5), 0)) / n;
		const expected = (rho: number): number => (6 / Math.PI) * Math.asin(rho / 2);
		expect(Math.abs(correlation(columns[0], columns[1]) - expected(0.8))).toBeLessThan(4 / Math.sqrt(n));
		expect(Math.abs(correlation(columns[1], columns[2]) - expected(-0.3))).toBeLessThan(4 / Math.sqrt(n));
		expect(Math.abs(correlation(columns[0], columns[2]))).toBeLessThan(4 / Math.sqrt(n));
	});

	it("leaves the first variable as it was, and copies it under perfect correlation", () => {
		const out = new Float64Array(2);
		gaussianCopula(
			Float64Array.of(0.3, 0.9),
			factorOf([
				[1, 1],
				[1, 1],
			]),
			out,
		);
		expect(out[0]).toBeCloseTo(0.3, 15);
		expect(out[1]).toBe(out[0]);
	});

	it("stays strictly inside 0 to 1 at the ends of the generator", () => {
		const out = new Float64Array(2);
		const steep = factorOf([
			[1, 0.7],
			[0.7, 1],
		]);
		for (const u of [2 ** -53, 1 - 2 ** -53]) {
			gaussianCopula(Float64Array.of(u, u), steep, out);
			for (const value of out) expect(value > 0 && value < 1).toBe(true);
		}
	});
});

describe("multivariateNormal", () => {
	it("has the mean and covariance asked for, to 4 standard errors", () => {
		const covariance = [
			[4, 1.5],
			[1.5, 1],
		];
		const factor = factorOf(covariance);
		const streams = [0, 1].map((i) => stream(6, `joint ${i}`));
		const n = 10000;
		const draw = new Float64Array(2);
		const sum = [0, 0, 0, 0, 0];
		for (let i = 0; i < n; i++) {
			multivariateNormal(
				Float64Array.from(streams, (s) => uniform(s, i)),
				[10, -2],
				{ factor, draw },
			);
			const [a, b] = [draw[0] - 10, draw[1] + 2];
			for (const [k, value] of [a, b, a * a, a * b, b * b].entries()) sum[k] += value / n;
		}
		const error = 4 / Math.sqrt(n);
		expect(Math.abs(sum[0])).toBeLessThan(2 * error);
		expect(Math.abs(sum[1])).toBeLessThan(error);
		expect(Math.abs(sum[2] - 4)).toBeLessThan(4 * Math.SQRT2 * error);
		expect(Math.abs(sum[3] - 1.5)).toBeLessThan(Math.sqrt(4 + 1.5 ** 2) * error);
		expect(Math.abs(sum[4] - 1)).toBeLessThan(Math.SQRT2 * error);
	});
});
