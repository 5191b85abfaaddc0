import { describe, expect, test } from "vitest";
import {
	allZero,
	automaticBandwidth,
	type CovarianceEstimator,
	coefficientTable,
	covariance,
	deltaMethod,
	leastSquares,
	waldTest,
} from "../../src/estimation.js";
import { designs, exact, expectLikeR, fromR } from "./reference.js";

const estimators: Readonly<Record<string, CovarianceEstimator>> = {
	HC0: { kind: "HC0" },
	HC1: { kind: "HC1" },
	HC2: { kind: "HC2" },
	HC3: { kind: "HC3" },
	"neweyWest.lag0": { kind: "neweyWest", lag: 0 },
	"neweyWest.lag3": { kind: "neweyWest", lag: 3 },
	"neweyWest.lag2.smallSample": { kind: "neweyWest", lag: 2, smallSample: true },
	HC3byLag0: { kind: "neweyWest", lag: 0, leverage: true },
	"neweyWest.automatic": { kind: "neweyWest" },
	"neweyWest.lag2.prewhite": { kind: "neweyWest", lag: 2, prewhiten: true },
	"neweyWest.automatic.prewhite.smallSample": { kind: "neweyWest", prewhiten: true, smallSample: true },
};

for (const [name, design] of Object.entries(designs)) {
	describe(`the regression "${name}" agrees with R`, () => {
		const fit = leastSquares(design);

		test("coefficients, residuals, leverages, R², residual sd", () => {
			expectLikeR(fit.coefficients, `${name}.coefficients`);
			expectLikeR(fit.covariance.flat(), `${name}.covariance`);
			expectLikeR(fit.residuals, `${name}.residuals`);
			expectLikeR(fit.fitted, `${name}.fitted`);
			expectLikeR(fit.leverages, `${name}.leverages`);
			expectLikeR([fit.rSquared as number], `${name}.rSquared`);
			expectLikeR([fit.adjustedRSquared as number], `${name}.adjustedRSquared`);
			expectLikeR([fit.residualSd], `${name}.residualSd`);
		});

		test("coefficientTable: t, p and 90 % intervals", () => {
			const table = coefficientTable(fit, fit.covariance, 0.9);
			for (const key of ["t", "p", "lower", "upper"] as const) {
				expectLikeR(
					table.map((row) => row[key]),
					`${name}.${key}`,
				);
			}
		});

		for (const [key, estimator] of Object.entries(estimators)) {
			// R itself gives up on prewhitening the seven scores of Longley: its normal equations are singular.
			if (name === "longley" && key.includes("prewhite")) continue;
			test(`covariance: ${key}`, () => {
				// R multiplies X'X of Longley out and keeps some seven digits; the next test shows which of us is right.
				const tolerance = name === "longley" ? 1e-7 : 1e-8;
				const theirs = key === "HC3byLag0" ? "HC3" : key;
				expectLikeR(covariance(fit, estimator).matrix.flat(), `${name}.${theirs}`, tolerance);
			});
		}

		test("automaticBandwidth", () => {
			expectLikeR([automaticBandwidth(fit, false)], `${name}.bandwidth`);
			if (name !== "longley") expectLikeR([automaticBandwidth(fit, true)], `${name}.bandwidth.prewhite`);
		});
	});
}

