import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CrowdoutError } from "../../src/errors.js";
import { type Design, leastSquares } from "../../src/estimation.js";

function messagesOf(design: Design): string[] {
	try {
		leastSquares(design);
	} catch (error) {
		if (error instanceof CrowdoutError && error.code === "invalid-input") {
			return error.issues.map(({ path, message }) => `${path}: ${message}`);
		}
		throw error;
	}
	return [];
}

const xs = [1, 2, 3, 4, 5, 6];
const y = [2, 4, 7, 7, 11, 12];

describe("leastSquares", () => {
	test("fits a line by the textbook formulas", () => {
		const fit = leastSquares({ names: ["constant", "x"], X: [1, 2, 3].map((x) => [1, x]), y: [2, 4, 7] });
		// slope = Σ(x - 2)(y - 13/3) / 2 = 5/2; constant = 13/3 - 5 = -2/3; residuals 1/6, -1/3, 1/6.
		expect(fit.coefficients).toEqual([-2 / 3, 5 / 2]);
		expect(fit.residuals.map((e) => Math.round(e * 6e12) / 1e12)).toEqual([1, -2, 1]);
		expect(fit.residualSumOfSquares).toBeCloseTo(1 / 6, 15);
		expect(fit.standardErrors[1]).toBeCloseTo(Math.sqrt(1 / 6 / 2), 15);
		expect(fit.rSquared).toBeCloseTo(1 - 1 / 6 / (38 / 3), 15);
		expect([fit.observations, fit.degreesOfFreedom, fit.constant]).toEqual([3, 1, "constant"]);
	});

	test("R² is about 0 without a constant, and null where y does not vary", () => {
		const origin = leastSquares({ names: ["x"], X: xs.map((x) => [x]), y });
		const fitted = xs.reduce((sum, x, i) => sum + x * y[i], 0) ** 2 / xs.reduce((sum, x) => sum + x * x, 0);
		expect(origin.constant).toBeNull();
		expect(origin.rSquared).toBeCloseTo(fitted / y.reduce((sum, v) => sum + v * v, 0), 14);
		expect(
			leastSquares({ names: ["constant", "x"], X: xs.map((x) => [1, x]), y: xs.map(() => 0.1) }).rSquared,
		).toBeNull();
	});

	test("keeps the rows that it used, and the years", () => {
		const design = { names: ["constant"], X: [[1], [1], [1]], y: [1, 2, 6], years: [2001, 2002, 2004] };
		expect(leastSquares(design)).toMatchObject({ ...design, coefficients: [3] });
	});

	test("the data are not changed", () => {
		const design = { names: ["constant", "x"], X: xs.map((x) => [1, x]), y: [...y] };
		const copy = structuredClone(design);
		leastSquares(design);
		expect(design).toEqual(copy);
	});

	test("columns of wildly different size lose nothing", () => {
		const plain = leastSquares({ names: ["constant", "x"], X: xs.map((x) => [1, x]), y });
		const scaled = leastSquares({ names: ["constant", "x"], X: xs.map((x) => [2 ** -200, x * 2 ** 300]), y });
		expect(scaled.coefficients.map((b, j) => b * (j === 0 ? 2 ** -200 : 2 ** 300))).toEqual(plain.coefficients);
		expect(scaled.rSquared).toBe(plain.rSquared);
	});

	test("residuals are orthogonal to every column, whatever the data", () => {
		const number = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(fc.array(fc.tuple(number, number, number), { minLength: 6, maxLength: 30 }), (rows) => {
				const design = { names: ["constant", "a", "b"], X: rows.map(([, a, b]) => [1, a, b]), y: rows.map(([v]) => v) };
				fc.pre(messagesOf(design).length === 0);
				const fit = leastSquares(design);
				for (let j = 0; j < 3; j++) {
					const product = fit.residuals.reduce((sum, e, i) => sum + e * design.X[i][j], 0);
					expect(Math.abs(product)).toBeLessThan(1e-6);
				}
				expect(fit.leverages.reduce((sum, h) => sum + h, 0)).toBeCloseTo(3, 9);
				const applied = fit.names.map((_, j) => fit.influence.reduce((sum, row, i) => sum + row[j] * design.y[i], 0));
				for (const [j, value] of applied.entries()) {
					const size = fit.influence.reduce((sum, row, i) => sum + Math.abs(row[j] * design.y[i]), 1e-300);
					expect(Math.abs(value - fit.coefficients[j]) / size).toBeLessThan(1e-9);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe("leastSquares refuses, naming the columns,", () => {
	test("fewer rows than columns and one", () => {
		expect(
			messagesOf({ names: ["constant", "z", "y"], X: xs.slice(0, 3).map((x) => [1, x, x * x]), y: [1, 2, 4] }),
		).toEqual([
			"X: must have more rows than columns, got 3 rows for 3 columns (constant, z, y); take more years or fewer columns",
		]);
	});

	test("a column that others make up", () => {
		const X = xs.map((x) => [1, x, x * x, 3 - 2 * x]);
		expect(messagesOf({ names: ["constant", "z", "square", "mirror"], X, y })).toEqual([
			"X: columns must be linearly independent, got constant, z, mirror, each of which follows from the others; drop one of them",
		]);
	});

	test("two columns that are one, though decimals hide it", () => {
		const X = xs.map((x) => [1, x * 0.1, x * 0.3]);
		const [message, more] = messagesOf({ names: ["constant", "z", "thrice"], X, y });
		expect(message).toContain("got z, thrice, each of which follows from the others");
		expect(more).toBeUndefined();
	});

	test("a column of zeros, and one that repeats another, both at once", () => {
		const X = xs.map((x) => [1, 0, x, x]);
		const messages = messagesOf({ names: ["constant", "war", "z", "same"], X, y });
		expect(messages).toHaveLength(2);
		expect(messages.join()).toContain("got z, same, each of which");
		expect(messages).toContain("X (war): must not be 0 in every row; drop it or take other years");
	});

	test("values that are not finite, with their place", () => {
		const X = [
			[1, 2],
			[1, Number.NaN],
			[1, 4],
			[1, 9],
		];
		expect(messagesOf({ names: ["constant", "gdp"], X, y: [1, 2, Number.POSITIVE_INFINITY, 3] })).toEqual([
			"y[2]: must be finite, got Infinity",
			"X[1][1] (gdp): must be finite, got NaN",
		]);
	});

	test("shapes that do not fit, all at once", () => {
		expect(messagesOf({ names: ["a", "a"], X: [[1, 2], [1]], y: [1, 2, 3], years: [2001, 2001] })).toEqual([
			'names[1]: must differ, got "a" twice',
			"X: must have 3 rows like y, got 2",
			"years: must have 3 entries like y, got 2",
			"years[1]: must rise, got 2001 after 2001",
			"X[1]: must have 2 columns like names, got 1",
		]);
		expect(messagesOf({ names: [], X: [], y: [] })[0]).toBe("names: must name at least one column, got none");
	});
});
