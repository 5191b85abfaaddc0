import { describe, expect, test } from "vitest";
import {
	errorCorrection,
	errorCorrectionShock,
	leastSquares,
	partialAdjustment,
	partialAdjustmentShock,
	readErrorCorrection,
	readPartialAdjustment,
	readRichardson,
	readShare,
	richardson,
	share,
	type YearSeries,
} from "../../src/estimation.js";
import { errorCorrectionSpending, richardsonSpending } from "../../src/model/index.js";
import { byYear, designs, expectLikeR } from "./reference.js";

const data = { spending: byYear("spending"), rival: byYear("rival"), income: byYear("income") };
const BASE = 1985;

/** Spending that a rule of MODEL.md section 4 gives from the data's rival and income, each relative to the base year. */
function simulate(next: (t: number, before: number, twoBefore: number) => number, first: [number, number]): YearSeries {
	const logs: Record<number, number> = { 1960: first[0], 1961: first[1] };
	for (let year = 1962; year <= 2024; year++) logs[year] = next(year, logs[year - 1], logs[year - 2]);
	return Object.fromEntries(Object.entries(logs).map(([year, value]) => [year, Math.exp(value)]));
}

const z = (year: number) => Math.log(data.rival[year] / data.rival[BASE]);
const y = (year: number) => Math.log(data.income[year] / data.income[BASE]);

describe("errorCorrection", () => {
	test("builds the rows of MODEL.md section 4: its fit is R's", () => {
		const specification = errorCorrection(data, { from: 1962, to: 2024 });
		expect(specification.names).toEqual(designs.errorCorrection.names);
		expectLikeR(leastSquares(specification).coefficients, "errorCorrection.coefficients");
	});

	for (const lag of [0, 1] as const) {
		test(`gives back the very rule that made the data, with lag ${lag}, drift and constant`, () => {
			const rule = {
				kind: "errorCorrection",
				lag,
				shortRun: 0.25,
				longRun: 0.6,
				incomeShortRun: 0.3,
				incomeLongRun: 0.7,
				momentum: 0.2,
				adjustment: 0.35,
				drift: 0.01,
			} as const;
			const shock = 0.02;
			const spending = simulate(
				(t, before, twoBefore) =>
					errorCorrectionSpending(
						rule,
						rule.incomeLongRun,
						rule.drift * (t - BASE - 1),
						before - twoBefore,
						z(t - lag) - z(t - lag - 1),
						z(t - 1),
						y(t) - y(t - 1),
						y(t - 1),
						before,
						1,
						shock,
					),
				[0, 0.1],
			);
			const specification = errorCorrection({ ...data, spending }, { from: 1963, to: 2024, lag, trend: true });
			const { coefficients } = leastSquares(specification);
			const reading = readErrorCorrection(specification, coefficients);
			if (!reading.ok) throw new Error(reading.reason);
			for (const [key, value] of Object.entries(rule)) {
				if (typeof value === "number") expect(reading.defence[key as "drift"], key).toBeCloseTo(value, 9);
			}
			expect(reading.defence.kind).toBe("errorCorrection");
			// In the simulation's own unit m is 0 where spending is 1: that is the base level the rule closes the gap to.
			const base = { year: BASE, spending: 1, rival: data.rival[BASE], income: data.income[BASE] };
			expect(errorCorrectionShock(specification, coefficients, base)).toBeCloseTo(shock, 9);
		});
	}

	test("leaves out short-run terms on request, and needs one year less without momentum", () => {
		const specification = errorCorrection(data, {
			from: 1961,
			to: 2024,
			lag: 0,
			omit: ["momentum", "shortRun", "incomeShortRun"],
		});
		expect(specification.names).toEqual(["constant", "z[t-1]", "y[t-1]", "m[t-1]"]);
		const reading = readErrorCorrection(specification, leastSquares(specification).coefficients);
		expect(reading).toMatchObject({
			ok: true,
			defence: { momentum: 0, shortRun: 0, incomeShortRun: 0, drift: 0, lag: 0 },
		});
	});

	test("tells a draw without adjustment, and one that overshoots ever further", () => {
		const specification = errorCorrection(data, { from: 1962, to: 2024 });
		const read = (momentum: number, level: number) =>
			readErrorCorrection(specification, [0, momentum, 0, 0, 0.1, 0.1, level]);
		expect(read(0, 0.05)).toEqual({ ok: false, reason: "noAdjustment", adjustment: -0.05 });
		expect(read(0, 0)).toEqual({ ok: false, reason: "noAdjustment", adjustment: -0 });
		expect(read(0, -2)).toEqual({ ok: false, reason: "unstable", adjustment: 2 });
		expect(read(1, -0.5)).toEqual({ ok: false, reason: "unstable", adjustment: 0.5 });
		expect(read(0.5, -2.9)).toMatchObject({ ok: true });
		expect(read(Number.NaN, Number.NaN).ok).toBe(false);
	});

	test("names every year that is missing or not positive", () => {
		const { 1970: _, ...gap } = data.rival;
		expect(() =>
			errorCorrection({ ...data, rival: gap, income: { ...data.income, 1999: -3 } }, { from: 1962, to: 2024 }),
		).toThrow(
			"rival.1970: must be a number > 0, got nothing; take years that the series covers\nincome.1999: must be a number > 0, got -3",
		);
		expect(() => errorCorrection(data, { from: 1960, to: 2024 })).toThrow(
			"spending.1958: must be a number > 0, got nothing",
		);
		expect(() => errorCorrection(data, { from: 2024, to: 2000 })).toThrow("from, to: must be whole years");
	});

	test("needs the rival's last year only where the answer comes in the same year", () => {
		const { 2024: _, ...shorter } = data.rival;
		const asked = { from: 1962, to: 2024 };
		expect(errorCorrection({ ...data, rival: shorter }, asked).years.at(-1)).toBe(2024);
		expect(() => errorCorrection({ ...data, rival: shorter }, { ...asked, lag: 0 })).toThrow("rival.2024: must be");
	});
});

