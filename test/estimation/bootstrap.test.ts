import { describe, expect, test } from "vitest";
import {
	blockBootstrap,
	bootstrapIntervals,
	covariance,
	leastSquares,
	type Uniform,
	wildBootstrap,
} from "../../src/estimation.js";
import { designs } from "./reference.js";

/** A plain counter-based generator (SplitMix's mixing of 32 bits), enough for a test. */
function seeded(seed: number): Uniform {
	return (draw, k) => {
		let h = (seed ^ Math.imul(draw + 1, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b)) >>> 0;
		for (const by of [0x7feb352d, 0x846ca68b, 0x7feb352d]) h = Math.imul(h ^ (h >>> 16), by) >>> 0;
		return ((h ^ (h >>> 15)) >>> 0) / 2 ** 32;
	};
}

const small = {
	names: ["constant", "x"],
	X: [1, 2, 4, 5, 7, 8, 9, 12].map((x) => [1, x]),
	y: [2, 1, 5, 3, 9, 6, 14, 10],
};

describe("wildBootstrap", () => {
	test("over all tosses of the signs has exactly the mean and covariance of HC0, HC2 and HC3", () => {
		const fit = leastSquares(small);
		const replications = 2 ** fit.observations;
		// Draw d tosses sign i by bit i of d: every pattern once.
		const uniform: Uniform = (draw, k) => ((draw >> k) & 1) / 2;
		for (const residuals of ["HC0", "HC2", "HC3"] as const) {
			const { coefficients } = wildBootstrap(fit, { replications, uniform, residuals });
			const off = coefficients.map((row) => row.map((value, j) => value - fit.coefficients[j]));
			const { matrix } = covariance(fit, { kind: residuals });
			for (const i of [0, 1]) {
				expect(off.reduce((sum, row) => sum + row[i], 0) / replications).toBeCloseTo(0, 12);
				for (const j of [0, 1]) {
					expect(off.reduce((sum, row) => sum + row[i] * row[j], 0) / replications).toBeCloseTo(matrix[i][j], 12);
				}
			}
		}
	});

	test("with a seed comes near the HC3 standard errors, and again to the same numbers", () => {
		const fit = leastSquares(designs.errorCorrection);
		const drawn = wildBootstrap(fit, { replications: 2000, uniform: seeded(7) });
		const { matrix } = covariance(fit, { kind: "HC3" });
		for (const [j, { standardError }] of bootstrapIntervals(drawn).entries()) {
			// The sd of 2000 draws is known to 1/√4000 = 1.6 %; four of that.
			expect(Math.abs(standardError / Math.sqrt(matrix[j][j]) - 1)).toBeLessThan(0.065);
		}
		expect(wildBootstrap(fit, { replications: 3, uniform: seeded(7) }).coefficients).toEqual(
			drawn.coefficients.slice(0, 3),
		);
		expect(wildBootstrap(fit, { replications: 3, uniform: seeded(0) }).coefficients).not.toEqual(
			drawn.coefficients.slice(0, 3),
		);
	});
});

describe("blockBootstrap", () => {
	test("estimates from the very blocks drawn", () => {
		// Blocks of 3 from 8 rows start at 0–5: here at 5, 0, 2, the last cut to two rows.
		const starts = [5, 0, 2];
		const uniform: Uniform = (_, k) => (starts[k] + 0.5) / 6;
		const rows = [5, 6, 7, 0, 1, 2, 2, 3];
		const [drawn] = blockBootstrap(small, { replications: 1, uniform, blockLength: 3 }).coefficients;
		const expected = leastSquares({
			names: small.names,
			X: rows.map((i) => small.X[i]),
			y: rows.map((i) => small.y[i]),
		}).coefficients;
		for (const [j, value] of expected.entries()) expect(drawn[j]).toBeCloseTo(value, 12);
	});

	test("a block as long as the data gives the estimate itself", () => {
		const [drawn] = blockBootstrap(small, { replications: 1, uniform: seeded(1), blockLength: 8 }).coefficients;
		const { coefficients } = leastSquares(small);
		for (const [j, value] of coefficients.entries()) expect(drawn[j]).toBeCloseTo(value, 12);
	});

	test("of single rows comes near the HC0 standard errors", () => {
		const design = designs.levels;
		const drawn = blockBootstrap(design, { replications: 2000, uniform: seeded(3), blockLength: 1 });
		const { matrix } = covariance(leastSquares(design), { kind: "HC0" });
		for (const [j, { standardError }] of bootstrapIntervals(drawn).entries()) {
			// Pairs and HC0 agree to first order in 1/n; 65 rows leave some 10 %.
			expect(Math.abs(standardError / Math.sqrt(matrix[j][j]) - 1)).toBeLessThan(0.15);
		}
		expect(drawn.refused).toBe(0);
	});

	test("counts the draws that have no estimate", () => {
		const war = { names: ["constant", "war"], X: [0, 0, 0, 1, 0, 0].map((w) => [1, w]), y: [1, 2, 1, 5, 2, 1] };
		const { coefficients, refused } = blockBootstrap(war, { replications: 200, uniform: seeded(5), blockLength: 2 });
		expect(refused).toBeGreaterThan(0);
		expect(coefficients).toHaveLength(200 - refused);
	});

	test("refuses a block longer than the data", () => {
		expect(() => blockBootstrap(small, { replications: 1, uniform: seeded(1), blockLength: 9 })).toThrow(
			"blockLength: must be a whole number from 1 to 8 (rows), got 9",
		);
		expect(() => wildBootstrap(leastSquares(small), { replications: 0, uniform: seeded(1) })).toThrow(
			"replications: must be a whole number ≥ 1, got 0",
		);
		expect(() => blockBootstrap(small, { replications: 0, uniform: seeded(1) })).toThrow(
			"replications: must be a whole number ≥ 1, got 0",
		);
	});
});

test("bootstrapIntervals are percentiles by R's type 7", () => {
	const coefficients = [5, 1, 4, -2, 3].map((value) => [value]);
	const [interval] = bootstrapIntervals({ names: ["x"], coefficients, refused: 0 }, { level: 0.5 });
	// quantile(c(5, 1, 4, -2, 3), c(0.25, 0.75)) is 1 and 4; sd is sqrt(7.7).
	expect(interval).toEqual({ name: "x", standardError: Math.sqrt(30.8 / 4), lower: 1, upper: 4, positive: 0.8 });
	expect(bootstrapIntervals({ names: ["x"], coefficients: [], refused: 9 })[0].lower).toBeNaN();
});
