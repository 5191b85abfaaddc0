import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drive, spread } from "../../src/backcast/drive.js";
import { backcast, presetReactions } from "../../src/backcast/index.js";
import type { DrivenRule } from "../../src/backcast/types.js";
import { crowdOut, parseScenario } from "../../src/index.js";
import { reactionData } from "../../src/reaction/data.js";
import { root } from "../built.js";

const reference = JSON.parse(readFileSync(`${root}/test/reference/estimation/reaction/reaction.json`, "utf8"));
const { series } = reactionData("ownPrices");
const years = Array.from({ length: 15 }, (_, k) => 2010 + k);
const course = {
	rival: years.map((year) => series.rival[year]),
	income: years.map((year) => series.income[year]),
	baseShare: series.spending[2010] / series.income[2010],
	securitisation: 1,
	fiscalSpace: 1,
};

describe("rival, threat and defence driven alone", () => {
	/** The actual course of 2011–2024 as the first fourteen years of a scenario. */
	const table = (of: readonly number[]) =>
		Object.fromEntries(of.slice(1).map((value, k) => [String(2026 + k), value / of[k] - 1]));
	const rules: [string, DrivenRule][] = [
		...Object.entries(presetReactions()),
		["parity", { kind: "parity", adjustment: 0.3, ratio: 1.1 }],
		["richardson", { kind: "richardson", reaction: 0.2, fatigue: 0.24 }],
		[
			"same year",
			{
				kind: "errorCorrection",
				lag: 0,
				longRun: 0.4,
				shortRun: 0.2,
				incomeShortRun: 0.3,
				momentum: 0.1,
				adjustment: 0.2,
				drift: -0.01,
			},
		],
	];
	for (const [name, rule] of rules) {
		it(`gives what the whole model gives: ${name}`, () => {
			const scenario = parseScenario({
				name: "as-in-2010",
				extends: "baseline",
				horizon: 14,
				rival: { growth: table(course.rival), partnership: { events: [] } },
				economy: { growth: table(course.income) },
				defence: rule,
				known: { defence: {} },
				threat: { securitisation: 1.2, fiscalSpace: 0.6 },
				counterfactual: {},
			});
			const { run } = crowdOut(scenario);
			const path = drive(rule, { ...course, securitisation: 1.2, fiscalSpace: 0.6 });
			for (const [t, m] of path.entries()) {
				const real = (run.defence[t] * run.gdp[t]) / (run.defence[0] * run.gdp[0]);
				// Growth goes through a year table and back: some 1e-13.
				expect(Math.abs(Math.log(real) - m)).toBeLessThan(1e-11);
			}
		});
	}

	it("spreads shocks as theory says: an autoregression of 1 - adjustment", () => {
		const sd = spread({ kind: "errorCorrection", longRun: 0, adjustment: 0.2 }, course, 0.04);
		const theory = years.map((_, t) => 0.04 * Math.sqrt((1 - 0.8 ** (2 * t)) / (1 - 0.8 ** 2)));
		for (const [t, value] of sd.entries()) expect(value).toBeCloseTo(theory[t], 8);
	});

	it("stops where spending is not positive", () => {
		expect(() => drive({ kind: "richardson", reaction: -3, fatigue: 0.1 }, course)).toThrow(
			/must stay a positive number/,
		);
	});
});

