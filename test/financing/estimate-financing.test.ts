import { describe, expect, it } from "vitest";
import { underImfProgramme } from "../../src/data/index.js";
import { bundledScenarios, ensemble, parseScenario } from "../../src/index.js";
import { estimateFinancing, type FinancingEstimate, financingMix } from "../../src/reaction.js";
import { madeUp } from "../history/made-up.js";

const general = estimateFinancing({ from: 1994, to: 2025 });
const whole = estimateFinancing({ from: 1958, to: 2027, join: true });
const split = estimateFinancing({ from: 2011, to: 2025 });
const partsOf = ({ data }: FinancingEstimate) => data.parts.map(({ part }) => part);

describe("estimateFinancing", () => {
	it("merges what the years do not split, and names it so", () => {
		expect(partsOf(general)).toEqual(["revenue", "borrowing", "cuts"]);
		expect(partsOf(whole)).toEqual(["revenue", "borrowing", "cuts"]);
		expect(partsOf(split)).toEqual(["taxes", "levies", "borrowing", "development", "other"]);
		expect(general.data.parts[0].title).toBe("taxes and levies");
	});

	it("leaves out the change across the break of 1993, of years without interest, and plans", () => {
		const years = whole.data.yearsLeftOut.map(({ what }) => what);
		expect(years).toEqual(["FY1968", "FY1969", "FY1970", "FY1971", "FY1993", "FY2026", "FY2027"]);
		expect(whole.data.yearsLeftOut[4].why).toContain("general-government.1993");
		expect(whole.system.years).toHaveLength(70 - 7);
		expect(whole.data.episodesLeftOut.map(({ what }) => what)).toEqual(["1971"]);
	});

	it("has the shares of the war of 1965: 0.47, -0.53 and 2.20 of the 2.09 + 0.04 points needed", () => {
		const found = whole.episodes.find(({ episode }) => episode === "1965");
		expect(found?.needed).toBeCloseTo(2.13, 1);
		for (const [part, points] of Object.entries({ revenue: 0.47, borrowing: -0.53, other: 2.2 })) {
			expect((found?.shares[part] ?? 0) * (found?.needed ?? 0), part).toBeCloseTo(points, 2);
		}
	});

	it("adds up to 1 in every episode, by every pair of years", () => {
		for (const { episode, years, shares } of whole.episodes) {
			expect(
				Object.values(shares).reduce((sum, share) => sum + share, 0),
				`${episode}, ${years}`,
			).toBeCloseTo(1, 10);
		}
	});

	it("takes the first pair of years of each episode to its one mix", () => {
		if (!whole.pooled.ok) throw new Error(whole.pooled.why);
		const main = whole.episodes.filter(({ main: is }) => is);
		const borrowed = main.reduce((sum, { needed, shares }) => sum + needed ** 2 * shares.borrowing, 0);
		const all = main.reduce((sum, { needed }) => sum + needed ** 2, 0);
		expect(whole.pooled.shares.find(({ part }) => part === "borrowing")?.share).toBeCloseTo(borrowed / all, 12);
	});

	it("says first what it cannot show: causes, aid for arms, few episodes, what is merged", () => {
		expect(Object.keys(general).indexOf("cannotTell")).toBeLessThan(Object.keys(general).indexOf("system"));
		expect(general.cannotTell.join("\n")).toMatch(
			/causes[\s\S]*aid for arms[\s\S]*3 episodes[\s\S]*taxes apart from levies/,
		);
		expect(split.cannotTell.join("\n")).not.toContain("taxes apart from levies");
	});

	it("names each test that an equation fails at 5 percent, and no other", () => {
		const failed = general.tests.flatMap((of) =>
			[of.breuschGodfrey, of.arch, of.jarqueBera, of.chow].filter((test) => test.ok && test.result.p < 0.05),
		);
		const broken = general.tests.filter(({ supF }) => "p" in supF && supF.p !== null && supF.p < 0.05);
		const named = general.fails.flatMap((line) => line.split(": ")[1].split(", "));
		expect(named).toHaveLength(failed.length + broken.length);
	});

	it("is estimated anew from every first year that leaves ten rows more than columns, to the same last one", () => {
		expect(general.fragility.map(({ from, observations }) => from + observations)).toEqual(
			general.fragility.map(() => 2026),
		);
		expect(general.fragility.at(-1)?.observations).toBe(14);
		const alone = estimateFinancing({ from: 2000, to: 2025 });
		const from2000 = general.fragility.find(({ from }) => from === 2000);
		expect(from2000?.shares.map(({ estimate }) => estimate)).toEqual(
			alone.system.parts.map(({ defence }) => defence.estimate),
		);
	});

	it("recovers the shares of accounts in which each part pays its own", () => {
		const wave = (year: number, of: number) => ((year * Math.sqrt(of)) % 1) - 0.5;
		const defence = (year: number) => 5 + wave(year, 2);
		const interest = (year: number) => 3 + wave(year, 3);
		const revenue = (year: number) => 10 + 0.25 * defence(year) + 0.5 * interest(year) + 1e-4 * wave(year, 5);
		const deficit = (year: number) => 2 + 0.6 * defence(year) + 0.5 * interest(year) + 1e-4 * wave(year, 7);
		const data = madeUp(1993, 2025, {
			weo: { revenue, deficit, interest, spending: (year) => revenue(year) + deficit(year) },
			"sipri-weo": { defence },
		});
		const { system } = estimateFinancing({ from: 1994, to: 2025, data });
		const found = Object.fromEntries(system.parts.map(({ part, defence: row }) => [part, row.estimate]));
		expect(found.revenue).toBeCloseTo(0.25, 3);
		expect(found.borrowing).toBeCloseTo(0.6, 3);
		expect(found.cuts).toBeCloseTo(0.15, 3);
		expect(system.parts[0].programme).not.toBeNull();
		expect(underImfProgramme(2015)).toBe(1);
	});

	it.each([
		[{ from: 1994.5, to: 2025 }, "from: must be a fiscal year, such as 1994, got 1994.5"],
		[{ from: 2025, to: 1994 }, "from: must be at most 1994, got 2025"],
		[{ from: 1994, to: 2025, level: 90 }, "level: must lie between 0 and 1, such as 0.9, got 90"],
		[{ from: 1955, to: 1992 }, "years: must have figures of defence by the definition sipri, got none for FY1954"],
		[{ from: 1994, to: 2035 }, "years: must have figures in accounts, got none for FY2034"],
		[
			{ from: 2015, to: 2025 },
			"from: must leave at least 14 yearly changes, got 11 from FY2015 to FY2025; take more years",
		],
		[{ from: 1958, to: 2025 }, /^join: must name the break general-government.1993 .*, which FY1992 to FY1993 cross/],
		[{ from: 1994, to: 2027 }, /^join: must name the break budget-figures.2026 .*, which FY2025 to FY2026 cross/],
		[{ from: 1994, to: 2025, join: ["general-goverment.1993"] }, "did you mean general-government.1993"],
		[{ from: 1994, to: 2025, accounts: "provincial" }, "accounts: must be a known name"],
	])("refuses %j in one line that says what would do", (options, message) => {
		expect(() => estimateFinancing(options as never)).toThrow(message);
	});
});

