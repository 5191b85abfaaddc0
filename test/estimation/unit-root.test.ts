import { describe, expect, test } from "vitest";
import {
	augmentedDickeyFuller,
	criticalValues,
	type Deterministic,
	engleGranger,
	tauProbability,
} from "../../src/estimation.js";
import { expectLikeR, fromR, m, y, z } from "./reference.js";

const urca: Readonly<Record<string, Deterministic>> = { none: "none", drift: "constant", trend: "trend" };
const urcaTable: Readonly<Record<string, Deterministic>> = {
	nc: "none",
	c: "constant",
	ct: "trend",
	ctt: "quadraticTrend",
};
const levels = { names: ["z", "y"], y: m, X: z.map((value, t) => [value, y[t]]) };

describe("augmentedDickeyFuller", () => {
	for (const [type, deterministic] of Object.entries(urca)) {
		test(`with ${deterministic} gives the statistic of urca::ur.df`, () => {
			for (const lags of [0, 1, 4]) {
				expectLikeR([augmentedDickeyFuller(m, { deterministic, lags }).statistic], `adf.${type}.${lags}`);
			}
		});

		test(`with ${deterministic} chooses the lags of urca::ur.df`, () => {
			const changes = m.slice(1).map((value, t) => value - m[t]);
			for (const criterion of ["aic", "bic"] as const) {
				const { statistic, lags } = augmentedDickeyFuller(changes, {
					deterministic,
					lags: { criterion, least: 1, most: 5 },
				});
				expectLikeR([statistic, lags], `adf.${type}.${criterion.toUpperCase()}`);
			}
		});
	}

	test("tells rows, critical values for so many, and p", () => {
		const found = augmentedDickeyFuller(m, { deterministic: "trend" });
		expect(found.observations).toBe(m.length - 2);
		expect(found.criticalValues).toEqual(criticalValues("trend", 1, m.length - 2));
		expect(found.p).toBe(tauProbability(found.statistic, "trend", 1));
	});

	test("refuses a series that never changes, one too short and lags that are not whole", () => {
		expect(() => augmentedDickeyFuller([3, 3, 3, 3, 3, 3], { deterministic: "constant", lags: 0 })).toThrow(
			"columns must be linearly independent, got level[t-1], constant, each of which follows from the others",
		);
		expect(() => augmentedDickeyFuller([1, 2, 4], { deterministic: "trend" })).toThrow(
			"must have more rows than columns",
		);
		expect(() => augmentedDickeyFuller(m, { deterministic: "trend", lags: 1.5 })).toThrow(
			"lags: must be whole numbers ≥ 0",
		);
		const choice = (lags: object) => () =>
			augmentedDickeyFuller(m, { deterministic: "trend", lags: { criterion: "aic", ...lags } as never });
		expect(choice({ most: 0.5 })).toThrow(/, got 0\.5$/);
		expect(choice({ least: 1, most: 0 })).toThrow(/, got 1 to 0$/);
		expect(choice({ least: -1, most: 1 })).toThrow(/, got -1 to 1$/);
	});

	test("chooses from no lag on, where no least is given", () => {
		const choice = { criterion: "bic", most: 0 } as const;
		expect(augmentedDickeyFuller(m, { deterministic: "trend", lags: choice }).lags).toBe(0);
	});
});

describe("criticalValues and tauProbability", () => {
	// Not the same tables: MacKinnon (2010) and (1994) here, (1996) in urca. A slip in a coefficient would show; 0.02 does not.
	for (const [trend, deterministic] of Object.entries(urcaTable)) {
		test(`with ${deterministic} lie by MacKinnon's tables of 1996`, () => {
			for (const size of [30, 60, Number.POSITIVE_INFINITY]) {
				const name = size === Number.POSITIVE_INFINITY ? "Inf" : size;
				const expected = fromR(`critical.${trend}.${name}`);
				for (const [i, value] of Object.values(criticalValues(deterministic, 1, size)).entries()) {
					expect(Math.abs(value - expected[i]), `${size}: ${value} against ${expected[i]}`).toBeLessThan(0.03);
				}
			}
			const expected = fromR(`tauProbability.${trend}`);
			for (const [i, tau] of [-5, -4, -3.5, -3, -2.5, -2, -1, 0].entries()) {
				expect(Math.abs(tauProbability(tau, deterministic, 1) - expected[i]), `${tau}`).toBeLessThan(0.01);
			}
		});
	}

	test("p at the asymptotic critical values is 1, 5 and 10 %, for every number of variables", () => {
		for (const deterministic of ["constant", "trend", "quadraticTrend"] as const) {
			for (const variables of [1, 2, 3, 4, 5, 6]) {
				const values = criticalValues(deterministic, variables, Number.POSITIVE_INFINITY);
				expect(tauProbability(values.at1Percent, deterministic, variables)).toBeCloseTo(0.01, 2.5);
				expect(tauProbability(values.at5Percent, deterministic, variables)).toBeCloseTo(0.05, 2.5);
				expect(tauProbability(values.at10Percent, deterministic, variables)).toBeCloseTo(0.1, 2.5);
			}
		}
	});

	test("give the worked values of MacKinnon (2010): constant, 1 variable, asymptotic and with 100 rows", () => {
		expect(criticalValues("constant", 1, Number.POSITIVE_INFINITY).at5Percent).toBe(-2.86154);
		expect(criticalValues("constant", 1, 100).at5Percent).toBeCloseTo(
			-2.86154 - 2.8903 / 100 - 4.234 / 1e4 - 40.04 / 1e6,
			12,
		);
	});

	test("refuse more variables than the tables hold", () => {
		expect(() => criticalValues("none", 2, 50)).toThrow(
			'variables: must be from 1 to 1 with deterministic "none", got 2',
		);
		expect(() => criticalValues("trend", 7, 50)).toThrow("variables: must be from 1 to 6");
	});

	test("run to 0 and 1 beyond the tables' ends", () => {
		expect([tauProbability(-30, "constant", 1), tauProbability(5, "constant", 1)]).toEqual([0, 1]);
	});
});

describe("engleGranger", () => {
	test("gives the statistic of urca::ur.df on the residuals of the levels", () => {
		for (const lags of [0, 1, 2]) {
			expectLikeR([engleGranger(levels, { lags }).statistic], `engleGranger.constant.${lags}`);
		}
		expectLikeR([engleGranger(levels, { deterministic: "trend" }).statistic], "engleGranger.trend.1");
	});

	test("reads the tables for y and the regressors together", () => {
		const found = engleGranger(levels);
		expect(found.variables).toBe(3);
		expect(found.criticalValues).toEqual(criticalValues("constant", 3, m.length - 2));
		expectLikeR(found.longRun.coefficients, "levels.coefficients");
	});

	test("refuses more regressors than the tables hold, naming them", () => {
		const names = ["a", "b", "c", "d", "e", "f"];
		expect(() => engleGranger({ names, y: m, X: m.map(() => names.map(() => 1)) })).toThrow(
			"names: must be at most 5 regressors, got a, b, c, d, e, f; drop some",
		);
		const five = m.map((_, t) => [1, 2, 3, 4, 5].map((k) => Math.sin(k * t)));
		expect(engleGranger({ names: names.slice(0, 5), y: m, X: five }).variables).toBe(6);
	});
});
