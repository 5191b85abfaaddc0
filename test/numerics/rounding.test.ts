import { describe, expect, it } from "vitest";
import { ANYTHING, around, bothOf, constantOf, roundingOf } from "../../src/numerics/index.js";

const common = (values: readonly number[], terms = 0) =>
	values.reduce((all, value) => bothOf(all, around(value, roundingOf(value, terms))), ANYTHING);

describe("constantOf", () => {
	it("is the number that values are up to 1e-12 of their size", () => {
		expect(constantOf(common([3, 3 + 2e-12, 3 - 1e-12]))).toBeCloseTo(3, 11);
		expect(constantOf(common([3e9, 3e9 + 2e-3]))).toBeCloseTo(3e9, 2);
		expect(constantOf(common([3, 3 + 7e-12]))).toBeUndefined();
		expect(constantOf(common([1e-15, 2e-15]))).toBeUndefined();
	});

	it("is 0 where values are as small as the rounding of the terms that they are differences of", () => {
		expect(constantOf(common([1e-15, -2e-15], 1))).toBe(0);
		expect(constantOf(common([1e-15, 5e-11], 1))).toBeUndefined();
	});

	it("is none of no value", () => {
		expect(constantOf(ANYTHING)).toBeUndefined();
	});
});
