import { describe, expect, it } from "vitest";
import { evaluateFormulas, seemingYears } from "../../src/scenario/evaluate-formulas.js";
import { tooLong } from "../../src/scenario/fields.js";
import { optionIssues, requireOptions } from "../../src/scenario/options.js";
import * as rules from "../../src/scenario/rules.js";
import { type Block, plain, plainBudget, plainWith, refusal } from "./plain-scenario.js";

/** The one line by which a scenario is refused. */
function only(scenario: unknown): string {
	const found = refusal(scenario);
	expect(found).toHaveLength(1);
	return found[0];
}

const rival = (keys: Block) => plainWith({ rival: { ...plain.rival, ...keys } });

describe("what must hold in every simulated year", () => {
	it("a floor of defence is at most its ceiling", () => {
		const held = (floor: unknown, ceiling: unknown) =>
			refusal(plainWith({ defence: { ...plain.defence, floor, ceiling } }));
		expect(held({ 2026: 0.04, 2027: 0.01 }, 0.03)).toEqual([
			"defence.floor: must not exceed the ceiling, got 0.04 over 0.03 in 2026",
		]);
		expect(held({ 2025: 0.04, 2026: 0.01 }, 0.03)).toEqual([]);
		expect(held(0.03, 0.03)).toEqual([]);
		expect([held(0.03, undefined), held(undefined, 0.03)]).toEqual([[], []]);
	});

	it("shares of the gap and of the cut sum to 1 at most", () => {
		const shared = (taxes: unknown, borrowing: unknown) =>
			refusal(plainWith({ financing: { kind: "channels", taxes, borrowing } }));
		expect(shared(0.6, { 2026: 0.6, 2027: 0.1 })).toEqual([expect.stringMatching(/got 1\.2 in 2026; /)]);
		expect(shared(0.6, { 2026: 0.1, 2027: 0.6 })).toEqual([expect.stringMatching(/got 1\.2 in 2027; /)]);
		expect(shared(0.6, { 2025: 0.6, 2026: 0.4 })).toEqual([]);
	});

	it("provinces that are cut spend something", () => {
		const cut = (provinces: unknown, budget: Block) =>
			refusal({ ...plainBudget(budget), financing: { kind: "channels", cuts: { provinces } } });
		const none = {};
		expect(cut({ 2026: 0.2, 2027: 0 }, none)).toEqual([expect.stringMatching(/got 0\.2 with none in 2026; /)]);
		expect(cut({ 2026: 0, 2027: 0.2 }, none)).toEqual([expect.stringMatching(/got 0\.2 with none in 2027; /)]);
		expect(cut({ 2025: 0.2, 2026: 0 }, none)).toEqual([]);
		const ends = { other: { base: 0.05, path: 0, federalShare: 0 } };
		expect(cut(0.2, ends)).toEqual([expect.stringMatching(/with none in 2026; /)]);
		expect(cut(0.2, { other: { base: 0.05, federalShare: 0.5 } })).toEqual([]);
	});
});

describe("a rule of one number", () => {
	it("asks for an interest rate where debt is 0, not where it is as large as GDP", () => {
		const { interestRate: _, ...budget } = plain.budget;
		expect(refusal(plainWith({ budget: { ...budget, debt: 1 } }))).toEqual([]);
		expect(refusal(plainWith({ budget: { ...budget, debt: 0, interestRate: 0.1 } }))).toEqual([]);
	});

	it("takes defence for known from the year after the base year on", () => {
		const known = (year: number) => refusal(plainWith({ known: { defence: { [year]: 0.02 } } }));
		expect(known(2025)).toEqual([
			expect.stringMatching(/^known\.defence\.2025: must be a year after the base year, 2025/),
		]);
		expect(known(2026)).toEqual([]);
	});

	it("lets the one province of a budget that names none be named, and shares sum to less than 1", () => {
		const other = { base: 0.05, federalShare: 0.5 };
		expect(refusal(plainBudget({ other: { ...other, provinces: { provinces: 0.3 } } }))).toEqual([]);
		expect(refusal(plainBudget({ other: { ...other, provinces: { north: 1 } } }))).toEqual([
			expect.stringMatching(
				/^budget\.other\.provinces\.north: must be a province of the budget \(provinces\), got "north"/,
			),
		]);
		expect(refusal(plainBudget({ other, provinces: { north: { share: 0.5 }, south: { share: 0 } } }))).toEqual([]);
	});

	it("lets other be named in an order of priority beside all lines", () => {
		const order = (...names: string[]) => refusal(plainWith({ allocation: { kind: "priority", order: names } }));
		expect(order("other", "health", "education")).toEqual([]);
		expect(order("other", "health")).toEqual([
			"allocation.order: must name every line once, got none of education; add it",
		]);
	});

	it("keeps capability positive in the base year and in the last, by value as by uplift", () => {
		const events = (...given: Block[]) =>
			rival({
				partnership: {
					quality: 0.5,
					armsStock: 50,
					events: given.map((event) => ({ title: "x", delivery: 1, ...event })),
				},
			});
		expect(only(events({ year: 2025, uplift: -1 }, { year: 2026, uplift: 1 }))).toMatch(/got an uplift of -1 in 2025$/);
		expect(only(events({ year: 2027, uplift: -1.5 }))).toMatch(/got an uplift of -1\.5 in 2027$/);
		expect(refusal(events({ year: 2028, uplift: -1.5 }))).toEqual([]);
		// 0.5 · 110 / 50 = 1.1, and 0.5 · 90 / 50 = 0.9
		expect(only(events({ year: 2026, value: -110 }))).toMatch(/got an uplift of -1\.1 in 2026$/);
		expect(refusal(events({ year: 2026, value: -90 }))).toEqual([]);
	});
});

