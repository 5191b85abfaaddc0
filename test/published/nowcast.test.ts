import { describe, expect, it } from "vitest";
import { dataTable, figureById, type NowcastFigure, nowcastFigures } from "../../src/data/index.js";
import { outputPaths } from "../../src/index.js";
import { crowdOut, parseScenario } from "../../src/measure/index.js";
import { nowcast } from "../../src/published/index.js";

const push = "us-india-partnership";
const { rows, leftOut } = nowcast(push);
const rowOf = (id: string, of = rows) => of.find(({ figure }) => figure.id === id);
const number = (id: string) => Number(figureById(id)?.row.value);
const made: NowcastFigure = {
	...nowcastFigures()[0],
	id: "made.up",
	output: "run.lines.food",
	year: 2026,
	value: 0.5,
	unit: "share of GDP",
	defence: "",
	derivation: "",
};

describe("a nowcast", () => {
	it("sets the revised interest of FY2026, over the budget's GDP, beside the run's interest of that year", () => {
		const result = crowdOut(parseScenario(push));
		const found = rowOf("known.interest.2026.revised");
		const figure = number("fy2026.interest.revised") / number("fy2026.gdp.revised");
		expect(found?.figure.value).toBeCloseTo(figure, 14);
		expect(found?.model).toBe(result.run.interest[1]);
		expect(found?.miss).toBeCloseTo(result.run.interest[1] - figure, 14);
		expect(found?.relative).toBeCloseTo(result.run.interest[1] / figure - 1, 12);
	});

	it("has nominal GDP as the base year's, grown by real growth and prices: the outlook's own", () => {
		const gdp = rowOf("known.gdp.2026.revised");
		expect(gdp?.model).toBeCloseTo(number("pak.gdpNominal.2026"), 6);
		expect(gdp?.size).toBeCloseTo(Math.abs(number("pak.gdpNominal.2026") / number("fy2026.gdp.revised") - 1), 12);
		expect(rowOf("known.growth.2027.outlook")?.model).toBeCloseTo(number("pak.realGrowth.2027") / 100, 12);
	});

	it("sorts by the size of the miss, the largest first", () => {
		const sizes = rows.map(({ size }) => size);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		expect(rows.length).toBeGreaterThan(60);
	});

	it("takes a figure from the moment that it stands in the list", () => {
		const own = nowcast(push, { figures: [made] });
		expect(own.rows).toHaveLength(rows.length + 1);
		expect(own.rows[1].figure.id).not.toBe("made.up");
		expect(own.rows[0]).toMatchObject({ figure: made, relative: expect.closeTo(-0.99, 2), given: [] });
	});

	it("adds outputs up where a figure is of several", () => {
		const both = nowcast(push, { figures: [{ ...made, output: "run.lines.education + run.lines.health" }] });
		const { run } = crowdOut(parseScenario(push));
		expect(both.rows[0].model).toBeCloseTo(run.lines.education[1] + run.lines.health[1], 15);
	});

	it("begins one year after the base year, whichever that is", () => {
		const early = nowcast(push, { base: "2023-budget" });
		const years = (of: typeof rows) => of.map(({ figure }) => figure.year);
		expect(Math.min(...years(rows))).toBe(2026);
		expect(Math.min(...years(early.rows))).toBe(2024);
		expect(rowOf("known.deficit.2025.actual", early.rows)?.given).toEqual([]);
	});

	it("compares no defence of another definition, and nothing after the run's last year, and says so", () => {
		expect(leftOut.map(({ id }) => id)).toContain("known.defenceWithPensions.2027.budget");
		const wide = nowcast(push, { base: "2025-pensions", set: { horizon: 1 } });
		expect(rowOf("known.defenceWithPensions.2026.revised", wide.rows)).toBeDefined();
		expect(wide.leftOut).toContainEqual({ id: "known.food.2027.budget", why: "the run ends with FY2026" });
		expect(wide.leftOut.map(({ id }) => id)).toContain("known.defence.2026.revised");
	});

	it("leaves out what a scenario of other lines has not", () => {
		const lines = { lines: { schools: { base: "1.5%" } }, other: { base: "9.6%" } };
		const bare = nowcast({ ...stripped(), budget: { ...stripped().budget, ...lines } });
		expect(bare.leftOut).toContainEqual({ id: "known.food.2026.revised", why: "the run has no run.lines.food" });
	});
});

