import { describe, expect, it } from "vitest";
import { type Block, plain, plainBudget, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const near = (values: readonly (number | null)[], expected: readonly number[], digits = 12) => {
	expect(values).toHaveLength(expected.length);
	values.forEach((value, t) => {
		expect(value).toBeCloseTo(expected[t], digits);
	});
};

// Defence rises by 0.01 of a GDP of Rs 1,000 bn; the lines pay all of it, education three parts and health two.
const result = run(pushed(0.03));

describe("the crowd-out of a push of 1 % of GDP that the lines pay", () => {
	const { crowdOut } = result;

	it("in shares of GDP is what each line lost, positive, nothing in the base year", () => {
		near(crowdOut.share.education, [0, 0.006, 0.006], 15);
		near(crowdOut.share.health, [0, 0.004, 0.004], 15);
	});

	it("in money is Rs 6 bn and Rs 4 bn a year", () => {
		near(crowdOut.money.education, [0, 6, 6]);
		near(crowdOut.money.health, [0, 4, 4]);
		near(crowdOut.extraDefenceMoney, [0, 10, 10]);
	});

	it("in dollars is that over Rs 200", () => {
		near(crowdOut.usd.education, [0, 0.03, 0.03]);
	});

	it("per head is Rs 60 for each of 100 million", () => {
		near(crowdOut.perHead.education, [0, 60, 60], 10);
	});

	it("as a part of the line is a fifth", () => {
		near(crowdOut.percentOfLine.education, [0, 20, 20], 11);
		near(crowdOut.percentOfLine.health, [0, 20, 20], 11);
	});

	it("over the horizon is its sum without the base year", () => {
		expect(crowdOut.cumulativeMoney.education).toBeCloseTo(12, 11);
		expect(crowdOut.cumulativeMoney.health).toBeCloseTo(8, 11);
	});

	it("of all lines is the sum of 6 and 4 a year, beside 10 more on defence", () => {
		near(crowdOut.total.money, [0, 10, 10], 11);
		near(crowdOut.total.share, [0, 0.01, 0.01]);
		expect(crowdOut.total.cumulativeMoney).toBeCloseTo(20, 11);
		expect(crowdOut.total.presentValue).toBeCloseTo(10 / 1.05 + 10 / 1.05 ** 2, 11);
		expect(crowdOut.total.extraDefence).toBeCloseTo(20, 11);
	});

	it("at present value is discounted to the base year, by 5 % where nothing is said", () => {
		expect(crowdOut.presentValue.education).toBeCloseTo(6 / 1.05 + 6 / 1.05 ** 2, 11);
		const other = run(pushed(0.03, { discountRate: "10%" }));
		expect(other.crowdOut.presentValue.health).toBeCloseTo(4 / 1.1 + 4 / 1.21, 11);
		const none = run(pushed(0.03, { discountRate: 0 }));
		expect(none.crowdOut.presentValue.health).toBeCloseTo(8, 11);
	});

	it("per rupee of extra defence is one rupee", () => {
		expect(crowdOut.ratio).toBeCloseTo(1, 12);
		const half = run(pushed(0.03, { financing: { kind: "channels", taxes: 0.25, borrowing: 0.25 } }));
		expect(half.crowdOut.ratio).toBeCloseTo(0.5, 12);
	});

	it("as an elasticity is ln(0.8) over ln(1.5), and none in the base year", () => {
		expect(crowdOut.elasticity.education[0]).toBeNull();
		expect(crowdOut.elasticity.education[1]).toBeCloseTo(Math.log(0.8) / Math.log(1.5), 12);
	});
});

describe("crowd-out between arms that differ in more", () => {
	it("weighs each arm by its own GDP", () => {
		const economy = { ...plain.economy, growth: 0.1 };
		const counterfactual = { economy: { growth: 0 } };
		const { crowdOut } = run(plainWith({ economy, counterfactual, horizon: 1 }));
		// 0.03 · 1000 - 0.03 · 1100, and 0.02 · 1100 - 0.02 · 1000
		expect(crowdOut.money.education[1]).toBeCloseTo(-3, 12);
		expect(crowdOut.share.education[1]).toBe(0);
		expect(crowdOut.extraDefenceMoney[1]).toBeCloseTo(2, 12);
		expect(crowdOut.percentOfLine.education[1]).toBeCloseTo(-10, 11);
		// all lines gain 5 while defence gains 2
		expect(crowdOut.ratio).toBeCloseTo(-2.5, 11);
	});

	it("per head follows the population", () => {
		const economy = { ...plain.economy, populationGrowth: { 2026: 0.25, 2027: 0 } };
		const { crowdOut, run: arm } = run(pushed(0.03, { economy }));
		near(arm.population, [100, 125, 125]);
		near(crowdOut.perHead.education, [0, 48, 48], 10);
	});
});

describe("the ratio is null", () => {
	it("where only who pays differs: there is no extra defence to divide by", () => {
		const counterfactual = { financing: { kind: "channels", borrowing: 1 } };
		const { crowdOut } = run(plainWith({ defence: { kind: "share", share: 0.03 }, counterfactual }));
		expect(crowdOut.money.education[1]).toBeCloseTo(6, 11);
		expect(crowdOut.ratio).toBeNull();
	});

	it("below a billionth of defence over the horizon, and a number from there on", () => {
		expect(run(pushed(0.02 * (1 + 0.9e-9))).crowdOut.ratio).toBeNull();
		expect(run(pushed(0.02 * (1 - 0.9e-9))).crowdOut.ratio).toBeNull();
		expect(run(pushed(0.02 * (1 + 1.1e-9))).crowdOut.ratio).toBeCloseTo(1, 3);
		expect(run(pushed(0.02 * (1 - 1.1e-9))).crowdOut.ratio).toBeCloseTo(1, 3);
	});

	it("where a rise and a fall of defence cancel over the horizon", () => {
		const { crowdOut } = run(pushed({ 2026: 0.03, 2027: 0.01 }));
		expect(crowdOut.extraDefenceMoney[1]).toBeCloseTo(10, 11);
		expect(crowdOut.ratio).toBeNull();
	});
});

describe("the elasticity is null", () => {
	it("in a year in which defence does not differ by more than a billionth", () => {
		const { elasticity } = run(pushed({ 2026: 0.02 * (1 + 0.9e-9), 2027: 0.02 * (1 + 1.1e-9) })).crowdOut;
		expect(elasticity.education[1]).toBeNull();
		// (0.03 - 0.6 · 0.022e-9) against 0.022e-9 over 0.02: -0.6 · 0.02 / 0.03
		expect(elasticity.education[2]).toBeCloseTo(-0.4, 3);
	});

	it("where a line is 0 in one arm or in both", () => {
		const lines = { education: { base: 0.05 }, health: { base: 0 } };
		const { crowdOut } = run(pushed(0.03, { budget: { ...plain.budget, lines } }));
		expect(crowdOut.elasticity.health).toEqual([null, null, null]);
		expect(crowdOut.percentOfLine.health).toEqual([null, null, null]);
		const order = { allocation: { kind: "priority", order: ["health", "education"] } };
		const gone = run(pushed(0.05, order)).crowdOut;
		expect(gone.share.health[1]).toBeCloseTo(0.02, 15);
		expect(gone.elasticity.health[1]).toBeNull();
		expect(gone.percentOfLine.health[1]).toBeCloseTo(100, 11);
	});
});

describe("militaryToSocial", () => {
	it("is defence over education and health together, in each arm", () => {
		near(result.run.militaryToSocial, [0.4, 0.03 / 0.04, 0.03 / 0.04], 14);
		near(result.counterfactualRun.militaryToSocial, [0.4, 0.4, 0.4], 14);
	});

	it("is null without both", () => {
		const lines = { education: { base: 0.03 }, water: { base: 0.02 } };
		expect(run(plainBudget({ lines })).run.militaryToSocial).toEqual([null, null, null]);
	});
});

describe("the ledger of who paid", () => {
	const financing: Block = { kind: "channels", taxes: 0.06, levies: 0.04, borrowing: 0.2, cuts: { other: 0.4 } };

	it("says with positive signs that more revenue, more deficit, less other and less on lines pay for more defence", () => {
		const { ledger } = run(pushed(0.03, { financing }));
		near(ledger.defence, [0, 0.01, 0.01], 14);
		near(ledger.interest, [0, 0, 0], 14);
		near(ledger.revenue, [0, 0.001, 0.001], 14);
		near(ledger.deficit, [0, 0.002, 0.002], 14);
		// Of 0.007 that is cut, two fifths fall on other.
		near(ledger.other, [0, 0.0028, 0.0028], 14);
		near(ledger.lines, [0, 0.0042, 0.0042], 14);
		near(ledger.taxes, [0, 0.0006, 0.0006], 14);
		near(ledger.levies, [0, 0.0004, 0.0004], 14);
		near(ledger.revenuePath, [0, 0, 0], 14);
		near(ledger.federalOther, ledger.other, 14);
		near(ledger.federalLines, ledger.lines, 14);
		near([...ledger.provincialOther, ...ledger.provincialLines], [0, 0, 0, 0, 0, 0], 14);
		near(ledger.residual, [0, 0, 0], 14);
	});

	it("turns them round for a fall of defence", () => {
		const { ledger } = run(pushed(0.015, { financing }));
		near(ledger.defence, [0, -0.005, -0.005], 14);
		near(ledger.revenue, [0, -0.0005, -0.0005], 14);
		near(ledger.other, [0, -0.0014, -0.0014], 14);
		near(ledger.lines, [0, -0.0021, -0.0021], 14);
	});

	it("shows what was borrowed coming back as interest that crowds out later", () => {
		const borrowing = { kind: "channels", borrowing: 1 };
		const lines = { kind: "channels" };
		const budget = { ...plain.budget, interestRate: 0.1 };
		const pays = run(pushed({ 2026: 0.03, 2027: 0.02 }, { financing: borrowing, budget }));
		// 0.01 borrowed in 2026 costs 0.001 in 2027, itself borrowed.
		near(pays.ledger.interest, [0, 0, 0.001], 14);
		near(pays.ledger.deficit, [0, 0.01, 0.001], 14);
		near(pays.ledger.lines, [0, 0, 0], 14);
		const cut = run(pushed({ 2026: 0.03, 2027: 0.02 }, { financing: lines, budget }));
		near(cut.ledger.interest, [0, 0, 0], 14);
	});

	it("holds the sum of all lines' crowd-out", () => {
		const { ledger, crowdOut } = run(pushed(0.03, { financing }));
		ledger.lines.forEach((lines, t) => {
			expect(lines).toBeCloseTo(crowdOut.share.education[t] + crowdOut.share.health[t], 15);
		});
	});
});

describe("stability", () => {
	const rivalry = (reaction: number, defence: Block, threat: Block = {}) =>
		run(plainWith({ rival: { spending: 80, growth: 0, reaction }, defence, threat }));

	it("is not asked where the rival does not answer", () => {
		expect(result.stability).toBeNull();
	});

	it("is the product of the elasticities, stable below 1, with the multiplier 1 / (1 - gain)", () => {
		const corrected = { kind: "errorCorrection", longRun: 0.8, adjustment: 0.1 };
		const cases: [number, Block, Block, number][] = [
			[0.5, corrected, {}, 0.4],
			[0.5, corrected, { securitisation: { 2026: 2, 2027: 0 } }, 0.8],
			[0.25, { kind: "parity", adjustment: 0.1 }, {}, 0.25],
			[0.5, { kind: "richardson", reaction: 0.1, fatigue: 0.4 }, {}, 0.125],
			[0.5, { kind: "share", share: 0.02 }, {}, 0],
		];
		for (const [reaction, defence, threat, gain] of cases) {
			const { stability, warnings } = rivalry(reaction, defence, threat);
			expect(stability?.gain).toBeCloseTo(gain, 15);
			expect(stability?.stable).toBe(true);
			expect(stability?.multiplier).toBeCloseTo(1 / (1 - gain), 14);
			expect(warnings.filter((warning) => /loop|settle|stable/.test(warning))).toEqual([]);
		}
	});

	it("is warned of where it is lost", () => {
		const { stability, warnings } = rivalry(1.25, { kind: "parity", adjustment: 0.1 });
		expect(stability).toEqual({ gain: 1.25, stable: false, multiplier: null });
		expect(warnings.some((warning) => warning.includes("1.25"))).toBe(true);
	});

	it("without any brake of its own is lost, in figures that JSON can hold", () => {
		for (const reaction of [0.5, 3]) {
			const braked = rivalry(reaction, { kind: "richardson", reaction: 0.1, fatigue: 0 });
			expect(braked.stability?.stable).toBe(false);
			expect(JSON.parse(JSON.stringify(braked))).toEqual(braked);
		}
	});
});

describe("the object of MODEL.md, section 11", () => {
	it("has horizon + 1 entries in every array, the base year first", () => {
		expect(result.years).toEqual([2025, 2026, 2027]);
		expect(result).toMatchObject({ scenario: "plain", definition: "budget", baseYear: 2025 });
		for (const arm of [result.run, result.counterfactualRun]) {
			const { lines, federalLines, ...series } = arm;
			const all = [series, lines, federalLines].flatMap((block) => Object.values(block));
			for (const values of all) expect(values).toHaveLength(3);
			expect(arm.gdp[0]).toBe(1000);
			expect([arm.capability[0], arm.threat[0], arm.gap[0], arm.unfunded[0]]).toEqual([1, 1, 0, 0]);
			expect([arm.defence[0], arm.other[0], arm.revenue[0], arm.deficit[0]]).toEqual([0.02, 0.05, 0.1, 0.02]);
		}
		for (const values of Object.values(result.ledger)) expect(values).toHaveLength(3);
	});

	it("has the keys that the page gives, and no others", () => {
		expect(Object.keys(result).sort()).toEqual(
			[
				...["scenario", "counterfactual", "definition", "baseYear", "years", "run", "counterfactualRun"],
				...["crowdOut", "ledger", "rules", "outcomes", "events", "stability", "warnings", "record"],
			].sort(),
		);
		expect(Object.keys(result.run).sort()).toEqual(
			[
				...["gdp", "rivalSpending", "capability", "threat", "defence", "interest", "other", "revenue", "deficit"],
				...["debt", "gap", "unfunded", "population", "militaryToSocial", "lines"],
				...["taxes", "levies", "primaryBalance", "federalOther", "federalLines"],
			].sort(),
		);
		expect(Object.keys(result.crowdOut).sort()).toEqual(
			[
				...["share", "money", "usd", "perHead", "percentOfLine", "extraDefenceMoney"],
				...["cumulativeMoney", "presentValue", "ratio", "elasticity", "total"],
			].sort(),
		);
		expect(Object.keys(result.ledger).sort()).toEqual(
			[
				...["defence", "interest", "revenue", "deficit", "other", "lines", "residual"],
				...["taxes", "levies", "revenuePath", "federalOther", "provincialOther", "federalLines", "provincialLines"],
			].sort(),
		);
	});

	it("is plain JSON: written and read it is the same", () => {
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
	});
});
