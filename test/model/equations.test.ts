import { describe, expect, it } from "vitest";
import {
	amountToCut,
	carriedDebt,
	chosenBorrowing,
	cuttableOther,
	debtShare,
	deliveredUplift,
	effectiveCapability,
	elasticLine,
	errorCorrectionSpending,
	eventUplift,
	interestShare,
	keptInterestRate,
	letThrough,
	logThreat,
	mostBorrowed,
	otherCut,
	paritySpending,
	provincialCut,
	provincialWindfall,
	raisedRevenue,
	richardsonSpending,
	rivalSpending,
	taxPart,
} from "../../src/model/index.js";

describe("section 2", () => {
	it("deliveredUplift comes in equal yearly parts, the first in the event's own year, and does not wear out", () => {
		const delivered = (year: number) => deliveredUplift(0.06, 2027, 3, year);
		[0, 0.02, 0.04, 0.06, 0.06].forEach((uplift, k) => {
			expect(delivered(2026 + k)).toBeCloseTo(uplift, 15);
		});
		expect(delivered(2200)).toBe(0.06);
		expect(delivered(1990)).toBe(0);
		expect(deliveredUplift(0.06, 2027, 1, 2027)).toBe(0.06);
	});

	it("eventUplift is the event's own, else quality · value / armsStock", () => {
		const event = { year: 2026, title: "A purchase", delivery: 1, value: 3 };
		expect(eventUplift(event, 0.5, 100)).toBeCloseTo(0.015, 15);
		expect(eventUplift({ ...event, uplift: 0.2 }, 0.5, 100)).toBe(0.2);
		expect(eventUplift({ ...event, uplift: 0 }, 0.5, 100)).toBe(0);
	});

	it("effectiveCapability is 1 in the base year whatever was delivered before", () => {
		expect(effectiveCapability(1, 0.3, 0.3, 1)).toBe(1);
		expect(effectiveCapability(1.2, 0.32, 0.1, 1.5)).toBeCloseTo(1.2 * 1.2 * 1.5, 15);
	});

	it("rivalSpending answers the last change of Pakistan's", () => {
		expect(rivalSpending(100, 0.05, 0, 0.2)).toBe(105);
		expect(rivalSpending(100, 0.05, 0.5, Math.log(1.21))).toBeCloseTo(115.5, 12);
	});
});

describe("sections 3 and 4", () => {
	it("logThreat reads a change of capability as strongly as it is politicised, up or down", () => {
		expect(logThreat(0.3, 0, 1.5)).toBe(0.3);
		expect(logThreat(0.3, 1, 1.5)).toBeCloseTo(0.3 + Math.log(1.5), 15);
		expect(logThreat(0.3, 2, 0.5)).toBeCloseTo(0.3 - 2 * Math.log(2), 15);
	});

	it("letThrough slows rises, not falls", () => {
		expect(letThrough(0.1, 0.25)).toBe(0.025);
		expect(letThrough(-0.1, 0.25)).toBe(-0.1);
		expect(letThrough(0.1, 0)).toBe(0);
		expect(letThrough(0, 0.5)).toBe(0);
	});

	it("paritySpending closes a part of the gap to ratio · threat", () => {
		expect(paritySpending(1, Math.log(1.2), 0.3, 0.1, 1, 0)).toBeCloseTo(Math.log(1.2) + 0.3, 15);
		expect(paritySpending(0.5, 0, 0.3, 0.1, 1, 0.02)).toBeCloseTo(0.1 + 0.5 * 0.2 + 0.02, 15);
	});

	it("errorCorrectionSpending adds up what moves it, and a shock beside it that fiscal space does not hold back", () => {
		const rule = { shortRun: 0.5, longRun: 0.8, incomeShortRun: 0.3, momentum: 0.2, adjustment: 0.1 };
		const wish = 0.2 * 0.02 + 0.5 * 0.03 + 0.3 * 0.05 + 0.1 * (0.01 + 0.8 * 0.04 + 0.4 * 0.06 - 0.07);
		const spent = (shock: number) =>
			errorCorrectionSpending(rule, 0.4, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.5, shock);
		expect(spent(0.001)).toBeCloseTo(0.07 + letThrough(wish, 0.5) + 0.001, 15);
		expect(spent(0.001) - spent(0)).toBeCloseTo(0.001, 15);
	});

	it("richardsonSpending stays at 1 where grievance is fatigue - reaction and nothing threatens", () => {
		expect(richardsonSpending(0.2, 0.3, 0.3 - 0.2, 0, 1, 1, 0)).toBeCloseTo(1, 15);
	});
});

