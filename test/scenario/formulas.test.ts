import { crowdOut, type FormulaCompiler, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { plain, plainWith, pushed, refusal, run } from "./plain-scenario.js";

/** A compiler of one formula, which counts how often it is asked. */
function compilerOf(at: (t: number, year: number) => number): FormulaCompiler & { asked: string[] } {
	const asked: string[] = [];
	const compile: FormulaCompiler = (text) => {
		asked.push(text);
		return text === "bad" ? { ok: false, message: 'must be a formula, got "bad"' } : { ok: true, at };
	};
	return Object.assign(compile, { asked });
}

const share = { formula: "0.02 + 0.001 * t" };

describe("a formula as a path", () => {
	it("is asked for t = 1 to the horizon, with t and the year", () => {
		const asked: [number, number][] = [];
		const formulas = compilerOf((t, year) => {
			asked.push([t, year]);
			return 0.02 + 0.001 * t;
		});
		const result = run(pushed(share, { horizon: 3 }), { formulas });
		expect([...new Set(asked.map(String))]).toEqual(["1,2026", "2,2027", "3,2028"]);
		expect(formulas.asked).toContain("0.02 + 0.001 * t");
		[0.02, 0.021, 0.022, 0.023].forEach((defence, t) => {
			expect(result.run.defence[t]).toBeCloseTo(defence, 14);
		});
	});

	it("may be of the year", () => {
		const formulas = compilerOf((_, year) => (year - 2025) / 100);
		const scenario = plainWith({ rival: { spending: 80, growth: { formula: "(year - 2025) / 100" } } });
		const result = run(scenario, { formulas });
		expect(result.run.rivalSpending[2]).toBeCloseTo(80 * 1.01 * 1.02, 12);
	});

	it("keeps its values beside its text, so that the parsed scenario runs without the compiler", () => {
		const formulas = compilerOf((t) => 0.02 + 0.001 * t);
		const parsed = parseScenario(pushed(share), { formulas });
		expect(parsed.defence).toMatchObject({ share: { ...share, values: { 2026: 0.021, 2027: 0.022 } } });
		const again = parseScenario(JSON.parse(JSON.stringify(parsed)));
		expect(again).toEqual(parsed);
		expect(crowdOut(again).record.scenarioHash).toBe(crowdOut(parsed).record.scenarioHash);
		expect(JSON.stringify(crowdOut(again))).toBe(JSON.stringify(crowdOut(parsed)));
	});

	it("is evaluated anew where there is a compiler: the text wins over old values", () => {
		const stale = { ...share, values: { 2026: 0.5, 2027: 0.5 } };
		const formulas = compilerOf((t) => 0.02 + 0.001 * t);
		expect(parseScenario(pushed(stale), { formulas }).defence).toMatchObject({
			share: { values: { 2026: 0.021, 2027: 0.022 } },
		});
	});

	it("without a compiler names the import to add", () => {
		const lines = refusal(pushed(share));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^defence\.share: .*crowdout\/formulas/);
	});

	it("without a compiler is refused where its values do not reach the horizon", () => {
		const short = { ...share, values: { 2026: 0.021 } };
		const [line] = refusal(pushed(short));
		expect(line).toMatch(/^defence\.share: .*2027.*crowdout\/formulas/);
	});

	it("that gives no finite number names the first year in which it does not", () => {
		const cases = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (const bad of cases) {
			const formulas = compilerOf((t) => (t >= 2 ? bad : 0.02));
			const lines = refusal(pushed(share, { horizon: 4 }), { formulas });
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch(new RegExp(`^defence\\.share: must .*finite.*got ${bad}.*2027`));
		}
	});

	it("that gives no number from the first year on has that one issue", () => {
		const lines = refusal(pushed(share), { formulas: compilerOf(() => Number.NaN) });
		expect(lines).toEqual([expect.stringMatching(/^defence\.share: must .*finite.*got NaN.*2026/)]);
	});

	it("that leaves the range of its path names the year and the value", () => {
		const formulas = compilerOf((t) => 0.6 * t);
		const lines = refusal(pushed(share), { formulas });
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^defence\.share.*: must be a share.*got 1\.2/);
		expect(lines[0]).toContain("2027");
	});

	it("that can not be read is refused with the compiler's words", () => {
		const formulas = compilerOf(() => 0);
		expect(refusal(pushed({ formula: "bad" }), { formulas })).toEqual(['defence.share: must be a formula, got "bad"']);
		expect(refusal(pushed({ formula: 5 }), { formulas })).toEqual([
			expect.stringMatching(/^defence\.share\.formula: must .*got 5/),
		]);
		expect(refusal(pushed({ formula: "t", unit: "%" }), { formulas })).toEqual([
			expect.stringMatching(/^defence\.share\.unit: /),
		]);
	});

	it("stands in a counterfactual, in a line's path and in a parent as well", () => {
		const formulas = compilerOf((t) => 0.02 + 0.001 * t);
		const counter = plainWith({
			defence: { kind: "share", share: 0.03 },
			counterfactual: { defence: { kind: "share", share } },
		});
		expect(run(counter, { formulas }).counterfactualRun.defence[2]).toBeCloseTo(0.022, 14);
		expect(refusal(counter)).toEqual([expect.stringMatching(/^counterfactual\.defence\.share: .*crowdout\/formulas/)]);
		const lines = { education: { base: 0.03 }, health: { base: 0.02, path: share } };
		const budget = { ...plain.budget, lines };
		expect(run(plainWith({ budget }), { formulas }).run.gap[2]).toBeCloseTo(0.002, 14);
		const library = { parent: pushed(share) };
		expect(run({ name: "child", extends: "parent" }, { library, formulas }).run.defence[1]).toBeCloseTo(0.021, 14);
	});

	it("is not asked where a child replaces it", () => {
		const library = { parent: pushed(share) };
		expect(refusal({ name: "child", extends: "parent", defence: { share: 0.03 } }, { library })).toEqual([]);
	});

	it("evaluates for a longer horizon what a parsed scenario had for a shorter one", () => {
		const formulas = compilerOf((t) => 0.02 + 0.001 * t);
		const parsed = parseScenario(pushed(share), { formulas });
		const longer = { ...JSON.parse(JSON.stringify(parsed)), horizon: 4 };
		expect(refusal(longer)).toEqual([expect.stringMatching(/^defence\.share: .*2029/)]);
		expect(run(longer, { formulas }).run.defence[4]).toBeCloseTo(0.024, 14);
	});
});

describe("the compiler of crowdout/formulas", () => {
	it("reads the formula of MODEL.md, section 1", async () => {
		const { formulas } = await import("crowdout/formulas");
		const growth = { formula: "0.04 + 0.005 * t" };
		const result = run(plainWith({ rival: { spending: 80, growth } }), { formulas });
		expect(result.run.rivalSpending[2]).toBeCloseTo(80 * 1.045 * 1.05, 12);
	});
});
