import { describe, expect, it } from "vitest";
import {
	inverseCdf,
	normalCdf,
	normalQuantile,
	stream,
	truncated,
	type UnivariateDistribution,
	uniform,
} from "../../src/numerics/index.js";
import { kolmogorovSmirnov, reference, relativeError } from "./reference-values.js";

const n = 20000;
const draws = stream(11, "inverse cdf");

/** Mean and standard deviation of 20 000 draws. */
function moments(distribution: UnivariateDistribution): { mean: number; sd: number } {
	const quantile = inverseCdf(distribution);
	const values = Float64Array.from({ length: n }, (_, i) => quantile(uniform(draws, i)));
	const mean = values.reduce((sum, x) => sum + x, 0) / n;
	return { mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n) };
}

/** Name, distribution, and mean and standard deviation by the textbook formula. */
const laws: [string, UnivariateDistribution, number, number][] = [
	["normal", { kind: "normal", mean: 3, sd: 2 }, 3, 2],
	// half-normal: √(2/π), √(1 - 2/π)
	["normal cut at its mean", { kind: "normal", mean: 0, sd: 1, min: 0 }, 0.7978845608028654, 0.6028102749890869],
	["uniform", { kind: "uniform", min: -1, max: 5 }, 2, 6 / Math.sqrt(12)],
	["triangular", { kind: "triangular", min: 2, mode: 3, max: 6 }, 11 / 3, Math.sqrt(26 / 36)],
	// mean (2 + 4·3 + 6)/6; variance (mean - min)(max - mean)/7
	["pert", { kind: "pert", min: 2, mode: 3, max: 6 }, 10 / 3, Math.sqrt(((4 / 3) * (8 / 3)) / 7)],
	[
		"lognormal",
		{ kind: "lognormal", median: 5, sigma: 0.4 },
		5 * Math.exp(0.08),
		5 * Math.exp(0.08) * Math.sqrt(Math.exp(0.16) - 1),
	],
	["beta", { kind: "beta", alpha: 2, beta: 6 }, 0.25, Math.sqrt(12 / 64 / 9)],
	["beta on a range", { kind: "beta", alpha: 2, beta: 6, min: -1, max: 3 }, 0, 4 * Math.sqrt(12 / 64 / 9)],
	["discrete", { kind: "discrete", values: [1, 2, 4], weights: [1, 2, 1] }, 2.25, Math.sqrt(1.1875)],
	["discrete cut off", { kind: "discrete", values: [1, 2, 4], weights: [1, 2, 1], min: 2 }, 8 / 3, Math.sqrt(8 / 9)],
];

