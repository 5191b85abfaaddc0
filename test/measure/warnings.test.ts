import { crowdOut } from "crowdout";
import { describe, expect, it } from "vitest";
import { notFinite } from "../../src/measure/finite.js";
import { pairOf, parseScenario, runOnce } from "../../src/measure/index.js";
import { type Block, plain, plainBudget, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const warnings = (scenario: unknown) => run(scenario).warnings;

describe("a run without a push", () => {
	const said = [expect.stringMatching(/^scenario and counterfactual do not differ, so nothing is crowded out/)];

	it("is warned of, and one with a push is not", () => {
		expect(warnings(plain)).toEqual(said);
		expect(warnings(pushed(0.03))).toEqual([]);
	});

	it("is warned of where years are known, in both arms alike, and not where only one of them knows", () => {
		const known = { defence: { 2026: "2.1%" } };
		expect(warnings(plainWith({ known }))).toEqual(said);
		expect(warnings(plainWith({ known, counterfactual: { known: { defence: {} } } }))).toEqual([]);
	});

	it("is what the baseline is meant to be", () => {
		expect(crowdOut("baseline").warnings).toEqual([]);
	});
});

describe("a rate above 100 % a year", () => {
	const economy = (keys: Block) => pushed(0.03, { economy: { ...plain.economy, ...keys } });

	it("is warned of, in one year too, with what may have been meant", () => {
		const once = { 2026: 0.02, 2027: 1.5 };
		for (const [path, scenario] of [
			["economy.growth", economy({ growth: once })],
			["economy.inflation", economy({ inflation: once })],
			["economy.populationGrowth", economy({ populationGrowth: once })],
			["rival.growth", pushed(0.03, { rival: { spending: 80, growth: once } })],
		] as const) {
			expect(warnings(scenario)).toEqual([`${path} is as high as 150 % a year; if 1.5 % was meant, write 1.5%`]);
		}
		expect(warnings(pushed(0.03, { discountRate: 5 }))).toEqual([
			"discountRate is as high as 500 % a year; if 5 % was meant, write 5%",
		]);
	});

	it("is one that is used: 100 % is not above, and the base year is over", () => {
		expect(warnings(economy({ growth: 1 }))).toEqual([]);
		for (const key of ["growth", "inflation", "populationGrowth"]) {
			expect(warnings(economy({ [key]: { 2025: 1.5, 2026: 0 } }))).toEqual([]);
		}
		expect(warnings(pushed(0.03, { rival: { spending: 80, growth: { 2025: 1.5, 2026: 0 } } }))).toEqual([]);
	});
});

describe("development that is given for some items of a tier", () => {
	const half = { federalShare: 0.5 };
	const budget = (education: Block, health: Block, other: Block = {}) =>
		warnings({
			...pushed(0.03),
			...plainBudget({
				lines: { education: { base: 0.03, ...education }, health: { base: 0.02, ...health } },
				other: { base: 0.05, ...other },
			}),
			counterfactual: { defence: { share: 0.01 } },
		});
	const said = (tier: string, names: string) =>
		`only some ${tier} items have a development part; all money of ${names} counts as development, and is cut first; give the part for all items or for none`;

	it("is warned of by the names of the others", () => {
		expect(budget({ development: 0.2 }, {})).toEqual([said("federal", "health")]);
		expect(budget({ ...half, development: 0.2 }, half, half)).toEqual([
			said("federal", "health"),
			said("provincial", "health, other"),
		]);
		expect(budget({ ...half, development: { federal: 0.2 } }, half, half)).toEqual([said("federal", "health")]);
		expect(budget({ ...half, development: { provinces: 0.2 } }, half, half)).toEqual([
			said("provincial", "health, other"),
		]);
	});

	it("is no matter where all items of the tier have it, or none", () => {
		expect(budget({}, {})).toEqual([]);
		expect(budget({ development: 0.2 }, { development: 0.3 })).toEqual([]);
		expect(budget({ ...half, development: 0.2 }, { ...half, development: 0 }, { ...half, development: 0.1 })).toEqual(
			[],
		);
	});

	it("does not ask an item outside the tier", () => {
		// Other, all of it federal, has no provincial part; a line of the provinces alone has no federal one.
		expect(budget({ ...half, development: 0.2 }, { ...half, development: 0.2 })).toEqual([]);
		expect(budget({ development: 0.2 }, { federalShare: 0 }, { federalShare: 0 })).toEqual([]);
	});
});

describe("two-way rivalry", () => {
	it("without any brake is warned of as without bound", () => {
		const defence = { kind: "richardson", reaction: 0.1, fatigue: 0 };
		const rival = { spending: 80, growth: 0, reaction: 0.5 };
		expect(warnings(plainWith({ rival, defence, counterfactual: { rival: { growth: 0.01 } } }))).toEqual([
			expect.stringMatching(
				/^two-way rivalry does not settle: the loop gain must be below 1 in size, and is without bound/,
			),
		]);
	});
});

describe("a number that is not finite", () => {
	const scenario = parseScenario(plainWith({ economy: { ...plain.economy, growth: 0.1 } }));
	const paired = runOnce(pairOf(scenario, scenario));
	const said = (when: string, given: string) =>
		`x: must be finite, got Infinity ${when} (${given}, population 100, exchange rate 200, discount rate 0.05)`;

	it("is named with its year, or the last one, and what went into it", () => {
		const message = (origin: object) => notFinite(Number.POSITIVE_INFINITY, "x", { paired, ...origin }).message;
		expect(message({ t: 1 })).toBe(said("in 2026", `gdp ${paired.arm.gdp[1]}`));
		expect(message({ t: 0, inputs: ["unitCost 0"] })).toBe(said("in 2025", "unitCost 0, gdp 1000"));
		expect(message({})).toBe(said("by 2027", `gdp ${paired.arm.gdp[2]}`));
	});
});

describe("a result", () => {
	it("holds no -0, which JSON cannot hold", () => {
		// Defence falls and the lines stay as they are: ln 1 over a negative number.
		const { crowdOut: lost } = run(pushed(0.015, { financing: { kind: "channels", borrowing: 1 } }));
		expect(Object.is(lost.elasticity.health[1], 0)).toBe(true);
	});

	it("names its counterfactual, and its years from the base year on", () => {
		expect(run(pushed(0.03))).toMatchObject({ counterfactual: "plain without the push", years: [2025, 2026, 2027] });
		expect(
			run(plainWith({ counterfactual: { ...plain, name: "quiet", counterfactual: undefined } })).counterfactual,
		).toBe("quiet");
	});
});
