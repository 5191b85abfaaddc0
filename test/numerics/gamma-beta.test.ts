import { describe, expect, it } from "vitest";
import {
	betaCdf,
	betaQuantile,
	dirichlet,
	gammaCdf,
	gammaQuantile,
	gammaUpper,
	logGamma,
	stream,
	uniform,
} from "../../src/numerics/index.js";
import { reference, relativeError } from "./reference-values.js";

describe("logGamma", () => {
	it.each(reference.logGamma)("at %f agrees with mpmath to 1e-14", (x, expected) => {
		expect(Math.abs(logGamma(x) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)));
	});
});

describe("gammaCdf", () => {
	it.each(reference.gammaCdf)(
		"at %f with shape %f agrees with mpmath to 1e-15 · shape · log shape",
		(x, shape, expected) => {
			const tolerance = 1e-15 * Math.max(10, shape * Math.log(shape + 1));
			expect(relativeError(gammaCdf(x, shape), expected)).toBeLessThan(tolerance);
		},
	);

	it("is 0 below 0, 1 at infinity, and passes on NaN", () => {
		expect(gammaCdf(-1, 2)).toBe(0);
		expect(gammaCdf(Number.POSITIVE_INFINITY, 2)).toBe(1);
		expect(gammaCdf(Number.NaN, 2)).toBeNaN();
	});
});

describe("gammaUpper", () => {
	it("is exp(-x) for shape 1 and (1 + x)·exp(-x) for shape 2, far out too", () => {
		for (const x of [1e-9, 0.5, 1.9, 2.1, 3.1, 40, 700]) {
			expect(relativeError(gammaUpper(x, 1), Math.exp(-x))).toBeLessThan(1e-12);
			expect(relativeError(gammaUpper(x, 2), (1 + x) * Math.exp(-x))).toBeLessThan(1e-12);
		}
	});

	it("is 1 below 0, 0 at infinity, and passes on NaN", () => {
		expect(gammaUpper(-1, 2)).toBe(1);
		expect(gammaUpper(Number.POSITIVE_INFINITY, 2)).toBe(0);
		expect(gammaUpper(Number.NaN, 2)).toBeNaN();
	});
});

describe("gammaQuantile", () => {
	it.each(reference.gammaQuantile)("at %f with shape %f agrees with mpmath to 1e-12", (p, shape, expected) => {
		expect(relativeError(gammaQuantile(shape)(p), expected)).toBeLessThan(1e-12);
	});

	it("is -log(1 - p) for shape 1", () => {
		for (const p of [1e-9, 0.3, 0.5, 0.999999]) {
			expect(relativeError(gammaQuantile(1)(p), -Math.log1p(-p))).toBeLessThan(1e-13);
		}
	});

	it("runs from 0 to Infinity, and to 0 where a double ends", () => {
		expect(gammaQuantile(2)(0)).toBe(0);
		expect(gammaQuantile(2)(1)).toBe(Number.POSITIVE_INFINITY);
		expect(gammaQuantile(0.001)(0.1)).toBe(0);
	});
});

describe("betaCdf", () => {
	it.each(reference.betaCdf)("at %f with shapes %f and %f agrees with mpmath", (x, alpha, beta, expected) => {
		expect(relativeError(betaCdf(x, alpha, beta), expected)).toBeLessThan(1e-14 * Math.max(1, (alpha + beta) / 10));
	});
});

describe("betaQuantile", () => {
	it.each(reference.betaQuantile)(
		"at %f with shapes %f and %f agrees with mpmath to 2e-12",
		(p, alpha, beta, expected) => {
			expect(relativeError(betaQuantile(alpha, beta)(p), expected)).toBeLessThan(2e-12);
		},
	);

	it("is the arcsine law for shapes of one half", () => {
		for (const p of [1e-6, 0.2, 0.5, 0.77, 0.999999]) {
			expect(relativeError(betaQuantile(0.5, 0.5)(p), Math.sin((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-12);
		}
	});

	it("converges everywhere, and never falls, from shapes of 0.02 to 5000", () => {
		const shapes = [0.02, 0.3, 1, 1.5, 4, 60, 5000];
		for (const alpha of shapes) {
			for (const beta of shapes) {
				const quantile = betaQuantile(alpha, beta);
				let last = 0;
				for (const p of [1e-300, 1e-9, 0.01, 0.3, 0.4999999, 0.5, 0.5000001, 0.9, 1 - 2 ** -53]) {
					const x = quantile(p);
					expect(x >= last * (1 - 1e-9) && x <= 1).toBe(true);
					if (x > 1e-300 && x < 0.999) expect(relativeError(betaCdf(x, alpha, beta), p)).toBeLessThan(1e-10);
					last = x;
				}
			}
		}
	});
});

describe("dirichlet", () => {
	const weights = [2, 0, 0.5, 7.5];
	const fill = dirichlet(weights);
	const streams = weights.map((_, i) => stream(3, `share ${i}`));
	const shares = new Float64Array(4);
	const draw = (i: number): Float64Array => {
		fill(
			Float64Array.from(streams, (s) => uniform(s, i)),
			shares,
		);
		return shares;
	};

	it("gives shares that sum to 1, and none to a weight of 0", () => {
		for (let i = 0; i < 100; i++) {
			const drawn = draw(i);
			expect(drawn.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 14);
			expect(drawn[1]).toBe(0);
		}
	});

	it("has the mean and the variance of the law, to 4 standard errors of 4000 draws", () => {
		const n = 4000;
		const sums = [0, 0, 0, 0];
		const squares = [0, 0, 0, 0];
		for (let i = 0; i < n; i++) {
			draw(i).forEach((share, k) => {
				sums[k] += share / n;
				squares[k] += (share - weights[k] / 10) ** 2 / n;
			});
		}
		for (const k of [0, 2, 3]) {
			const mean = weights[k] / 10;
			const variance = (mean * (1 - mean)) / 11;
			expect(Math.abs(sums[k] - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
			expect(Math.abs(squares[k] / variance - 1)).toBeLessThan(0.2); // 4 standard errors at a kurtosis of 11
		}
	});

	it("still sums to 1 where every gamma variable is too small for a double", () => {
		const tiny = new Float64Array(2);
		dirichlet([1e-4, 1e-4])(Float64Array.of(0.3, 0.6), tiny);
		expect(tiny[0] + tiny[1]).toBe(1);
	});
});