describe("sections 5 and 6", () => {
	it("interest at the kept rate is the base year's, on debt that growth has shrunk", () => {
		const n = 1.1;
		const rate = keptInterestRate(0.06, n, 0.75);
		expect(interestShare(rate, rate, carriedDebt(0.75, n), carriedDebt(0.75, n))).toBeCloseTo(0.06, 15);
		expect(debtShare(carriedDebt(0.75, n), 0.05)).toBeCloseTo(0.75 / 1.1 + 0.05, 15);
	});

	it("interestShare takes the marginal rate on debt beyond the reference path, and saves it below", () => {
		expect(interestShare(0.1, 0.2, carriedDebt(0.7, 1.25), carriedDebt(0.8, 1.25))).toBeCloseTo(
			(0.07 + 0.02) / 1.25,
			15,
		);
		expect(interestShare(0.1, 0.2, carriedDebt(0.7, 1.25), carriedDebt(0.6, 1.25))).toBeCloseTo(
			(0.07 - 0.02) / 1.25,
			15,
		);
	});

	it("limits and floors bind what is paid and not a dividend", () => {
		expect(raisedRevenue(0.5, 0.04, 0.01)).toBe(0.01);
		expect(raisedRevenue(0.5, -0.04, 0.01)).toBe(-0.02);
		expect(chosenBorrowing(0.5, 0.04, mostBorrowed(0.05, 0.04))).toBeCloseTo(0.01, 15);
		expect(chosenBorrowing(0.5, 0.04, mostBorrowed(0.03, 0.04))).toBe(0);
		expect(chosenBorrowing(0.5, -0.04, mostBorrowed(0.03, 0.04))).toBe(-0.02);
		expect(otherCut(0.5, 0.04, cuttableOther(0.5, 0.06, 0.05))).toBeCloseTo(0.005, 15);
		expect(otherCut(0.5, 0.04, cuttableOther(0.5, 0.04, 0.05))).toBe(0);
		expect(otherCut(0.5, -0.04, cuttableOther(0.5, 0.06, 0.05))).toBe(-0.02);
		expect(provincialCut(0.5, 0.04, 0.01)).toBe(0.01);
		expect(provincialCut(0.5, -0.04, 0.01)).toBe(-0.02);
	});

	it("taxPart divides what is raised, however little a limit leaves of it", () => {
		expect(taxPart(0.03, 0.2, 0.1, 0.1)).toBeCloseTo(0.02, 15);
		expect(taxPart(0.003, 0.2, 0.1, 0.1)).toBeCloseTo(0.002, 15);
		expect(taxPart(0, 0, 0, 0.1)).toBe(0);
	});

	it("amountToCut is what nobody pays, with what the provinces spend of a windfall", () => {
		// A gap of 10, of which 3 are raised and 2 borrowed; 1 is spent by the provinces.
		expect(amountToCut(10, 3, 2, 1)).toBe(6);
		expect(provincialWindfall(0.25, 0.5, 0.04)).toBeCloseTo(0.005, 15);
	});

	it("elasticLine answers the defence share, held at its floor but never lifted to it", () => {
		expect(elasticLine(0.02, 0.01, 1.21, -0.5)).toBeCloseTo(0.02 / 1.1, 15);
		expect(elasticLine(0.02, 0.019, 1.21, -0.5)).toBe(0.019);
		expect(elasticLine(0.02, 0.03, 1.21, -0.5)).toBe(0.02);
		expect(elasticLine(0.02, 0.03, 1.21, 0.5)).toBeCloseTo(0.022, 15);
	});
});
