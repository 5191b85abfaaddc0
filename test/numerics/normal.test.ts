import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile, truncatedNormalQuantile } from "../../src/numerics/index.js";
import { reference, relativeError } from "./reference-values.js";

describe("normalCdf", () => {
	it.each(reference.normalCdf)("at %f agrees with mpmath to 2e-15 of the value, however small", (x, expected) => {
		expect(relativeError(normalCdf(x), expected)).toBeLessThan(2e-15);
	});

	it("is symmetric and rises without a break at the joints of its pieces", () => {
		for (const joint of [0.66291, 5.656854249492381]) {
			const [below, above] = [normalCdf(-joint * (1 + 1e-12)), normalCdf(-joint * (1 - 1e-12))];
			expect(above).toBeGreaterThan(below);
			expect(above / below - 1).toBeLessThan(1e-10);
			expect(normalCdf(joint) + normalCdf(-joint)).toBeCloseTo(1, 15);
		}
	});

	it("ends at 0 and 1, and passes on NaN", () => {
		expect(normalCdf(-40)).toBe(0);
		expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
		expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
		expect(normalCdf(Number.NaN)).toBeNaN();
	});
});

describe("normalQuantile", () => {
	it.each(reference.normalQuantile)("at %f agrees with mpmath to 1e-15", (p, expected) => {
		expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-15);
	});

	it("gives the published 1.959963984540054 at 0.975", () => {
		expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
	});

	it("is infinite at 0 and 1, NaN outside", () => {
		expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
		expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
		expect(normalQuantile(-0.1)).toBeNaN();
		expect(normalQuantile(1.1)).toBeNaN();
		expect(normalQuantile(Number.NaN)).toBeNaN();
	});
});

describe("truncatedNormalQuantile", () => {
	it.each(reference.truncatedNormal)(
		"at u = %f from %f to %f agrees with mpmath to 1e-13",
		(u, low, high, expected) => {
			expect(relativeError(truncatedNormalQuantile(low, high)(u), expected)).toBeLessThan(1e-13);
		},
	);

	it("mirrors when its bounds do", () => {
		expect(truncatedNormalQuantile(9, 10)(0.25)).toBe(-truncatedNormalQuantile(-10, -9)(0.75));
	});

	it("gives the nearer bound where both lie out of reach", () => {
		expect(truncatedNormalQuantile(50, 60)(0.5)).toBe(50);
		expect(truncatedNormalQuantile(-60, -50)(0.5)).toBe(-50);
	});

	it("is the plain quantile without bounds", () => {
		const free = truncatedNormalQuantile(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
		expect(free(0.1)).toBe(normalQuantile(0.1));
	});

	it("gives the one value that equal bounds leave", () => {
		expect(truncatedNormalQuantile(1.5, 1.5)(0.3)).toBe(1.5);
		expect(truncatedNormalQuantile(-1.5, -1.5)(0.3)).toBe(-1.5);
	});
});