describe("a figure that the scenario was given", () => {
	it("is named by the path: defence that is known, and the outlook's own revenue", () => {
		expect(rowOf("known.defence.2026.revised")?.given).toEqual(["known.defence.2026"]);
		expect(rowOf("known.defence.2026.half-year")?.given).toEqual(["known.defence.2026"]);
		expect(rowOf("known.revenue.2027.outlook")?.given).toEqual(["budget.revenue.path.2027"]);
	});

	it("is not the budget's figure of what the outlook gave, nor the outlook's debt, which no path holds", () => {
		for (const id of ["known.interest.2026.revised", "known.deficit.2026.revised", "known.debt.2026.outlook"]) {
			expect(rowOf(id)?.given, id).toEqual([]);
		}
	});

	it("is one no longer where the scenario has another number there", () => {
		const set = { budget: { revenue: { path: "16%" } }, known: { defence: {} } };
		const moved = nowcast(push, { set }).rows;
		expect(rowOf("known.revenue.2027.outlook", moved)?.given).toEqual([]);
		expect(rowOf("known.defence.2026.revised", moved)?.given).toEqual([]);
	});

	it("is found in a parsed scenario as in a named one", () => {
		expect(nowcast(parseScenario(push)).rows.map(({ given }) => given)).toEqual(rows.map(({ given }) => given));
	});
});

describe("a nowcast refuses", () => {
	it("an output that is none, with the nearest, and a number or a year that is none, all at once", () => {
		const figures = [{ ...made, output: "run.intrest", value: Number.NaN, year: 2026.5 }];
		expect(() => nowcast(push, { figures })).toThrow(/figures\.0\.value: must be a number/);
		expect(() => nowcast(push, { figures })).toThrow(/figures\.0\.year: must be a fiscal year, got 2026\.5/);
		expect(() => nowcast(push, { figures })).toThrow(/figures\.0\.output: .*did you mean "run\.interest"/);
	});

	it("a scenario of another country, whose figures these are not", () => {
		expect(() => nowcast(push, { set: { country: "Ruritania" } })).toThrow("country: must be Pakistan");
	});
});

describe("the table nowcast-figures", () => {
	it("names only what a run of the baseline has", () => {
		const known = [...outputPaths(crowdOut(parseScenario("baseline"))), "growth", "nominalGdp"];
		const parts = nowcastFigures().flatMap(({ output }) => output.split(" + "));
		expect(parts.filter((part) => !known.includes(part))).toEqual([]);
	});

	it("says of every share whose GDP it is over", () => {
		const silent = dataTable("nowcast-figures").rows.filter(
			({ unit, gdp }) => (unit === "share of GDP") !== (gdp !== ""),
		);
		expect(silent).toEqual([]);
	});
});

/** A scenario of Pakistan on figures of its own. */
function stripped() {
	return {
		name: "other-lines",
		extends: null,
		baseYear: 2025,
		horizon: 2,
		rival: { name: "India", spending: 90, growth: "4%" },
		economy: {
			gdp: 100_000,
			growth: "3%",
			inflation: "7%",
			population: 250,
			populationGrowth: "1.5%",
			exchangeRate: 280,
		},
		budget: {
			definition: "budget" as const,
			defence: "1.9%",
			interest: "7%",
			debt: "70%",
			revenue: { base: "15%" },
			deficit: { base: "5%" },
		},
		defence: { kind: "share" as const, share: "1.9%" },
		financing: { kind: "channels" as const },
		allocation: { kind: "proportional" as const },
		counterfactual: {},
	};
}
