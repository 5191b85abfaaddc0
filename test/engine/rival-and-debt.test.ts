import { describe, expect, it } from "vitest";
import { type Block, plain, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const near = (values: readonly number[], expected: readonly number[], digits = 14) => {
	expect(values).toHaveLength(expected.length);
	values.forEach((value, t) => {
		expect(value).toBeCloseTo(expected[t], digits);
	});
};

describe("the rival's capability", () => {
	const armed = (partnership: Block, keys: Block = {}) =>
		run(plainWith({ horizon: 4, rival: { spending: 80, growth: 0, partnership, ...keys } })).run.capability;

	it("grows as its events are delivered, by value or by uplift", () => {
		const events = [
			{ year: 2026, title: "A purchase", value: 4, delivery: 2 },
			{ year: 2028, title: "An agreement", uplift: 0.05, value: 100, delivery: 1 },
		];
		// 0.5 · 4 / 100 = 0.02 in two parts; the uplift wins over the value.
		near(armed({ quality: 0.5, armsStock: 100, events }), [1, 1.01, 1.02, 1.07, 1.07]);
	});

	it("counts what was delivered by the base year as there already", () => {
		const events = [{ year: 2024, title: "An agreement", uplift: 0.3, delivery: 3 }];
		// U is 0.2 in 2025 and 0.3 from 2026.
		near(armed({ events }), [1, 1.3 / 1.2, 1.3 / 1.2, 1.3 / 1.2, 1.3 / 1.2]);
	});

	it("loses an uplift to a negative event", () => {
		const events = [
			{ year: 2026, title: "An agreement", uplift: 0.1, delivery: 1 },
			{ year: 2028, title: "Its end", uplift: -0.1, delivery: 1 },
		];
		near(armed({ events }), [1, 1.1, 1.1, 1, 1]);
	});

	it("is multiplied by its focus, which leaves its spending alone", () => {
		near(armed({}, { growth: 0.1, focus: { 2026: 1, 2028: 2 } }), [1, 1.1, 1.21, 2 * 1.331, 2 * 1.4641]);
	});

	it("answers Pakistan's last change where the rivalry is two-way", () => {
		const scenario = pushed(
			{ 2026: 0.03, 2027: 0.03 },
			{ horizon: 4, rival: { spending: 80, growth: 0.1, reaction: 0.5 } },
		);
		// m rises by ln 1.5 in 2026; India hears of it in 2027.
		const answer = Math.sqrt(1.5);
		near(run(scenario).run.rivalSpending, [80, 88, 96.8 * answer, 106.48 * answer, 117.128 * answer], 11);
	});
});

describe("threat", () => {
	it("is read from capability by securitisation, up and down", () => {
		const rival = { spending: 80, growth: { 2026: 0.21, 2027: -0.19 } };
		near(run(plainWith({ rival, threat: { securitisation: 0.5 } })).run.threat, [1, 1.1, 1.1 * 0.9]);
		near(run(plainWith({ rival, threat: { securitisation: { 2026: 2, 2027: 0 } } })).run.threat, [1, 1.4641, 1.4641]);
	});
});

describe("interest and debt", () => {
	const indebted = (keys: Block = {}, economy: Block = {}) => {
		const { interestRate: _, ...budget } = plain.budget;
		return plainWith({
			horizon: 3,
			budget: { ...budget, interest: 0.06, debt: 0.75, revenue: { base: 0.16 }, ...keys },
			economy: {
				...plain.economy,
				growth: { 2026: 0.1, 2027: 0.02 },
				inflation: { 2026: 0.05, 2027: 0.03 },
				...economy,
			},
			financing: { kind: "channels", borrowing: 1 },
		});
	};

	it("by default are at the rate that keeps base-year interest in the first year, in every year", () => {
		const arm = run(indebted()).run;
		const n = [1.1 * 1.05, 1.02 * 1.03, 1.02 * 1.03];
		const rate = (0.06 * n[0]) / 0.75;
		expect(arm.interest[1]).toBeCloseTo(0.06, 15);
		expect(arm.gap[1]).toBeCloseTo(0, 15);
		expect(arm.interest[2]).toBeCloseTo((rate * arm.debt[1]) / n[1], 15);
		expect(arm.interest[3]).toBeCloseTo((rate * arm.debt[2]) / n[2], 15);
	});

	it("obey debt[t] = debt[t-1] / n[t] + deficit[t], with what was borrowed in the deficit", () => {
		const arm = run(indebted()).run;
		const n = [Number.NaN, 1.1 * 1.05, 1.02 * 1.03, 1.02 * 1.03];
		for (const t of [1, 2, 3]) {
			expect(arm.debt[t]).toBeCloseTo(arm.debt[t - 1] / n[t] + arm.deficit[t], 14);
			// All of the gap is borrowed.
			expect(arm.deficit[t]).toBeCloseTo(0.02 + arm.gap[t], 14);
			expect(arm.gap[t]).toBeCloseTo(arm.interest[t] - 0.06, 14);
		}
	});

	it("follow a rate where it is given", () => {
		const arm = run(indebted({ interestRate: { 2026: 0.1, 2027: 0.12 } })).run;
		expect(arm.interest[1]).toBeCloseTo((0.1 * 0.75) / (1.1 * 1.05), 15);
		expect(arm.interest[2]).toBeCloseTo((0.12 * arm.debt[1]) / (1.02 * 1.03), 15);
	});

	it("take the marginal rate on what is borrowed beyond the reference path, and save it on what is not", () => {
		const rates = { interestRate: 0, marginalRate: { 2026: 0.5, 2028: 0.25 } };
		const budget = { ...plain.budget, ...rates, debt: 0.5 };
		const financing = { kind: "channels", borrowing: 1 };
		const more = run(pushed({ 2026: 0.03, 2027: 0.02 }, { financing, budget, horizon: 3 })).run;
		// 0.01 more than the path in the first year: it costs 0.005, then (0.01 + 0.005) / 4.
		near(more.interest, [0, 0, 0.005, 0.00375]);
		const less = run(pushed({ 2026: 0.01, 2027: 0.02 }, { financing, budget, horizon: 3 })).run;
		near(less.interest, [0, 0, -0.005, -0.00375]);
	});

	it("start from nothing where there is no debt", () => {
		const financing = { kind: "channels", borrowing: 1 };
		const budget = { ...plain.budget, interestRate: 0.1 };
		const arm = run(pushed(0.03, { financing, budget })).run;
		near(arm.debt, [0, 0.03, 0.03 + 0.02 + 0.01 + 0.003]);
		near(arm.interest, [0, 0, 0.003]);
	});
});

describe("feedback", () => {
	it("moves growth a year later, by what stands above the base year's share", () => {
		const economy = { ...plain.economy, growth: 0.04, feedback: { defence: -0.5, lines: { education: 2 } } };
		const arm = run(pushed(0.03, { economy, horizon: 2 })).run;
		// The gap of 0.01 falls on the lines 3 : 2, so education is 0.006 below its base.
		near(arm.gdp, [1000, 1040, 1040 * (1.04 - 0.5 * 0.01 - 2 * 0.006)], 10);
	});
});
