import { attribute, type CrowdOutResult, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";

const allLines = ({ crowdOut: { cumulativeMoney } }: CrowdOutResult) =>
	Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);

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
