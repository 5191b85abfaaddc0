import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
	coefficientTable,
	covariance,
	leastSquares,
	type Restrictions,
	type SystemEquation,
	seeminglyUnrelated,
	systemCovariance,
	waldTest,
} from "../../src/estimation.js";
import { expectClose } from "./reference.js";

const folder = new URL("../reference/estimation/system/", import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), "utf8");
/** Written out with explicit matrices in decimals of 60 digits. */
const exact: Readonly<Record<string, readonly number[]>> = JSON.parse(text("system.json"));
/** What R printed, as texts: a text's digits are what it says. */
const printed: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = JSON.parse(
	text("systemfit.json"),
);

const data = text("kmenta.csv")
	.trim()
	.split("\n")
	.slice(1)
	.map((line) => line.split(",").map(Number));
const equation = (name: string, y: number, columns: readonly number[], names: readonly string[]): SystemEquation => ({
	name,
	names: ["constant", ...names],
	y: data.map((row) => row[y]),
	X: data.map((row) => [1, ...columns.map((j) => row[j])]),
});
const demand = equation("demand", 0, [1, 2], ["price", "income"]);
const supply = equation("supply", 0, [1, 3, 4], ["price", "farmPrice", "trend"]);
const ofPrice = equation("supply", 1, [2, 3, 4], ["income", "farmPrice", "trend"]);

const same = [0, 0, 1, 0, 0, 0, -1];
const apart = [0, -1, 0, 0, 1, 0, 0];
const within = [0, 0, 0, 0, 0, 1, -1];
const cases: Readonly<
	Record<string, { equations: readonly SystemEquation[]; restrictions?: Restrictions; rounds?: number }>
> = {
	free: { equations: [demand, supply] },
	one: { equations: [demand] },
	same: { equations: [demand, supply], restrictions: { weights: [same] } },
	two: { equations: [demand, supply], restrictions: { weights: [same, apart], values: [0, 0.5] } },
	within: { equations: [demand, supply], restrictions: { weights: [within] } },
	"two.iterated": {
		equations: [demand, supply],
		restrictions: { weights: [same, apart], values: [0, 0.5] },
		rounds: 100,
	},
	"same.iterated": { equations: [demand, ofPrice], restrictions: { weights: [same] }, rounds: 100 },
};

/** Covariances in units of the standard errors, so that none is lost beside a larger one. */
const inErrors = (flat: readonly number[], expected: readonly number[]) => {
	const count = Math.sqrt(expected.length);
	const error = Array.from({ length: count }, (_, k) => Math.sqrt(expected[k * count + k]));
	return flat.map((value, k) => value / (error[Math.floor(k / count)] * error[k % count]));
};
const expectCovariance = (actual: readonly number[], expected: readonly number[]) =>
	expectClose(inErrors(actual, expected), inErrors(expected, expected));

for (const [name, { equations, ...options }] of Object.entries(cases)) {
	describe(`the system "${name}"`, () => {
		const fit = seeminglyUnrelated(equations, options);

		test("has the coefficients and covariances of the bordered matrices written out, to 1e-8", () => {
			expectClose(fit.coefficients, exact[`${name}.coefficients`]);
			expectCovariance(fit.covariance.flat(), exact[`${name}.covariance`]);
			expectCovariance(fit.weighting.flat(), exact[`${name}.weighting`]);
			expectCovariance(fit.residualCovariance.flat(), exact[`${name}.residualCovariance`]);
			expect([fit.rounds]).toEqual(exact[`${name}.rounds`]);
			expectClose([fit.degreesOfFreedom], exact[`${name}.freedom`]);
		});

		test("has Newey and West's covariances written out, to 1e-8, with the lag that their bandwidth gives", () => {
			const newey = (lag: number, smallSample: boolean) =>
				systemCovariance(fit, { kind: "neweyWest", lag, smallSample }).matrix.flat();
			expectCovariance(newey(0, false), exact[`${name}.neweyWest.lag0`]);
			expectCovariance(newey(2, false), exact[`${name}.neweyWest.lag2`]);
			const leveraged = systemCovariance(fit, { kind: "neweyWest", lag: 1, leverage: true });
			expectCovariance(leveraged.matrix.flat(), exact[`${name}.neweyWest.lag1.leverage`]);
			expectCovariance(newey(3, true), exact[`${name}.neweyWest.lag3.smallSample`]);
			const { estimator } = systemCovariance(fit, { kind: "neweyWest" });
			expect(estimator).toEqual({ kind: "neweyWest", lag: Math.floor(exact[`${name}.bandwidth`][0]) });
		});

		if (name in printed)
			test("is what R's systemfit printed, in every digit printed", () => {
				const found: Readonly<Record<string, readonly number[]>> = {
					coefficients: fit.coefficients,
					standardErrors: fit.standardErrors,
					weighting: fit.weighting.flat(),
					residualCovariance: fit.residualCovariance.flat(),
					covarianceRow: fit.covariance[0],
					rounds: [fit.rounds],
				};
				for (const [key, texts] of Object.entries(printed[name])) {
					const digits = texts.map((value) => value.split(".")[1]?.length ?? 0);
					expect(
						found[key].map((value, k) => value.toFixed(digits[k])),
						key,
					).toEqual(texts);
				}
			});
	});
}