describe("inverseCdf", () => {
	it.each(laws)("%s has the mean of its formula to 4 standard errors, and the spread to 4 %%", (_, law, mean, sd) => {
		const found = moments(law);
		expect(Math.abs(found.mean - mean)).toBeLessThan((4 * sd) / Math.sqrt(n));
		expect(Math.abs(found.sd / sd - 1)).toBeLessThan(0.04);
	});

	it.each(laws)("%s never falls as u grows, and stays finite at both ends", (_, law) => {
		const quantile = inverseCdf(law);
		let last = quantile(2 ** -53);
		expect(Number.isFinite(last)).toBe(true);
		for (let i = 1; i <= 400; i++) {
			const x = quantile(i === 400 ? 1 - 2 ** -53 : i / 400);
			expect(x >= last && Number.isFinite(x)).toBe(true);
			last = x;
		}
	});

	it("draws normals that pass Kolmogorov–Smirnov", () => {
		const quantile = inverseCdf({ kind: "normal", mean: 3, sd: 2 });
		const sample = Float64Array.from({ length: n }, (_, i) => quantile(uniform(draws, i)));
		expect(kolmogorovSmirnov(sample, (x) => normalCdf((x - 3) / 2))).toBeLessThan(1.95);
	});

	it("draws truncated normals that pass Kolmogorov–Smirnov and stay in bounds", () => {
		const quantile = inverseCdf({ kind: "normal", mean: 1, sd: 2, min: 0, max: 1.5 });
		const sample = Float64Array.from({ length: n }, (_, i) => quantile(uniform(draws, i)));
		const [a, b] = [normalCdf(-0.5), normalCdf(0.25)];
		expect(kolmogorovSmirnov(sample, (x) => (normalCdf((x - 1) / 2) - a) / (b - a))).toBeLessThan(1.95);
		expect(Math.min(...sample)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...sample)).toBeLessThanOrEqual(1.5);
	});

	it.each(reference.triangular)("triangular at %f agrees with scipy", (u, expected) => {
		expect(relativeError(inverseCdf({ kind: "triangular", min: 2, mode: 3, max: 6 })(u), expected)).toBeLessThan(1e-14);
	});

	it.each(reference.lognormal)("lognormal at %f agrees with mpmath", (u, expected) => {
		expect(relativeError(inverseCdf({ kind: "lognormal", median: 5, sigma: 0.4 })(u), expected)).toBeLessThan(2e-15);
	});

	it("cuts a lognormal off in its own scale", () => {
		const cut = inverseCdf({ kind: "lognormal", median: 1, sigma: 1, min: 1, max: Math.E });
		expect(cut(0.5)).toBeCloseTo(Math.exp(normalQuantile((0.5 + normalCdf(1)) / 2)), 14);
		expect(inverseCdf({ kind: "lognormal", median: 1, sigma: 1, min: -5 })(0.3)).toBe(
			inverseCdf({ kind: "lognormal", median: 1, sigma: 1 })(0.3),
		);
	});

	it("gives a constant where nothing is uncertain", () => {
		expect(inverseCdf({ kind: "normal", mean: 2, sd: 0 })(0.9)).toBe(2);
		expect(inverseCdf({ kind: "normal", mean: 2, sd: 0, max: 1 })(0.9)).toBe(1);
		expect(inverseCdf({ kind: "lognormal", median: 2, sigma: 0 })(0.9)).toBe(2);
		expect(inverseCdf({ kind: "uniform", min: 2, max: 2 })(0.9)).toBe(2);
		expect(inverseCdf({ kind: "triangular", min: 2, mode: 2, max: 2 })(0.9)).toBe(2);
		expect(inverseCdf({ kind: "pert", min: 2, mode: 2, max: 2 })(0.9)).toBe(2);
	});

	it("keeps triangular and pert in range with the mode at an end", () => {
		for (const kind of ["triangular", "pert"] as const) {
			for (const mode of [0, 1]) {
				const quantile = inverseCdf({ kind, min: 0, mode, max: 1 });
				expect(quantile(2 ** -53)).toBeGreaterThanOrEqual(0);
				expect(quantile(1 - 2 ** -53)).toBeLessThanOrEqual(1);
				expect(quantile(0.5)).toBeCloseTo(1 - inverseCdf({ kind, min: 0, mode: 1 - mode, max: 1 })(0.5), 14);
			}
		}
	});

	it("never gives a discrete value of weight 0, not even at the ends", () => {
		const quantile = inverseCdf({ kind: "discrete", values: [1, 2, 3, 4], weights: [0, 0.1, 0.2, 0] });
		expect(quantile(2 ** -53)).toBe(2);
		expect(quantile(1 - 2 ** -53)).toBe(3);
	});

	it("gives the conditional mean of a normal above its mean, as the example says", () => {
		expect(inverseCdf({ kind: "normal", mean: 2, sd: 1, min: 2 })(0.5)).toBeCloseTo(2 + normalQuantile(0.75), 14);
	});
});

describe("truncated", () => {
	it("cuts any distribution, told by its distribution function and inverse", () => {
		const cut = truncated(
			(x) => 1 - Math.exp(-x),
			(u) => -Math.log1p(-u),
			{ min: 1, max: 2 },
		);
		expect(cut(0.5)).toBeCloseTo(-Math.log((Math.exp(-1) + Math.exp(-2)) / 2), 14);
		expect(cut(0)).toBeCloseTo(1, 14);
		expect(cut(1)).toBeCloseTo(2, 14);
	});
});