describe("financingMix", () => {
	const mix = financingMix(whole);
	const weightsOf = (k: number) => {
		const { financing } = mix.uncertainty;
		return financing.kind === "mixture" ? financing.of[k].weights : financing.weights;
	};

	it("cuts shares off at 0 and 1 and rescales, and counts them", () => {
		const off = whole.episodes.flatMap(({ shares: { borrowing = 0, revenue, taxes = 0, levies = 0 } }) => {
			const receipts = revenue ?? taxes + levies;
			return [receipts, borrowing, 1 - receipts - borrowing].filter((share) => share < 0 || share > 1);
		});
		expect([mix.clipped, mix.considered]).toEqual([off.length, 3 * whole.episodes.length]);
		expect(mix.notes[0]).toContain(`${off.length} of ${3 * whole.episodes.length} shares`);
	});

	it("has one regime an episode, about the mean of its pairs of years, as sure as they agree", () => {
		const pairs = whole.episodes.filter(({ episode }) => episode === "1965").map(({ shares }) => shares);
		const cut = pairs.map(({ revenue, borrowing, other }) => {
			const positive = [revenue, borrowing, other].map((share) => Math.max(0, share));
			const sum = positive.reduce((a, b) => a + b, 0);
			return positive.map((share) => share / sum);
		});
		const mean = [0, 1, 2].map((k) => cut.reduce((sum, each) => sum + each[k], 0) / cut.length);
		const around = cut.reduce((sum, each) => sum + each.reduce((all, share, k) => all + (share - mean[k]) ** 2, 0), 0);
		const own = mean.reduce((sum, share) => sum + share * (1 - share), 0);
		const total = Math.min(10, own / (around / cut.length) - 1);
		const { taxes, levies, borrowing, other, provinces, lines } = weightsOf(0);
		expect(taxes + levies).toBeCloseTo(total * mean[0], 5);
		expect(borrowing).toBeCloseTo(total * mean[1], 5);
		expect(other + provinces + lines).toBeCloseTo(total * mean[2], 5);
	});

	it("divides what is not measured as the scenario that it is laid over does in its last year", () => {
		const { taxes, levies, other, provinces, lines } = weightsOf(0);
		expect(taxes / (taxes + levies)).toBeCloseTo(0.133333 / 0.3, 5);
		expect(other / (other + provinces + lines)).toBeCloseTo(0.485926, 5);
		expect(provinces / (other + provinces + lines)).toBeCloseTo(0.392593, 5);
	});

	it.each(["mixture", "dirichlet"] as const)(
		"as a %s is a scenario that parses and whose ensemble runs",
		async (kind) => {
			const { financing, uncertainty } = financingMix(whole, { uncertainty: kind });
			const scenario = parseScenario({ name: "as-before", extends: "us-india-partnership", financing, uncertainty });
			expect(scenario.financing).toMatchObject({ borrowing: financing.borrowing, cuts: financing.cuts });
			expect(scenario.uncertainty?.financing).toEqual(uncertainty.financing);
			const { draws, failures } = await ensemble(scenario, { draws: 16, seed: 1 });
			expect([draws, failures]).toEqual([16, []]);
		},
	);

	it("is what the bundled scenario as-in-the-past holds, digit by digit", () => {
		const { financing, uncertainty, extends: parent } = bundledScenarios["as-in-the-past"];
		expect({ financing, uncertainty, extends: parent }).toEqual({
			financing: mix.financing,
			uncertainty: mix.uncertainty,
			extends: mix.extends,
		});
	});

	it("refuses a dirichlet of too few episodes, a mixture of none, and a scenario of elasticities", () => {
		expect(() => financingMix(split, { uncertainty: "dirichlet" })).toThrow(
			"must be at least 3 for a pooled share, got 1",
		);
		expect(() => financingMix({ ...split, episodes: [] })).toThrow(
			"episodes: must have at least one episode between the years",
		);
		expect(() => financingMix(whole, { extends: "elasticity-fan-2018" })).toThrow(
			"extends: must be a scenario with financing of kind channels, got elasticity-fan-2018 with elasticities",
		);
	});
});
