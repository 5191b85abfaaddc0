import { attribute, type CrowdOutResult, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { sampledShapley, shapley } from "../../src/questions/index.js";

const allLines = ({ crowdOut: { cumulativeMoney } }: CrowdOutResult) =>
	Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);

describe("shapley", () => {
	it("of the glove game: one left glove is worth four times what each of two right gloves is", () => {
		// Player 0 has the left glove; a pair is worth 1. Known values: 2/3, 1/6, 1/6.
		const values = shapley(3, (coalition) => ((coalition & 1) !== 0 && (coalition & 6) !== 0 ? 1 : 0));
		expect(values[0]).toBeCloseTo(2 / 3, 15);
		expect(values[1]).toBeCloseTo(1 / 6, 15);
		expect(values[2]).toBeCloseTo(1 / 6, 15);
	});

	it("of a game that adds up gives every player its own part, and a player that adds nothing 0", () => {
		const own = [3, -1, 0, 7];
		const values = shapley(4, (coalition) => own.reduce((sum, part, k) => sum + ((coalition >> k) & 1) * part, 0));
		values.forEach((value, k) => {
			expect(value).toBeCloseTo(own[k], 14);
		});
	});

	it("asks for the worth of each coalition once", () => {
		const asked: number[] = [];
		shapley(5, (coalition) => asked.push(coalition));
		expect(asked).toHaveLength(32);
	});
});

describe("sampledShapley", () => {
	it("of a game that adds up gives every player its own part, without error", () => {
		const own = Array.from({ length: 15 }, (_, k) => k - 4);
		const values = sampledShapley(15, (joined) => own.reduce((sum, part, k) => sum + (joined[k] ? part : 0), 0), {
			pairs: 3,
			seed: 1,
		});
		values.forEach(({ amount, standardError }, k) => {
			expect(amount).toBeCloseTo(own[k], 12);
			expect(standardError).toBeLessThan(1e-6);
		});
	});

	it("comes within three standard errors of exact values, and its parts add to the whole", () => {
		// Worth grows with the square of the weights that joined, and one pair counts extra.
		const weights = [1, 2, 3, 4, 5, 6];
		const worth = (joined: readonly boolean[]) =>
			weights.reduce((sum, weight, k) => sum + (joined[k] ? weight : 0), 0) ** 2 + (joined[0] && joined[5] ? 100 : 0);
		const exact = shapley(6, (coalition) => worth(weights.map((_, k) => (coalition & (1 << k)) !== 0)));
		const values = sampledShapley(6, worth, { pairs: 200, seed: 1 });
		values.forEach(({ amount, standardError }, k) => {
			expect(Math.abs(amount - exact[k])).toBeLessThan(3 * standardError + 1e-9);
		});
		const total = values.reduce((sum, { amount }) => sum + amount, 0);
		expect(total).toBeCloseTo(worth(weights.map(() => true)), 9);
	});
});

describe("the error of sampledShapley", () => {
	it("is that of a mean over orders, each with its reverse", () => {
		// In the glove game the left glove is worth 1 unless it joins first: over an order and its reverse 1/2 where it
		// stands at an end, which it does in two of three orders, else 1. Mean 2/3, variance 1/3 + 2/3 · 1/4 - 4/9 = 1/18.
		const pairs = 2000;
		const worth = ([left, ...right]: readonly boolean[]) => (left && right.includes(true) ? 1 : 0);
		const [{ amount, standardError }] = sampledShapley(3, worth, { pairs, seed: 1 });
		const exact = Math.sqrt(1 / 18 / pairs);
		expect(Math.abs(amount - 2 / 3)).toBeLessThan(4 * exact);
		// The variance of 2,000 such values is known to some 3 %.
		expect(standardError / exact).toBeGreaterThan(0.95);
		expect(standardError / exact).toBeLessThan(1.05);
	});
});

describe("attribute", () => {
	const [thesis, corrected] = [parseScenario("paper-thesis"), parseScenario("paper-corrected")];

	it("splits the paper's pair among reaction, financing and tiers; the parts add to the whole", () => {
		const { from, to, parts } = attribute(thesis, corrected, allLines);
		expect(parts.map(({ cause }) => cause).sort()).toEqual(["data", "financing", "reaction", "tiers"]);
		const total = parts.reduce((sum, { amount }) => sum + amount, 0);
		expect(total).toBeCloseTo(to - from, 8);
		expect(parts[0].cause).toBe("financing");
	});

	it("finds nothing between a scenario and itself, and the opposite on the way back", () => {
		expect(attribute(thesis, thesis, allLines).parts).toEqual([]);
		const there = attribute(thesis, corrected, allLines).parts;
		const back = attribute(corrected, thesis, allLines).parts;
		for (const { cause, amount } of there) {
			expect(back.find((part) => part.cause === cause)?.amount).toBeCloseTo(-amount, 8);
		}
	});

	it("tells the partnership from India's growth", () => {
		const { parts } = attribute(parseScenario("baseline"), parseScenario("us-india-partnership"), allLines);
		expect(parts.map(({ cause }) => cause).sort()).toEqual(["partnership", "rival growth"]);
	});

	it("refuses an output that a mixture does not have", () => {
		const ratio = ({ crowdOut }: CrowdOutResult) => crowdOut.ratio ?? Number.NaN;
		expect(() => attribute(parseScenario("baseline"), thesis, ratio)).toThrow(
			"output: must be a number in every mixture, got none in baseline",
		);
	});

	it("refuses a mixture that is no scenario, and says which", () => {
		const federal = { federalShare: 1 };
		const oneTier = parseScenario("paper-thesis", {
			set: {
				budget: { lines: { education: federal, health: federal, food: federal, water: federal } },
				financing: { cuts: { provinces: 0 } },
			},
		});
		expect(() => attribute(oneTier, parseScenario("under-a-programme"), allLines)).toThrow(
			/no provincial spending.*paper-thesis with .*financing.* of under-a-programme/,
		);
	});

	it("by path splits what a block hides, and its parts add to the whole", () => {
		const { from, to, parts } = attribute(thesis, corrected, allLines, { by: "path" });
		expect(parts.map(({ cause }) => cause)).toContain("defence.longRun");
		expect(parts.every(({ standardError }) => standardError === undefined)).toBe(true);
		expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(to - from, 8);
	});

	it("above twelve paths estimates with a standard error, the same for the same seed", () => {
		const base = parseScenario("us-india-partnership");
		const other = parseScenario("us-india-partnership", {
			set: {
				rival: { growth: 0.09, focus: 0.7, partnership: { quality: 0.6 } },
				threat: { securitisation: 1.2, fiscalSpace: 0.9 },
				defence: { shortRun: 0.1, longRun: 0.7, momentum: 0.3, adjustment: 0.15, incomeShortRun: 0.6 },
				budget: { revenueSharing: 0.5, provincialSpending: 0.6 },
				discountRate: 0.04,
				economy: { growth: 0.04 },
			},
		});
		const ask = (seed: number) => attribute(base, other, allLines, { by: "path", orders: 4, seed });
		const { from, to, parts } = ask(1);
		expect(parts.length).toBeGreaterThan(12);
		expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(to - from, 8);
		expect(parts.every(({ standardError }) => (standardError ?? -1) >= 0)).toBe(true);
		expect(ask(1).parts).toEqual(parts);
		expect(ask(2).parts).not.toEqual(parts);
	});

	it("refuses too few orders", () => {
		expect(() => attribute(thesis, corrected, allLines, { orders: 1 })).toThrow(/must be a whole number of at least 2/);
	});
});