describe("partialAdjustment", () => {
	for (const lag of [0, 1] as const) {
		test(`with lag ${lag} is read as the error-correction rule with the same path`, () => {
			// m[t] = 0.02 + 0.3 z[t-lag] + 0.4 y[t] + 0.5 m[t-1]
			const spending = simulate((t, before) => 0.02 + 0.3 * z(t - lag) + 0.4 * y(t) + 0.5 * before, [0, 0.1]);
			const specification = partialAdjustment({ ...data, spending }, { from: 1963, to: 2024, lag });
			const { coefficients } = leastSquares(specification);
			const reading = readPartialAdjustment(specification, coefficients);
			if (!reading.ok) throw new Error(reading.reason);
			const rule = reading.defence;
			expect(rule.adjustment).toBeCloseTo(0.5, 9);
			expect(rule.longRun).toBeCloseTo(0.6, 9);
			expect(rule.incomeLongRun).toBeCloseTo(0.8, 9);
			const base = { year: BASE, spending: 1, rival: data.rival[BASE], income: data.income[BASE] };
			const shock = partialAdjustmentShock(specification, coefficients, base);
			expect(shock).toBeCloseTo(0.02, 9);
			for (let t = 1964; t <= 2024; t++) {
				const [before, twoBefore] = [Math.log(spending[t - 1]), Math.log(spending[t - 2])];
				const change = z(t - lag) - z(t - lag - 1);
				const again = errorCorrectionSpending(
					rule,
					rule.incomeLongRun,
					0,
					before - twoBefore,
					change,
					z(t - 1),
					y(t) - y(t - 1),
					y(t - 1),
					before,
					1,
					shock,
				);
				expect(again).toBeCloseTo(Math.log(spending[t]), 9);
			}
		});
	}

	test("tells a lagged coefficient of 1 or more as no adjustment", () => {
		const specification = partialAdjustment(data, { from: 1961, to: 2024 });
		expect(readPartialAdjustment(specification, [0, 0.1, 0.1, 1])).toMatchObject({ ok: false, reason: "noAdjustment" });
	});
});

describe("richardson", () => {
	for (const lag of [0, 1] as const) {
		test(`with lag ${lag} gives back the very rule that made the data`, () => {
			const spending = simulate(
				(t, before) => Math.log(richardsonSpending(0.3, 0.4, 0.15, z(t - lag), Math.exp(before), 1, 0)),
				[0, 0],
			);
			const scaled = Object.fromEntries(Object.entries(spending).map(([year, value]) => [year, 70 * value]));
			const specification = richardson(
				{ spending: scaled, rival: data.rival },
				{ from: 1963, to: 2024, lag, baseYear: BASE },
			);
			const reading = readRichardson(specification, leastSquares(specification).coefficients);
			if (!reading.ok) throw new Error(reading.reason);
			// The rule was written with spending 1 in the unit of the simulation; the block has it 1 in the base year.
			const unit = spending[BASE];
			expect(reading.defence).toMatchObject({ kind: "richardson", lag });
			expect(reading.defence.reaction).toBeCloseTo(0.3 / unit, 9);
			expect(reading.defence.fatigue).toBeCloseTo(0.4, 9);
			expect(reading.defence.grievance).toBeCloseTo(0.15 / unit, 9);
		});
	}

	test("tells a path without brake, and needs the base year in the series", () => {
		const specification = richardson(data, { from: 1961, to: 2024 });
		expect(specification.baseYear).toBe(2024);
		expect(readRichardson(specification, [0, 0.1, 0.01])).toMatchObject({ ok: false, reason: "noAdjustment" });
		expect(readRichardson(specification, [0, 0.1, -2])).toMatchObject({ ok: false, reason: "unstable" });
		expect(() => richardson(data, { from: 1961, to: 2000, baseYear: 2030 })).toThrow(
			"spending.2030: must be a number > 0",
		);
	});
});

describe("share", () => {
	test("is the mean share of the years", () => {
		const specification = share(data, { from: 1990, to: 1999 });
		const mean = specification.years.reduce((sum, year) => sum + data.spending[year] / data.income[year], 0) / 10;
		const reading = readShare(specification, leastSquares(specification).coefficients);
		if (!reading.ok) throw new Error(reading.reason);
		expect(reading.defence).toEqual({ kind: "share", share: expect.closeTo(mean, 14) });
	});

	test("with persistence is the level that the share returns to", () => {
		let d = 0.05;
		const income = data.income;
		const spending = Object.fromEntries(
			Object.entries(income).map(([year, gdp]) => {
				d = 0.006 + 0.8 * d;
				return [year, d * gdp];
			}),
		);
		const specification = share({ spending, income }, { from: 1961, to: 2024, persistence: true });
		const reading = readShare(specification, leastSquares(specification).coefficients);
		if (!reading.ok) throw new Error(reading.reason);
		expect(reading.defence.share).toBeCloseTo(0.03, 9);
		expect(readShare(specification, [0.01, 1])).toMatchObject({ ok: false, reason: "noAdjustment" });
		expect(readShare(specification, [0.01, -1.5])).toMatchObject({ ok: false, reason: "unstable" });
	});
});
