import { verifyResult } from "crowdout";
import { describe, expect, it } from "vitest";
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

describe("outcomes", () => {
	it("come in the order of the scenario, several to a line", () => {
		const ids = run(pushed(0.03, { outcomes: [deaths, school, { ...deaths, id: "again" }] })).outcomes.map(
			({ id }) => id,
		);
		expect(ids).toEqual(["deaths", "school-years", "again"]);
	});
});