describe("a formula without its compiler", () => {
	const issues = (values: object) =>
		evaluateFormulas({ rival: { growth: { formula: "t", values } } }, 2025, 2, undefined).issues.map(
			({ path }) => path,
		);

	it("must have a value for every year to the last", () => {
		expect(issues({ 2026: 0, 2027: 0 })).toEqual([]);
		expect(issues({ 2026: 0, 2027: 0, 2028: 0 })).toEqual([]);
		expect(issues({ 2027: 0 })).toEqual(["rival.growth"]);
		expect(issues({ 2024: 0, 2025: 0, 2026: 0 })).toEqual(["rival.growth"]);
	});

	it("is asked for the years that a block seems to have: a whole horizon from 1 to 200", () => {
		const of = (baseYear: unknown, horizon: unknown) => seemingYears({ baseYear, horizon });
		expect(of(2025, 1)).toEqual({ baseYear: 2025, horizon: 1 });
		expect(of("2025", "200")).toEqual({ baseYear: 2025, horizon: 200 });
		for (const [baseYear, horizon] of [
			...[
				[2025, 0],
				[2025, 201],
				[2025, 1.5],
				[2025.5, 2],
			],
			...[
				[undefined, 2],
				[2025, undefined],
			],
		]) {
			expect(of(baseYear, horizon)).toBeUndefined();
		}
	});
});

describe("options", () => {
	it("are refused by their names, the nearest or all known ones told", () => {
		expect(optionIssues({ reacton: "strong" })).toEqual([
			{ path: "reacton", message: 'is not a known option; did you mean "reaction"' },
		]);
		expect(optionIssues({ xyzzyxyzzy: 1 }, { year: true })).toEqual([
			{
				path: "xyzzyxyzzy",
				message: "is not a known option; known here: year, against, base, financing, formulas, library, reaction, set",
			},
		]);
		expect(optionIssues({ reacton: undefined, set: {}, year: 2026 }, { year: true })).toEqual([]);
		expect(() => requireOptions({ yer: 1 } as object, {})).toThrow(/^yer: is not a known option/);
		expect(() => requireOptions({}, {})).not.toThrow();
	});

	it("have a library that is a block and formulas that are a function", () => {
		for (const library of [3, null, ["a"]]) {
			expect(optionIssues({ library })).toEqual([
				{ path: "library", message: expect.stringMatching(/^must be scenarios by name, got /) },
			]);
		}
		expect(optionIssues({ formulas: "t" })).toEqual([
			{ path: "formulas", message: expect.stringMatching(/^must be a compiler, .* got "t"$/) },
		]);
		expect(optionIssues({ library: {}, formulas: () => ({ ok: false, message: "" }) })).toEqual([]);
		expect(optionIssues(7)).toEqual([{ path: "options", message: "must be an object, got 7" }]);
	});
});

describe("the range of a number", () => {
	const held = (rule: rules.Rule, ...numbers: number[]) => numbers.filter((number) => rule.holds(number));

	it("has the ends that MODEL.md, section 1, gives it", () => {
		expect(held(rules.share, -0.001, 0, 1, 1.001)).toEqual([0, 1]);
		expect(held(rules.gdpShare, -0.001, 0, 1, 1.001)).toEqual([0, 1]);
		expect(held(rules.knownShare, 0, 0.001, 0.999, 1)).toEqual([0.001, 0.999]);
		expect(held(rules.sharedOut, -0.001, 0, 0.999, 1)).toEqual([0, 0.999]);
		expect(held(rules.balance, -1.001, -1, 0, 1, 1.001)).toEqual([-1, 0, 1]);
		expect(held(rules.atLeastZero, -0.001, 0, 9)).toEqual([0, 9]);
		expect(held(rules.positive, 0, 0.001)).toEqual([0.001]);
		expect(held(rules.rate, -1, -0.999, 0, 9)).toEqual([-0.999, 0, 9]);
		expect(held(rules.year, 1899, 1900, 2025.5, 2300, 2301)).toEqual([1900, 2300]);
		expect(held(rules.horizon, 0, 1, 1.5, 200, 201)).toEqual([1, 200]);
		expect(held(rules.deliveryYears, 0, 1, 1.5, 300)).toEqual([1, 300]);
		expect(held(rules.lag, -1, 0, 0.5, 1, 2)).toEqual([0, 1]);
	});

	it("is the same in the JSON Schema", () => {
		for (const rule of Object.values(rules)) {
			for (const end of [rule.minimum, rule.maximum]) if (end !== undefined) expect(rule.holds(end)).toBe(true);
			for (const end of [rule.exclusiveMinimum, rule.exclusiveMaximum]) {
				if (end !== undefined) expect(rule.holds(end)).toBe(false);
			}
		}
	});

	it("of a name is 64 characters", () => {
		expect(tooLong("a".repeat(64))).toBe("");
		expect(tooLong("a".repeat(65))).toBe(" of at most 64 characters");
		expect(tooLong(Array.from({ length: 65 }))).toBe("");
	});
});
