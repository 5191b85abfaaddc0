import { describe, expect, it } from "vitest";
import { parseScenario, safeParseScenario } from "../../src/index.js";
import { type Block, plain, plainBudget, plainWith } from "./plain-scenario.js";

function warnings(input: unknown, set?: unknown): readonly string[] {
	const result = safeParseScenario(input, set === undefined ? {} : { set });
	if (!result.ok) throw new Error(result.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));
	return result.warnings;
}

const growth = (path: unknown) => plainWith({ rival: { ...plain.rival, growth: path } });

describe("a year of the user's own", () => {
	it("is read to the last simulated year, 2027, and warned of from 2028 on", () => {
		expect(warnings(growth({ 2026: 0, 2027: 0.1 }))).toEqual([]);
		expect(warnings(growth({ interpolate: { 2026: 0, 2027: 0.1, 2030: 0.2 } }))).toEqual([
			"rival.growth: 2030 lies after the last simulated year, 2027, and is not read",
		]);
		expect(warnings(plainWith({ known: { defence: { 2027: 0.02 } } }))).toEqual([]);
		expect(warnings(growth({ from: 0.1, to: 0.1, start: 2027, end: 2030 }))).toEqual([]);
	});

	it("was warned of when it was first read, and is not again when its scenario is read back", () => {
		const late = growth({ 2026: 0, 2028: 0.1 });
		expect(warnings(late)).toHaveLength(1);
		expect(warnings(JSON.parse(JSON.stringify(parseScenario(late))))).toEqual([]);
	});
});

describe("an event of the user's own", () => {
	it("may come in the last simulated year", () => {
		const events = [{ year: 2027, title: "arms", uplift: 0.01, delivery: 1 }];
		expect(warnings(plainWith({ rival: { ...plain.rival, partnership: { events } } }))).toEqual([]);
	});
});

describe("a distribution that changes nothing", () => {
	const normal = { kind: "normal", mean: 0.2, sd: 0.01 };
	const parity = { kind: "parity", adjustment: 0.3 };
	const drawn = (path: string, event: Block, defence: Block = parity) =>
		warnings({
			...plainWith({ defence, counterfactual: { rival: { growth: 0.01 } } }),
			rival: {
				...plain.rival,
				partnership: { quality: 0.2, armsStock: 100, events: [{ year: 2026, title: "arms", delivery: 1, ...event }] },
			},
			uncertainty: { [path]: normal },
		});

	it("is one of the quality of arms where every event has an uplift of its own", () => {
		const said = ["uncertainty.rival.partnership.quality: has no effect, since no event goes by its value"];
		expect(drawn("rival.partnership.quality", { uplift: 0.1 })).toEqual(said);
		expect(drawn("rival.partnership.quality", { uplift: 0.1, value: 0.2 })).toEqual(said);
		expect(drawn("rival.partnership.quality", { value: 0.2 })).toEqual([]);
		expect(drawn("economy.growth", { uplift: 0.1 }).filter((line) => /has no effect/.test(line))).toEqual([]);
	});

	it("is one of an event's value where its uplift wins", () => {
		const path = "rival.partnership.events.0.value";
		expect(drawn(path, { uplift: 0.1, value: 0.2 })).toEqual([
			`uncertainty.${path}: has no effect, since the event's uplift wins`,
		]);
		expect(drawn(path, { value: 0.2 })).toEqual([]);
	});

	it("is one of what provinces spend where each has a spending of its own", () => {
		const of = (provinces: Block | undefined, path = "budget.provincialSpending") =>
			warnings({
				...plainBudget({
					other: { base: 0.05, federalShare: 0.5 },
					provincialSpending: 0.2,
					revenueSharing: 0.2,
					...(provinces === undefined ? {} : { provinces }),
				}),
				uncertainty: { [path]: normal },
			});
		const said = [
			"uncertainty.budget.provincialSpending: has no effect, since every province has a spending of its own",
		];
		expect(of({ north: { share: 1, spending: 0.3 } })).toEqual(said);
		expect(of({ north: { share: 1, spending: 0.3 }, south: { share: 1, spending: 0.3 } })).toEqual(said);
		expect(of({ north: { share: 1, spending: 0.3 }, south: { share: 1 } })).toEqual([]);
		expect(of(undefined)).toEqual([]);
		expect(of({ north: { share: 1, spending: 0.3 } }, "budget.revenueSharing")).toEqual([]);
	});

	it("is one that holds to the base year; not one that is fixed, or that holds in the first year", () => {
		const of = (given: unknown) => warnings(plainWith({ uncertainty: { "economy.inflation": given } }));
		expect(of({ ...normal, until: 2025 })).toEqual([
			"uncertainty.economy.inflation: holds 2025 only, outside 2026 to 2027, and has no effect",
		]);
		expect(of({ ...normal, until: 2026 })).toEqual([]);
		expect(
			of([
				{ ...normal, until: 2026 },
				{ ...normal, since: 2028 },
			]),
		).toEqual(["uncertainty.economy.inflation: holds 2028 only, outside 2026 to 2027, and has no effect"]);
		expect(warnings(plainWith({ uncertainty: { "rival.growth": null } }))).toEqual([]);
	});
});