describe("backcast", () => {
	const found = backcast({ from: 2010, to: 2024 });
	const of = (kind: string) => found.contests.find((contest) => contest.kind === kind)!;

	it("has projection, in sample, hold-out and rolling origins, each with three reactions and four naive rivals", () => {
		expect(found.contests.map(({ kind }) => kind)).toEqual([
			...["projection", "inSample", "holdOut"],
			...["rolling", "rolling", "rolling"],
		]);
		for (const { forecasts } of found.contests) {
			expect(forecasts.map(({ name }) => name)).toEqual([
				...["none", "default", "strong"],
				...["last value", "constant share", "trend", "own growth"],
			]);
		}
	});

	it("compares with what happened", () => {
		const { actual, years } = of("projection");
		expect(actual?.share[years.indexOf(2024)]).toBeCloseTo(series.spending[2024] / series.income[2024], 14);
		expect(actual?.real[0]).toBeCloseTo(series.spending[2011] / series.spending[2010], 14);
	});

	it("scores by hand: constant share", () => {
		const { forecasts } = of("projection");
		const errors = years.slice(1).map((year) => {
			const d = (at: number) => series.spending[at] / series.income[at];
			return Math.log(d(2010)) - Math.log(d(year));
		});
		const { scores } = forecasts[4];
		expect(scores.rmse).toBeCloseTo(Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / 14), 12);
		expect(scores.bias).toBeCloseTo(errors.reduce((sum, e) => sum + e, 0) / 14, 12);
		expect([scores.coverage50, scores.coverage90]).toEqual([null, null]);
	});

	it("tells every contest that a reaction loses, and counts those it wins", () => {
		for (const { title, forecasts } of found.contests) {
			const best = Math.min(...forecasts.slice(3).map(({ scores }) => scores.rmse));
			for (const { name, scores } of forecasts.slice(0, 3)) {
				const loss = found.losses.find(({ contest, reaction }) => contest === title && reaction === name);
				expect(loss !== undefined).toBe(best < scores.rmse);
				if (loss) expect(loss.to[0].rmse).toBe(best);
			}
		}
		const lost = found.losses.filter(({ reaction }) => reaction === "default").length;
		expect(found.wins.default).toBe(found.contests.length - lost);
	});

	it("holds nothing back in a hold-out: later years change no fit before them", () => {
		const shorter = backcast({ from: 2000, to: 2020, holdOut: 2012 });
		const longer = backcast({ from: 2000, to: 2024, holdOut: 2012 });
		const fits = (result: typeof found) => result.contests[2].forecasts.map(({ fitted }) => fitted);
		expect(fits(shorter)).toEqual(fits(longer));
	});

	it("lays the target as R does, and comes as near", () => {
		// The numbers that the R script has: momentum, income and adjustment as they were chosen when it was written.
		const rule = (shortRun: number, longRun: number): DrivenRule => ({
			...{ kind: "errorCorrection", shortRun, longRun, incomeShortRun: 0.5, momentum: 0.3, adjustment: 0.1 },
		});
		const reactions = { none: rule(0, 0), default: rule(0.08, 0.5), strong: rule(0.3, 1) };
		const { contests } = backcast({ from: 1988, to: 2024, reactions });
		const [none, normal, strong] = contests[1].forecasts;
		for (const [forecast, theta] of [
			[none, 0],
			[normal, 0.5],
			[strong, 1],
		] as const) {
			expect(forecast.fitted?.drift).toBeCloseTo(reference[`drift.${theta}`][0], 11);
		}
		expect(normal.scores.rmse).toBeCloseTo(reference["backcast.inSample.default.rmse"][0], 11);
		expect(normal.path?.share.at(-1)).toBeCloseTo(reference["backcast.inSample.default.share2024"][0], 11);
	});

	it("takes reactions of one's own, and needs no budget in any window", () => {
		const own = backcast({ from: 1970, to: 1990, reactions: { mine: { kind: "parity", adjustment: 0.5 } } });
		expect(own.contests[0].forecasts[0]).toMatchObject({ name: "mine", family: "model" });
	});

	it("has bands that hold what they promise when the rule is true", () => {
		// Spending made by the rule with shocks of the size that the bands are of.
		const rule: DrivenRule = { kind: "errorCorrection", longRun: 0.5, adjustment: 0.1, momentum: 0.3 };
		let [inside50, inside90, all, seed] = [0, 0, 0, 1];
		const uniform = () => {
			seed = (seed * 48271) % 2147483647;
			return seed / 2147483647;
		};
		for (let run = 0; run < 200; run++) {
			const shocks = years.map(() => 0.04 * Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
			const path = drive(rule, course, shocks);
			const spending = Object.fromEntries(years.map((year, t) => [year, series.spending[2010] * Math.exp(path[t])]));
			const data = {
				...reactionData("ownPrices"),
				series: { ...series, spending: { ...series.spending, ...spending } },
			};
			const { scores } = backcast({ from: 2010, to: 2024, data, reactions: { rule } }).contests[0].forecasts[0];
			inside50 += 14 * (scores.coverage50 ?? 0);
			inside90 += 14 * (scores.coverage90 ?? 0);
			all += 14;
		}
		// Errors of one run go together, so that 200 runs know the coverage to about three points.
		expect(Math.abs(inside50 / all - 0.5)).toBeLessThan(0.09);
		expect(Math.abs(inside90 / all - 0.9)).toBeLessThan(0.06);
	});

	it("refuses windows that the data do not carry, all issues at once", () => {
		expect(() => backcast({ from: 1900, to: 2100 })).toThrow(/^from: .*\nto: /);
		expect(() => backcast({ from: 2010, to: 2012 })).toThrow(/^to: must be at least 5 years after the base year 2010/);
		expect(() => backcast({ from: 2010, to: 2024, holdOut: 2030 })).toThrow(
			/^holdOut: must be a whole number from 2014/,
		);
		expect(() => backcast({ from: 2010, to: 2024, fiscalSpace: 3 })).toThrow(/^fiscalSpace: .*from 0 to 1/);
	});
});
