import { harmlessFinance, parseScenario, policiesAcrossDraws, policiesAcrossFutures } from "crowdout";
import { describe, expect, it } from "vitest";
import { pushed } from "../scenario/plain-scenario.js";

/**
 * Defence takes Rs 10 bn of 1,000 more in 2026 and 2027; nothing grows, and old debt bears no interest. Money is worth
 * 5 % less a year.
 */
function push(marginalRate: number, blocks: object = {}) {
	const scenario = pushed(0.03, { discountRate: 0.05, ...blocks });
	return parseScenario({ ...scenario, budget: { ...(scenario.budget as object), marginalRate } });
}

const policies = [
	{ name: "borrow", set: { financing: { kind: "channels", borrowing: 1 } } },
	{ name: "cut", set: { financing: { kind: "channels", borrowing: 0 } } },
] as const;

describe("policiesAcrossFutures counts debt", () => {
	it("beside the loss: what is owed at the end, and the interest paid on it at present value", () => {
		const { cells, scores, leastBad } = policiesAcrossFutures(policies, [{ name: "push", input: push(0.1) }]);
		const [borrow, cut] = cells;
		// Borrowed: 10 in 2026; in 2027 another 10 and the interest of 1 on the first.
		expect(borrow.loss).toBeCloseTo(0, 9);
		expect(borrow.left?.debt).toBeCloseTo(0.021, 12);
		expect(borrow.left?.debtMoney).toBeCloseTo(21, 9);
		expect(borrow.left?.interest).toBeCloseTo(1 / 1.05 ** 2, 9);
		expect(borrow.cost).toBeCloseTo(21 / 1.05 ** 2, 9);
		expect(cut.loss).toBeCloseTo(20, 9);
		expect(cut.left?.debtMoney).toBeCloseTo(0, 9);
		expect(cut.cost).toBeCloseTo(10 / 1.05 + 10 / 1.05 ** 2, 9);
		// Borrowing spares the lines, but at 10 % it costs more than it spares.
		expect(scores.map(({ policy }) => policy)).toEqual(["cut", "borrow"]);
		expect(borrow.regret).toBeCloseTo(21 / 1.05 ** 2 - 10 / 1.05 - 10 / 1.05 ** 2, 9);
		expect(leastBad).toContain("cut is least bad");
	});

	it("so that borrowing at the discount rate costs what the cuts would, and below it less", () => {
		const costs = (rate: number) =>
			policiesAcrossFutures(policies, [{ name: "push", input: push(rate) }]).cells.map(({ cost }) => Number(cost));
		const [borrow, cut] = costs(0.05);
		expect(borrow).toBeCloseTo(cut, 9);
		const [cheap] = costs(0.02);
		expect(cheap).toBeCloseTo((10 * 1.02 + 10) / 1.05 ** 2, 9);
		expect(cheap).toBeLessThan(cut);
	});
});

describe("policiesAcrossDraws counts debt", () => {
	it("draw by draw, as a run does", () => {
		const uncertainty = { "rival.growth": { kind: "uniform", min: 0, max: 0.1 } };
		const futures = [{ name: "push", input: push(0.1, { uncertainty }) }];
		const { cells, scores } = policiesAcrossDraws(policies, futures, { draws: 20 });
		const [{ left, cost }] = cells;
		expect(left.debt.mean).toBeCloseTo(0.021, 12);
		expect(left.debtMoney.high).toBeCloseTo(21, 9);
		expect(left.interest.low).toBeCloseTo(1 / 1.05 ** 2, 9);
		expect(cost.mean).toBeCloseTo(21 / 1.05 ** 2, 9);
		expect(scores.map(({ policy, best }) => [policy, best.value])).toEqual([
			["cut", 1],
			["borrow", 0],
		]);
		expect(scores[1].worstCost).toBeCloseTo(21 / 1.05 ** 2, 9);
	});
});

describe("harmlessFinance under shares that vary by year", () => {
	it("takes over the same part of the cuts in every year", () => {
		const financing = { kind: "channels", taxes: 0.1, borrowing: { 2026: 0.2, 2027: 0.5 } };
		const { found, share, shares, money } = harmlessFinance(push(0, { financing }), "borrowing");
		// The lines bear every cut, so that borrowing must take all but the 10 % that taxes pay: 9 of 10 in both years.
		expect(found).toBe(true);
		expect(share).toBeCloseTo(0.9, 9);
		expect(shares).toHaveLength(2);
		for (const own of shares) expect(own).toBeCloseTo(0.9, 9);
		expect(money).toBeCloseTo(18, 6);
	});

	it("under the bundled schedule is found where no tax is shared: what taxes and levies leave is borrowed", () => {
		const set = { budget: { revenueSharing: 0 } };
		const { found, shares, tightest } = harmlessFinance("us-india-partnership", "borrowing", { set });
		expect(found).toBe(true);
		expect(tightest.loss).toBeLessThan(1e-11);
		// Taxes and levies: 0.15 and 0.2 to FY2028, then 2/15 and 1/6.
		[0.65, 0.65, 0.65, 0.7, 0.7, 0.7].forEach((share, k) => {
			expect(shares[k]).toBeCloseTo(share, 6);
		});
		// Where provinces spend 70 % of their part of new taxes, from FY2030 as the law is, something is cut all the same.
		const shared = harmlessFinance("us-india-partnership", "borrowing");
		expect(shared.found).toBe(false);
		expect(shared.tightest.year).toBeGreaterThanOrEqual(2030);
	});
});
