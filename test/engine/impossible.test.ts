import { CrowdoutError, crowdOut } from "crowdout";
import { describe, expect, it } from "vitest";
import { type Block, plain, plainBudget, plainWith, pushed, run } from "../scenario/plain-scenario.js";

/** The line that a run which leaves its range stops with. */
function stopped(scenario: unknown): string {
	try {
		run(scenario);
	} catch (error) {
		if (error instanceof CrowdoutError && error.code === "run-failed") return error.message;
		throw error;
	}
	return "not stopped";
}

/** Every number below a value, lists and blocks taken in. */
function numbersIn(value: unknown): number[] {
	if (typeof value === "number") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("a budget that cannot be", () => {
	it("stops where all spending is more than GDP: 0.10 + 0.95 of it is spent", () => {
		expect(stopped(plainBudget({ deficit: { base: 0.02, path: 0.95 } }))).toMatch(
			/^run\.spending: must be a share of GDP from 0 to 1, got 1\.05 in 2026 \(.*gap -0\.93\)$/,
		);
	});

	it("stops where a province's part of a line is below 0, though the line is not", () => {
		// Defence doubles, so that education halves: 0.0135 of it is federal, and 0.0015 the province's. Then the province
		// loses a windfall and is cut by all 0.003 that it had: 0.003 - 0.0015 - 0.003.
		const scenario = pushed(0.04, {
			horizon: 1,
			budget: {
				...plain.budget,
				revenue: { base: 0.1, path: 0.2 },
				lines: { education: { base: 0.03, federalShare: 0.9 }, health: { base: 0.02 } },
				provinces: { punjab: { share: 1 } },
				revenueSharing: 0.5,
				provincialSpending: 1,
			},
			financing: { kind: "elasticities", taxes: 1, elasticities: { education: -1 } },
		});
		expect(stopped(scenario)).toMatch(
			/^run\.provinces\.punjab\.lines\.education: must be a share of GDP from 0 to 1, got -0\.0015 in 2026 /,
		);
	});

	it("is none where rounding alone leaves a line at -1.7e-18 when all of it is cut: it is 0", () => {
		const tier = { federalShare: 0.3 };
		const lines = {
			education: { base: 0.03, development: 0.13, ...tier },
			health: { base: 0.02, development: 0.935, ...tier },
		};
		const { run: arm } = run(
			pushed(0.08, {
				budget: { ...plain.budget, lines },
				financing: { kind: "channels", cuts: { provinces: 0.7 } },
			}),
		);
		expect(numbersIn([arm.lines, arm.federalLines]).filter((share) => share < 0)).toEqual([]);
		expect(Math.min(...arm.lines.education)).toBe(0);
	});

	it("is none where revenue of a quarter of GDP pays provinces that spend all of a windfall: no line is below 0", () => {
		const { run: arm } = crowdOut("baseline", {
			set: { budget: { revenue: { path: "25%" }, provincialSpending: 1 } },
		});
		expect(numbersIn(arm.lines).every((share) => share >= 0 && share <= 1)).toBe(true);
	});

	it("stops where an elasticity of -20 lifts health above GDP", () => {
		expect(() =>
			crowdOut("elasticity-fan-2018", {
				set: { financing: { elasticities: { health: -20 } }, economy: { growth: "50%" } },
			}),
		).toThrow(/^run\.lines\.health: must be a share of GDP from 0 to 1, got \d.* in 20\d\d \(growth 0\.5, /);
	});
});

describe("a level beyond the numbers", () => {
	const economy = (keys: Block) => plainWith({ economy: { ...plain.economy, ...keys } });
	const cases: readonly (readonly [string, Block, string])[] = [
		["GDP", economy({ growth: 1e60 }), "run.gdp: must lie between 1e-100 and 1e100, got 1e+123 in 2027"],
		["GDP that dies out", economy({ gdp: 1e-99, growth: -0.99 }), "run.gdp: must lie between 1e-100 and 1e100"],
		["population", economy({ populationGrowth: 1e60 }), "run.population: must lie between 1e-100 and 1e100"],
		["the rival", plainWith({ rival: { spending: 80, growth: 1e200 } }), "run.capability: must lie between"],
		[
			"threat",
			plainWith({ rival: { spending: 80, growth: 1 }, threat: { securitisation: 1e5 } }),
			"run.threat: must lie between 1e-100 and 1e100, got Infinity in 2026",
		],
		[
			"the exchange rate of the base year",
			economy({ exchangeRate: 1e-300 }),
			"run.exchangeRate: must lie between 1e-100 and 1e100, got 1e-300 in 2025 (the base year's figures)",
		],
	];
	it.each(cases)("of %s stops the run", (_, scenario, line) => {
		expect(stopped(scenario)).toContain(line);
	});
});

describe("a number of the result that is not finite", () => {
	it("stops it where a present value outgrows the numbers, with the rate", () => {
		expect(stopped(pushed(0.03, { horizon: 60, discountRate: -0.999999 }))).toMatch(
			/^crowdOut\.presentValue\.education: must be finite, got Infinity by 2085 \(gdp 1000, .*discount rate -0\.999999\)$/,
		);
	});

	it("stops it where a unit cost near 0 buys more than there are numbers, and an elasticity lifts a level so", () => {
		const common = { id: "things", line: "education", unit: "things", source: "assumed" };
		const cost = { ...common, kind: "opportunityCost", unitCost: 1e-300 };
		const steep = { ...common, kind: "response", elasticity: -1e5 };
		expect(stopped(pushed(0.03, { outcomes: [cost] }))).toMatch(
			/^outcomes\.things: must be finite, got Infinity in 2026 \(unitCost 1e-300, /,
		);
		expect(stopped(pushed(0.03, { outcomes: [steep] }))).toMatch(
			/^outcomes\.things: must be finite, got Infinity in 2026 \(elasticity -100000, /,
		);
	});
});
