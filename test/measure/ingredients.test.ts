import { formulas } from "crowdout/formulas";
import { describe, expect, it } from "vitest";
import { derive, membersOf, outputsOf, parseScenario } from "../../src/measure/index.js";
import { derivedBy } from "../../src/measure/output-names.js";
import { type Block, plain, plainWith } from "../scenario/plain-scenario.js";

const lines = { education: { base: 0.03 }, water: { base: 0.02 } };
const budget = { ...plain.budget, lines, provinces: { north: { share: 1 } } };
const economy = { ...plain.economy, feedback: { defence: -0.1, lines: { water: 0.2 } } };
const corrected = { kind: "errorCorrection", longRun: 0.8, adjustment: 0.1 };
const answering = plainWith({
	...{ budget, economy, horizon: 4, defence: corrected },
	rival: { spending: 80, growth: 0, reaction: 0.5 },
	counterfactual: { rival: { growth: 0.01 } },
});

/** What an output is made of: numbers of the result with their year, and of the scenario behind an asterisk. */
function madeOf(input: Block, name: string, t: number): string[] {
	const scenario = parseScenario(input);
	const found = outputsOf(membersOf(scenario)).find((output) => output.name === name);
	if (found === undefined) throw new Error(`no output ${name}`);
	const { of } = derivedBy(found.row, { ...found.member, scenario, t, horizon: scenario.horizon });
	return of.map(({ from, path, t }) => `${from === "scenario" ? "*" : ""}${path}${t === undefined ? "" : ` ${t}`}`);
}