describe("seeminglyUnrelated", () => {
	test("of one equation is least squares, with both of its covariances", () => {
		const fit = seeminglyUnrelated([demand]);
		const alone = leastSquares(demand);
		expectClose(fit.coefficients, alone.coefficients);
		expectClose(fit.covariance.flat(), alone.covariance.flat());
		const newey = { kind: "neweyWest", smallSample: true } as const;
		expectClose(systemCovariance(fit, newey).matrix.flat(), covariance(alone, newey).matrix.flat());
		expectClose(
			coefficientTable(fit).map(({ p }) => p),
			coefficientTable(alone).map(({ p }) => p),
		);
	});

	test("of equations with the same columns is least squares of each, however often it is weighted", () => {
		const other = equation("income", 2, [1, 4], ["price", "trend"]);
		const first = equation("consumption", 0, [1, 4], ["price", "trend"]);
		const fit = seeminglyUnrelated([first, other], { rounds: 5 });
		expectClose(
			fit.coefficients,
			[first, other].flatMap((each) => leastSquares(each).coefficients),
		);
	});

	test("holds its restrictions to rounding, and has no doubt about them", () => {
		const restrictions = { weights: [same, apart], values: [0, 0.5] };
		const fit = seeminglyUnrelated([demand, supply], { restrictions });
		const { matrix } = systemCovariance(fit, { kind: "neweyWest", lag: 2 });
		for (const [i, weights] of restrictions.weights.entries()) {
			const value = weights.reduce((sum, weight, k) => sum + weight * fit.coefficients[k], 0);
			expect(value).toBeCloseTo(restrictions.values[i], 12);
			for (const of of [fit.covariance, matrix]) {
				const variance = weights.reduce(
					(sum, a, j) => sum + weights.reduce((inner, b, k) => inner + a * b * of[j][k], 0),
					0,
				);
				expect(Math.abs(variance)).toBeLessThan(1e-12);
			}
		}
	});

	test("takes a Wald test across equations", () => {
		const fit = seeminglyUnrelated([demand, supply]);
		const { statistic } = waldTest(fit, { weights: [same] });
		const [a, b] = [fit.coefficients[2], fit.coefficients[6]];
		const variance = fit.covariance[2][2] + fit.covariance[6][6] - 2 * fit.covariance[2][6];
		expect(statistic).toBeCloseTo((a - b) ** 2 / variance, 10);
	});

	test.each([
		["no equation", [], {}, "equations: must hold at least one equation, got none"],
		["a name twice", [demand, { ...supply, name: "demand" }], {}, "equations.demand: must differ from the other names"],
		[
			"other rows",
			[demand, { ...supply, y: supply.y.slice(1), X: supply.X.slice(1) }],
			{},
			"equations.supply: must have the same rows as demand, got other rows",
		],
		[
			"restrictions of another width",
			[demand],
			{ restrictions: { weights: [[1, 0]] } },
			"restrictions.weights[0]: must have 3 weights, one for each coefficient of the system, got 2",
		],
		[
			"restrictions that follow from each other",
			[demand, supply],
			{ restrictions: { weights: [same, same] } },
			"restrictions: must be independent of each other",
		],
		["no round", [demand], { rounds: 0 }, "rounds: must be a whole number ≥ 1, got 0"],
	])("refuses %s", (_, equations, options, message) => {
		expect(() => seeminglyUnrelated(equations, options)).toThrow(message);
	});

	test("refuses equations that add up, and says that one of them is to be left out", () => {
		const rest = { ...demand, name: "rest", y: demand.y.map((value, t) => data[t][4] - value) };
		const trend = equation("trend", 1, [1, 2], ["price", "income"]);
		const sum = { ...demand, name: "sum", y: demand.y.map((value, t) => 2 * value + data[t][4]) };
		const free = { ...demand, name: "other", y: data.map((row) => row[4]) };
		expect(() => seeminglyUnrelated([demand, free, sum])).toThrow(
			'got "sum", whose residuals follow from those of the equations before it',
		);
		expect(() => seeminglyUnrelated([demand, rest])).not.toThrow();
		expect(() => seeminglyUnrelated([trend])).toThrow("perfect fit");
	});
});