describe("a number far from the parent's", () => {
	const { economy, budget } = parseScenario("baseline");
	const short = (value: number) => String(Number(value.toPrecision(6)));
	const said = (path: string, got: number, was: number, hint: string) => [
		`${path}: ${got} lies more than ten times from the ${short(was)} of baseline${hint}`,
	];

	it("is warned of with the number that may have been meant", () => {
		const { gdp, exchangeRate, population } = economy;
		const of = (key: string, value: number) => warnings("baseline", { economy: { [key]: value } });
		expect(of("gdp", gdp / 1000)).toEqual(
			said("economy.gdp", gdp / 1000, gdp, `; did you mean ${short(gdp)}, a thousand times as much`),
		);
		expect(of("gdp", gdp * 1000)).toEqual(
			said("economy.gdp", gdp * 1000, gdp, `; did you mean ${short(gdp)}, a thousandth`),
		);
		expect(of("gdp", gdp * 1e6)).toEqual(
			said("economy.gdp", gdp * 1e6, gdp, `; did you mean ${short(gdp)}, in millions`),
		);
		expect(of("gdp", gdp * 100)).toEqual(said("economy.gdp", gdp * 100, gdp, `; did you mean ${gdp * 100}%`));
		expect(of("gdp", gdp * 11)).toEqual(said("economy.gdp", gdp * 11, gdp, ""));
		const inverse = 1 / exchangeRate;
		expect(of("exchangeRate", inverse)).toEqual(
			said("economy.exchangeRate", inverse, exchangeRate, `; did you mean ${short(1 / inverse)}, the other way round`),
		);
		expect(of("population", population * 10)).toEqual([]);
		expect(of("population", 9 * population)).toEqual([]);
	});

	it("is looked at in every simulated year, and not in the base year", () => {
		const inflation = (path: unknown) =>
			warnings("baseline", { economy: { inflation: path } }).filter((line) => line.startsWith("economy.inflation: "));
		expect(inflation({ 2026: 8, 2027: 0.07 })).toEqual([
			expect.stringMatching(/^economy\.inflation: 8 lies .*; did you mean 8%$/),
		]);
		expect(inflation({ 2026: 0.07, 2027: 8 })).toHaveLength(1);
		expect(inflation({ 2025: 8, 2026: 0.07 })).toEqual([]);
	});

	it("is looked at in a child of the baseline, and where the parent's path is its base", () => {
		expect(warnings({ name: "child", extends: "baseline", economy: { gdp: economy.gdp * 100 } })).toHaveLength(1);
		const path = budget.lines.health.base / 20;
		expect(warnings("baseline", { budget: { lines: { health: { path } } } })).toEqual([
			expect.stringMatching(/^budget\.lines\.health\.path: .* lies more than ten times from the /),
		]);
	});

	it("is a mean far from what stands at its path, unless that only shifts it", () => {
		const drawn = (given: Block, inflation: unknown = 0.07) =>
			warnings("baseline", { economy: { inflation }, uncertainty: { "economy.inflation": given } }).filter((line) =>
				line.startsWith("uncertainty.economy.inflation"),
			);
		const far = [
			expect.stringMatching(/^uncertainty\.economy\.inflation\.(mean|median): 8 lies .* that stands at its path/),
		];
		expect(drawn({ kind: "normal", mean: 8, sd: 1 })).toEqual(far);
		expect(drawn({ kind: "lognormal", median: 8, sigma: 1 })).toEqual(far);
		expect(drawn({ kind: "normal", mean: 8, sd: 1, mode: "add" })).toEqual([]);
		expect(drawn({ kind: "normal", mean: 0.07, sd: 1 }, { 2025: 8, 2026: 0.07 })).toEqual([]);
	});
});

describe("a distribution that a parent brings", () => {
	it("is none of the child's, which has one of its own", () => {
		// The baseline draws the quality of a partnership that has no events yet.
		const uncertainty = { "economy.inflation": { kind: "normal", mean: 0.07, sd: 0.01 } };
		expect(warnings({ name: "child", extends: "baseline", uncertainty })).toEqual([]);
		const quality = { "rival.partnership.quality": { kind: "uniform", min: 0.1, max: 0.2 } };
		expect(warnings({ name: "child", extends: "baseline", uncertainty: quality })).toEqual([
			expect.stringMatching(/^uncertainty\.rival\.partnership\.quality: has no effect/),
		]);
	});
});
