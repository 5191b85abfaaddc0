import { verifyResult } from "crowdout";
import { describe, expect, it } from "vitest";
import { pairOf, parseScenario, runOnce } from "../../src/measure/index.js";
import { outcomeResults } from "../../src/measure/outcomes.js";
import type { Measured } from "../../src/measure/output-path.js";
import { type Block, plain, plainWith, pushed, run } from "../scenario/plain-scenario.js";

const school = {
	id: "school-years",
	kind: "opportunityCost",
	line: "education",
	unitCost: 30_000,
	unit: "school years",
	source: "assumed",
};
const deaths = {
	id: "deaths",
	kind: "response",
	line: "health",
	elasticity: -0.2,
	unit: "deaths per 1,000",
	source: "assumed",
};

const near = (values: readonly number[], expected: readonly number[], digits = 8) => {
	expect(values).toHaveLength(expected.length);
	values.forEach((value, t) => {
		expect(value).toBeCloseTo(expected[t], digits);
	});
};

/** The one outcome of a push of 1 % of GDP: education loses Rs 6 bn of 30 a year, health Rs 4 bn of 20. */
function only(outcome: Block, blocks: Block = {}) {
	const { outcomes } = run(pushed(0.03, { outcomes: [outcome], ...blocks }));
	expect(outcomes).toHaveLength(1);
	return outcomes[0];
}

/** Every figure by year, none of them missing. */
function figures({ byYear }: { byYear: readonly (number | null)[] }): number[] {
	return byYear.map((figure) => {
		if (figure === null) throw new Error("a figure is missing");
		return figure;
	});
}

describe("an opportunity cost", () => {
	it("is what the lost money would have bought: Rs 6 bn at Rs 30,000 are 200,000 school years", () => {
		const outcome = only(school);
		expect(outcome).toMatchObject({
			id: "school-years",
			kind: "opportunityCost",
			line: "education",
			unit: "school years",
			source: "assumed",
		});
		near(figures(outcome), [0, 200_000, 200_000]);
		expect(outcome).toHaveProperty("cumulative");
		if (outcome.kind === "opportunityCost") expect(outcome.cumulative).toBeCloseTo(400_000, 6);
	});

	it("counts only the part of money that works", () => {
		near(figures(only({ ...school, efficiency: 0.25 })), [0, 50_000, 50_000]);
	});
});

describe("a response", () => {
	it("is the level against the counterfactual's: spending per head to the power of the elasticity", () => {
		const outcome = only(deaths);
		expect(outcome).toMatchObject({ id: "deaths", kind: "response", line: "health" });
		// spending per head is 0.8 of what it would be
		near(figures(outcome), [1, 0.8 ** -0.2, 0.8 ** -0.2], 14);
	});

	it("is weakened by efficiency, and not there without elasticity or push", () => {
		near(figures(only({ ...deaths, efficiency: "50%" })), [1, 0.8 ** -0.1, 0.8 ** -0.1], 14);
		near(figures(only({ ...deaths, elasticity: 0 })), [1, 1, 1], 15);
		expect(run(plainWith({ outcomes: [deaths] })).outcomes[0].byYear).toEqual([1, 1, 1]);
	});

	it("is per head: each arm by its own money and people", () => {
		const economy = { ...plain.economy, populationGrowth: { 2026: 0.6, 2027: 0 } };
		const counterfactual = { economy: { populationGrowth: 0 } };
		const outcome = run(plainWith({ economy, counterfactual, outcomes: [deaths] })).outcomes[0];
		near(figures(outcome), [1, (1 / 1.6) ** -0.2, (1 / 1.6) ** -0.2], 14);
	});

	it("of a line that is nothing in both arms, or cut to nothing, is still a figure that JSON can hold", () => {
		const lines = { education: { base: 0.05 }, health: { base: 0 } };
		const order = { kind: "priority", order: ["health", "education"] };
		for (const scenario of [
			pushed(0.03, { budget: { ...plain.budget, lines }, outcomes: [deaths] }),
			pushed(0.05, { allocation: order, outcomes: [deaths] }),
		]) {
			const result = run(scenario);
			for (const value of result.outcomes[0].byYear) expect(value === null || Number.isFinite(value)).toBe(true);
			expect(JSON.parse(JSON.stringify(result))).toEqual(result);
			expect(verifyResult(result).ok).toBe(true);
		}
	});
});

describe("a range", () => {
	it("of an opportunity cost is its whole at both costs of a unit, the smaller first", () => {
		// Rs 12 bn of education at Rs 60,000 and at 20,000
		expect(only({ ...school, range: [20_000, 60_000] })).toMatchObject({
			range: [expect.closeTo(200_000, 6), expect.closeTo(600_000, 6)],
		});
	});

	it("of a response is its last year at both elasticities, and not there where that year has no figure", () => {
		expect(only({ ...deaths, range: [-0.3, -0.1] })).toMatchObject({
			range: [expect.closeTo(0.8 ** -0.1, 13), expect.closeTo(0.8 ** -0.3, 13)],
		});
		const lines = { education: { base: 0.05 }, health: { base: 0 } };
		expect(only({ ...deaths, range: [-0.3, -0.1] }, { budget: { ...plain.budget, lines } })).not.toHaveProperty(
			"range",
		);
	});
});

describe("the figures of given runs", () => {
	const scenario = parseScenario(plainWith({ outcomes: [school, { ...deaths, elasticity: 0.5 }] }));
	const paired = runOnce(pairOf(scenario, scenario));
	const of = (k: number, measured: object) => outcomeResults([scenario.outcomes[k]], measured as Measured, paired)[0];

	it("count all simulated years, not the base year", () => {
		const bought = of(0, { crowdOut: { money: { education: [7, 1, 2] } } });
		expect(bought).toMatchObject({ cumulative: 3e9 / 30_000, byYear: [7e9 / 30_000, 1e9 / 30_000, 2e9 / 30_000] });
	});

	it("are null where the line is 0 in either, and a power of the ratio of money per head elsewhere", () => {
		const arm = (health: number[], gdp: number, population: number) => ({
			lines: { health },
			gdp: [gdp, gdp, gdp],
			population: [population, population, population],
		});
		const run = arm([0.02, 0, 0.02], 1000, 100);
		const counterfactualRun = arm([0.01, 0.02, 0], 500, 200);
		// Rs 20 bn for 100 million against 5 for 200: eight times as much, to the power of 1/2.
		expect(of(1, { run, counterfactualRun }).byYear).toEqual([expect.closeTo(Math.sqrt(8), 12), null, null]);
	});
});

describe("outcomes", () => {
	it("come in the order of the scenario, several to a line", () => {
		const ids = run(pushed(0.03, { outcomes: [deaths, school, { ...deaths, id: "again" }] })).outcomes.map(
			({ id }) => id,
		);
		expect(ids).toEqual(["deaths", "school-years", "again"]);
	});
});
