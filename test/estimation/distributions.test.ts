import { describe, expect, test } from "vitest";
import { chiSquareUpper, fUpper, normalLower, studentTwoSided, studentTwoSidedQuantile } from "../../src/estimation.js";
import { fromR } from "./reference.js";

/** Every pair, the first varying fastest, as R's expand.grid. */
function grid(...axes: number[][]): number[][] {
	return axes.reduceRight<number[][]>(
		(rest, axis) => (rest.length === 0 ? axis.map((v) => [v]) : rest.flatMap((r) => axis.map((v) => [v, ...r]))),
		[],
	);
}

function expectRelative(actual: number[], name: string, tolerance = 1e-12): void {
	const expected = fromR(name);
	for (const [i, value] of expected.entries()) {
		// Relative, in both tails: 1e-12 holds some ten units in the last place of each term of the exponent.
		expect(Math.abs(actual[i] - value), `${name}[${i}]: ${actual[i]} against ${value}`).toBeLessThanOrEqual(
			tolerance * Math.abs(value),
		);
	}
}

describe("tails agree with R to 12 digits, however small", () => {
	test("studentTwoSided", () => {
		const points = grid([0.001, 0.3, 1, 2.03, 5, 40, 1e4], [1, 2, 3.5, 29, 300]);
		expectRelative(
			points.map(([t, df]) => studentTwoSided(t, df)),
			"student",
		);
	});

	test("fUpper", () => {
		const points = grid([0.01, 0.5, 1, 3, 20, 1000], [1, 3, 10], [2, 25, 200]);
		expectRelative(
			points.map(([f, a, b]) => fUpper(f, a, b)),
			"f",
		);
	});

	test("chiSquareUpper", () => {
		const points = grid([0.01, 0.5, 1, 3, 20, 150, 500], [1, 2.3, 5, 40, 200]);
		expectRelative(
			points.map(([x, df]) => chiSquareUpper(x, df)),
			"chiSquare",
		);
	});

	test("normalLower", () => {
		expectRelative([-30, -6, -2, -0.5, 0, 0.5, 2, 6].map(normalLower), "normal");
	});

	test("studentTwoSidedQuantile", () => {
		const points = grid([1e-6, 0.01, 0.05, 0.1, 0.5, 0.9], [1, 2, 9, 58, 1000]);
		expectRelative(
			points.map(([p, df]) => studentTwoSidedQuantile(p, df)),
			"studentQuantile",
			// 1000 degrees of freedom cost a digit: log gamma of 500 is some 2600.
			1e-11,
		);
	});
});

test("the tail of what is not a number is not one either", () => {
	expect([studentTwoSided(Number.NaN, 5), fUpper(Number.NaN, 2, 5), chiSquareUpper(Number.NaN, 3)]).toEqual([
		Number.NaN,
		Number.NaN,
		Number.NaN,
	]);
});

test("the ends are exact", () => {
	expect([studentTwoSided(0, 5), studentTwoSided(Number.POSITIVE_INFINITY, 5)]).toEqual([1, 0]);
	expect([fUpper(0, 2, 5), fUpper(-1, 2, 5), fUpper(Number.POSITIVE_INFINITY, 2, 5)]).toEqual([1, 1, 0]);
	expect([chiSquareUpper(0, 3), chiSquareUpper(-1, 3), chiSquareUpper(Number.POSITIVE_INFINITY, 3)]).toEqual([1, 1, 0]);
	expect([studentTwoSidedQuantile(0, 4), studentTwoSidedQuantile(1, 4)]).toEqual([Number.POSITIVE_INFINITY, 0]);
});