/** The terms of the equations of MODEL.md, in year 3 of 4. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
	gdp: ["<arm>.gdp 2", "*economy.growth 3", "*economy.feedback 3", "<arm>.defence 2", "<arm>.lines.water 2"],
	rivalSpending: [
		...["<arm>.rivalSpending 2", "*rival.growth 3", "*rival.reaction 3"],
		...["<arm>.defence 2", "<arm>.gdp 2", "<arm>.defence 1"],
	],
	capability: ["<arm>.rivalSpending 3", "<arm>.rivalSpending 0", "*rival.partnership 3", "*rival.focus 3"],
	threat: ["<arm>.threat 2", "<arm>.capability 3", "<arm>.capability 2", "*threat.securitisation 3"],
	defence: [
		...["*defence 3", "*threat.fiscalSpace 3", "<arm>.threat 2", "<arm>.threat 1"],
		...["<arm>.defence 2", "<arm>.gdp 3", "<arm>.gdp 2"],
	],
	interest: [
		...["*budget.interestRate 3", "*budget.marginalRate 3", "<arm>.debt 2"],
		...["<arm>.gdp 3", "<arm>.gdp 2", "*economy.inflation 3"],
	],
	debt: ["<arm>.debt 2", "<arm>.gdp 3", "<arm>.gdp 2", "*economy.inflation 3", "<arm>.deficit 3"],
	population: ["<arm>.population 2", "*economy.populationGrowth 3"],
	primaryBalance: ["<arm>.interest 3", "<arm>.deficit 3"],
};

describe("what an output is made of", () => {
	it.each(Object.entries(TERMS))("are the terms of its equation: %s", (series, terms) => {
		for (const arm of ["run", "counterfactualRun"]) {
			const expected = terms.map((term) => term.replace("<arm>", arm));
			expect(madeOf(answering, `${arm}.${series}`, 3)).toEqual(expected);
		}
	});

	it("reaches no further back than the base year", () => {
		expect(madeOf(answering, "run.rivalSpending", 1)).toEqual([
			...["run.rivalSpending 0", "*rival.growth 1", "*rival.reaction 1", "run.defence 0", "run.gdp 0"],
		]);
		expect(madeOf(answering, "run.defence", 1).filter((term) => term.startsWith("run.threat"))).toEqual([
			"run.threat 0",
		]);
		const atOnce = { ...answering, defence: { ...corrected, lag: 0 } };
		expect(madeOf(atOnce, "run.defence", 1).filter((term) => term.startsWith("run.threat"))).toEqual([
			"run.threat 1",
			"run.threat 0",
		]);
	});

	it("leaves out an answer that is not there", () => {
		const silent = plainWith({ budget: plain.budget });
		expect(madeOf(silent, "run.rivalSpending", 2)).toEqual([
			...["run.rivalSpending 1", "*rival.growth 2", "*rival.reaction 2"],
		]);
		expect(madeOf(silent, "run.defence", 2)).toEqual(["*defence 2", "*threat.fiscalSpace 2"]);
		expect(madeOf(silent, "run.gdp", 2)).toEqual([
			...["run.gdp 1", "*economy.growth 2", "*economy.feedback 2", "run.defence 1"],
		]);
	});

	it("over the horizon are all simulated years, the base year of neither arm", () => {
		expect(madeOf(answering, "crowdOut.cumulativeMoney.water", 4)).toEqual(
			[1, 2, 3, 4].map((t) => `crowdOut.money.water ${t}`),
		);
		expect(madeOf(answering, "crowdOut.presentValue.water", 4)).toEqual([
			"*discountRate 0",
			...[1, 2, 3, 4].map((t) => `crowdOut.money.water ${t}`),
		]);
		expect(madeOf(answering, "crowdOut.total.extraDefence", 4)).toEqual(
			[1, 2, 3, 4].map((t) => `crowdOut.extraDefenceMoney ${t}`),
		);
		expect(madeOf(answering, "crowdOut.ratio", 4)).toEqual([
			...["crowdOut.total.cumulativeMoney", "crowdOut.total.extraDefence"],
		]);
	});

	it("is the figure that the scenario gives in the base year, or nothing where that is fixed", () => {
		expect(madeOf(answering, "run.lines.water", 0)).toEqual(["*budget.lines.water.base 0"]);
		expect(madeOf(answering, "run.gdp", 0)).toEqual(["*economy.gdp 0"]);
		expect(madeOf(answering, "run.threat", 0)).toEqual([]);
		expect(madeOf(answering, "run.provinces.north.cut", 0)).toEqual([]);
		expect(madeOf(answering, "run.primaryBalance", 0)).toEqual(["run.interest 0", "run.deficit 0"]);
	});
});

describe("the derivation of a number", () => {
	const rates = { budget: { ...plain.budget, interestRate: 0.02, interest: 0, debt: 0 } };
	const paths = (input: Block, path: string, year?: number) =>
		derive(input, path, year === undefined ? {} : { year }).inputs.map(({ path, value }) => `${path} ${value}`);

	it("takes what a formula gave in that year", () => {
		const given = plainWith({ economy: { ...plain.economy, inflation: { formula: "0.01 * t" } } });
		const [inflation] = derive(given, "run.debt", { year: 2027, formulas }).inputs.filter(
			({ year }) => year === undefined,
		);
		expect(inflation).toMatchObject({ path: "economy.inflation.values.2027", value: 0.02 });
	});

	it("takes the entry of a year table that holds, which before the first one is the first", () => {
		const financing = { kind: "channels", taxes: { 2026: 0.1, 2028: 0.3 } };
		const given = { ...answering, ...rates, budget, financing };
		const taxes = (year: number) =>
			paths(given, "run.taxes", year).filter((text) => text.startsWith("financing.taxes"));
		expect([2026, 2027, 2028, 2029].map(taxes)).toEqual([
			["financing.taxes.2026 0.1"],
			["financing.taxes.2026 0.1"],
			["financing.taxes.2028 0.3"],
			["financing.taxes.2028 0.3"],
		]);
		expect(paths(given, "run.federalOther", 2025)).toContain("financing.taxes.2026 0.1");
	});

	it("is there for one that has no value, and not for a pair", () => {
		expect(derive(plainWith({}), "crowdOut.ratio").value).toBeNull();
		const response = { id: "x", kind: "response", line: "health", elasticity: -0.2, unit: "%", source: "assumed" };
		const outcomes = [{ ...response, range: [-0.3, -0.1] }];
		for (const horizon of [1, 2]) {
			expect(() => derive(plainWith({ horizon, outcomes }), "outcomes.0.range")).toThrow(/must name a number/);
		}
		expect(() => derive(plainWith({}), "warnings")).toThrow(/must name a number/);
	});

	it("stands in full once for each year", () => {
		const people = derive(plainWith({}), "run.population", { year: 2027 });
		const [before, growth] = people.inputs;
		expect([before.path, before.year, growth.path]).toEqual(["run.population", 2026, "economy.populationGrowth"]);
		expect(before).not.toHaveProperty("above");
		expect(before.inputs.map(({ path, year }) => `${path} ${year}`)).toEqual([
			"run.population 2025",
			"economy.populationGrowth undefined",
		]);
	});

	it("says the words and unit of an output, and what it is made of in its order", () => {
		const { inputs, words, unit } = derive(plainWith({}), "crowdOut.money.health", { year: 2026 });
		expect({ words, unit }).toEqual({ words: "Money lost by the line", unit: "PKR bn, base-year prices" });
		expect(inputs.map(({ path }) => path)).toEqual([
			...["counterfactualRun.lines.health", "counterfactualRun.gdp", "run.lines.health", "run.gdp"],
		]);
	});
});

describe("the derivation of an outcome", () => {
	const outcomes = [
		{ id: "bought", kind: "opportunityCost", line: "water", unitCost: 100, unit: "connections", source: "assumed" },
		{
			id: "answer",
			kind: "response",
			line: "water",
			elasticity: -0.2,
			range: [-0.3, -0.1],
			unit: "%",
			source: "assumed",
		},
	];
	const given: Block = { ...answering, outcomes };
	const inputs = (path: string, year?: number) =>
		derive(given, path, year === undefined ? {} : { year }).inputs.map(({ path, year, value }) =>
			year === undefined ? `${path} = ${value}` : `${path} ${year}`,
		);

	it("names the cost of a unit and the line's loss, of one year or of all", () => {
		const own = ["outcomes.0.efficiency = 1", "outcomes.0.unitCost = 100"];
		expect(inputs("outcomes.0.byYear", 2027)).toEqual([...own, "crowdOut.money.water 2027"]);
		expect(inputs("outcomes.0.cumulative")).toEqual([
			...own,
			...[2026, 2027, 2028, 2029].map((year) => `crowdOut.money.water ${year}`),
		]);
	});

	it("names the elasticity and spending per head in both arms, in the last year where none is asked", () => {
		expect(inputs("outcomes.1.byYear")).toEqual([
			...["outcomes.1.elasticity = -0.2", "outcomes.1.efficiency = 1"],
			...["run", "counterfactualRun"].flatMap((arm) =>
				["lines.water", "gdp", "population"].map((series) => `${arm}.${series} 2029`),
			),
		]);
		expect(derive(given, "outcomes.1.byYear")).toMatchObject({ path: "outcomes.1.byYear", year: 2029 });
		const range = derive(given, "outcomes.1.range.0");
		expect(range).not.toHaveProperty("year");
		expect(range.inputs).toContainEqual(expect.objectContaining({ path: "run.gdp", year: 2029 }));
	});
});