describe("covariance", () => {
	test("of Longley is right to 11 digits of the standard errors, against exact rational arithmetic", () => {
		const fit = leastSquares(designs.longley);
		for (const [name, expected] of Object.entries(exact)) {
			const { matrix } = covariance(fit, estimators[name.replace("longley.", "")]);
			for (const [i, row] of matrix.entries()) {
				for (const [j, value] of row.entries()) {
					const size = Math.sqrt(expected[i * 7 + i] * expected[j * 7 + j]);
					expect(Math.abs(value - expected[i * 7 + j]) / size, `${name}[${i}][${j}]`).toBeLessThan(1e-11);
				}
			}
		}
	});

	test("tells the lag that it chose", () => {
		const { estimator } = covariance(leastSquares(designs.levels), { kind: "neweyWest" });
		expect(estimator).toEqual({ kind: "neweyWest", lag: Math.floor(fromR("levels.bandwidth")[0]) });
	});

	test("HC3 refuses a row that is fitted by itself alone, naming its year", () => {
		const fit = leastSquares({
			names: ["constant", "war"],
			X: [0, 0, 1, 0, 0].map((war) => [1, war]),
			y: [1, 2, 9, 2, 1],
			years: [1969, 1970, 1971, 1972, 1973],
		});
		expect(() => covariance(fit, { kind: "HC3" })).toThrow(
			"X: must have no row that is fitted exactly by itself under HC3, got the row of 1971",
		);
		expect(covariance(fit, { kind: "HC1" }).matrix[0][0]).toBeGreaterThan(0);
	});

	test("refuses a lag and a level that are none", () => {
		const fit = leastSquares(designs.levels);
		expect(() => covariance(fit, { kind: "neweyWest", lag: -1 })).toThrow("lag: must be a whole number ≥ 0, got -1");
		expect(() => coefficientTable(fit, fit.covariance, 95)).toThrow(
			"level: must lie between 0 and 1, such as 0.95, got 95",
		);
	});

	test("prewhitening refuses too few rows", () => {
		const fit = leastSquares({
			names: ["constant", "x", "w"],
			X: [1, 2, 3, 5].map((x, i) => [1, x, i % 2]),
			y: [1, 3, 2, 5],
		});
		expect(() => covariance(fit, { kind: "neweyWest", lag: 1, prewhiten: true })).toThrow(
			"prewhiten: must leave enough rows for an autoregression of 3 scores, got 4; set it to false",
		);
	});
});

describe("waldTest", () => {
	const fit = leastSquares(designs.errorCorrection);
	const incomes = allZero(fit, ["Δy[t]", "y[t-1]"]);

	test("agrees with lmtest::waldtest by χ², F and with HC3", () => {
		const both = ({ statistic, p }: { statistic: number; p: number }) => [statistic, p];
		expectLikeR(both(waldTest(fit, incomes)), "waldChisq");
		expectLikeR(both(waldTest(fit, incomes, { reference: "F" })), "waldF");
		const { matrix } = covariance(fit, { kind: "HC3" });
		expectLikeR(both(waldTest(fit, incomes, { covariance: matrix })), "waldHC3");
	});

	test("of one coefficient at its estimate is 0", () => {
		const { weights } = allZero(fit, ["z[t-1]"]);
		const { statistic, p } = waldTest(fit, { weights, values: [fit.coefficients[4]] });
		expect([statistic, p]).toEqual([0, 1]);
	});

	test("refuses unknown names and restrictions that repeat each other", () => {
		expect(() => allZero(fit, ["Δx[t]"])).toThrow(
			"names: must be columns, one or more of constant, Δm[t-1], Δz[t-1], Δy[t], z[t-1]",
		);
		const twice = { weights: [...incomes.weights, incomes.weights[0]] };
		expect(() => waldTest(fit, twice)).toThrow("restrictions: must be independent of each other");
	});
});

test("deltaMethod gives the long-run elasticity's standard error as derivatives by hand do", () => {
	const fit = leastSquares(designs.errorCorrection);
	const { estimate, standardError } = deltaMethod((b) => -b[4] / b[6], fit.coefficients, fit.covariance);
	expectLikeR([estimate, standardError], "longRun");
});

test("deltaMethod takes a coefficient that is known, 0 or another, as it stands", () => {
	// By hand: (2 b)² · 0.25 at b = 3.
	const known = [
		[0, 0],
		[0, 0.25],
	];
	for (const first of [0, 7]) {
		const { estimate, standardError } = deltaMethod(([a, b]) => a + b * b, [first, 3], known);
		expect(estimate).toBe(first + 9);
		expect(standardError).toBeCloseTo(3, 8);
	}
});
