import { attribute, type CrowdOutResult, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { shapley } from "../../src/experiment/index.js";

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

describe("attribute", () => {
	const [thesis, corrected] = [parseScenario("paper-thesis"), parseScenario("paper-corrected")];

	it("splits the paper's pair among reaction, financing and tiers; the parts add to the whole", () => {
		const { from, to, parts } = attribute(thesis, corrected, allLines);
		expect(parts.map(({ cause }) => cause).sort()).toEqual(["financing", "reaction", "tiers"]);
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
		expect(() => attribute(thesis, parseScenario("imf-programme"), allLines)).toThrow(
			/no provincial spending.*paper-thesis with .*financing.* of imf-programme/,
		);
	});
});
