import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { type Block, issuesOf, plain, plainBudget, plainWith, refusal } from "./plain-scenario.js";

const corrected = {
	kind: "errorCorrection",
	shortRun: 0.3,
	longRun: 0.5,
	adjustment: 0.1,
	momentum: 0.2,
	shock: { 2026: 0.01, 2027: 0 },
	floor: 0.01,
};

/** A child of the plain scenario with other blocks of its own. */
function childOf(parent: Block, keys: Block = {}) {
	return parseScenario({ name: "child", extends: "parent", ...keys }, { library: { parent } });
}

describe("a child", () => {
	it("takes what it lacks from its parent, key by key", () => {
		const child = childOf(plain, { economy: { gdp: 2000 }, budget: { other: { floor: 0.01 } } });
		expect(child.name).toBe("child");
		expect(child.economy).toEqual({ ...parseScenario(plain).economy, gdp: 2000 });
		expect(child.budget.other).toEqual({ base: 0.05, floor: 0.01, federalShare: 1 });
		expect(child.budget.lines).toEqual(parseScenario(plain).budget.lines);
	});

	it("may add a line where its budget still closes", () => {
		const child = childOf(plain, { budget: { other: { base: 0.04 }, lines: { shelter: { base: 0.01 } } } });
		expect(Object.keys(child.budget.lines)).toEqual(["education", "health", "shelter"]);
	});

	it("replaces a path whole: a table by a table, a ramp by a number, a number by a table", () => {
		const parent = plainWith({ rival: { spending: 80, growth: { 2026: 0.01, 2027: 0.02 }, focus: 1 } });
		const child = childOf(parent, { rival: { growth: { 2026: 0.05 }, focus: { 2026: 1.1 } } });
		expect(child.rival.growth).toEqual({ 2026: 0.05 });
		expect(child.rival.focus).toEqual({ 2026: 1.1 });
		const ramp = { from: 0, to: 0.1, start: 2026, end: 2027 };
		expect(
			childOf(plainWith({ rival: { spending: 80, growth: ramp } }), { rival: { growth: 0.01 } }).rival.growth,
		).toBe(0.01);
		expect(childOf(parent, { rival: { growth: ramp } }).rival.growth).toEqual(ramp);
	});

	it("replaces a line's path whole and keeps the line's other keys", () => {
		const parent = plainBudget({
			lines: { education: { base: 0.03, path: { 2026: 0.02, 2027: 0.01 }, floor: 0.005 }, health: { base: 0.02 } },
		});
		const child = childOf(parent, { budget: { lines: { education: { path: { 2026: 0.04 } } } } });
		expect(child.budget.lines.education).toEqual({ base: 0.03, path: { 2026: 0.04 }, floor: 0.005, federalShare: 1 });
	});

	it("replaces a list whole", () => {
		const event = (title: string) => ({ year: 2026, title, uplift: 0.01, delivery: 1 });
		const parent = plainWith({
			rival: { ...plain.rival, partnership: { quality: 0.5, events: [event("A"), event("B")] } },
		});
		const child = childOf(parent, { rival: { partnership: { events: [event("C")] } } });
		expect(child.rival.partnership).toEqual({ quality: 0.5, events: [event("C")] });
		expect(childOf(parent, { rival: { partnership: { events: [] } } }).rival.partnership.events).toEqual([]);
		const ordered = plainWith({ allocation: { kind: "priority", order: ["health", "education"] } });
		expect(childOf(ordered, { allocation: { order: ["education", "health"] } }).allocation).toEqual({
			kind: "priority",
			order: ["education", "health"],
		});
	});

	it("keeps its parent's rule where it names the same kind or none", () => {
		const parent = plainWith({ defence: corrected });
		expect(childOf(parent, { defence: { longRun: 1 } }).defence).toMatchObject({ ...corrected, longRun: 1 });
		expect(childOf(parent, { defence: { kind: "errorCorrection", longRun: 1 } }).defence).toMatchObject({
			...corrected,
			longRun: 1,
		});
	});

	it("inherits nothing from a block of another kind", () => {
		const child = childOf(plainWith({ defence: corrected }), { defence: { kind: "parity", adjustment: 0.4 } });
		expect(child.defence).toEqual({ kind: "parity", adjustment: 0.4, ratio: 1, lag: 1, shock: 0 });
		const weighted = plainWith({ allocation: { kind: "weighted", weights: { health: 2 } } });
		expect(childOf(weighted, { allocation: { kind: "proportional" } }).allocation).toEqual({ kind: "proportional" });
		const limited = plainWith({
			financing: { kind: "channels", taxes: 0.1, borrowing: 0.2, cuts: { other: 0.3 }, limits: { deficit: 0.02 } },
		});
		const elastic = { kind: "elasticities", taxes: 1, levies: 0, borrowing: 0 };
		expect(childOf(limited, { financing: elastic }).financing).toEqual({ ...elastic, limits: {}, elasticities: {} });
		expect(
			refusal(
				{ name: "child", extends: "parent", defence: { kind: "parity" } },
				{ library: { parent: plainWith({ defence: corrected }) } },
			),
		).toEqual([expect.stringMatching(/^defence\.adjustment: /)]);
	});

	it("keeps none of its parent's title, question, references and checks", () => {
		const words = {
			title: "A title",
			question: "A question?",
			references: ["A reference"],
			checks: [{ statement: "a", holds: "b", why: "c" }],
		};
		const child = childOf(plainWith(words));
		expect(child).not.toHaveProperty("title");
		expect(child).not.toHaveProperty("question");
		expect(child).not.toHaveProperty("references");
		expect(child.checks).toEqual([]);
	});

	it("of a child takes from all above it, the nearest first", () => {
		const library = {
			root: plain,
			middle: { name: "middle", extends: "root", economy: { gdp: 2000, population: 50 } },
		};
		const child = parseScenario({ name: "leaf", extends: "middle", economy: { population: 70 } }, { library });
		expect(child.economy).toMatchObject({ gdp: 2000, population: 70, exchangeRate: 200 });
		expect(child.lineage).toEqual(["leaf", "middle", "root"]);
		expect(child.extends).toBeNull();
	});

	it("by name is found in the library", () => {
		expect(parseScenario("plain", { library: { plain } })).toEqual(parseScenario(plain));
	});

	it("keeps its parent's counterfactual, or replaces it whole by its own", () => {
		const parent = plainWith({ counterfactual: { rival: { growth: 0 } }, rival: { spending: 80, growth: 0.1 } });
		expect(childOf(parent).counterfactual).toEqual({ rival: { growth: 0 } });
		expect(childOf(parent, { counterfactual: { threat: { securitisation: 0 } } }).counterfactual).toEqual({
			threat: { securitisation: 0 },
		});
	});
});

describe("a parent that can not be had is refused", () => {
	it("because nothing has its name: the nearest one is offered", () => {
		const [line, ...more] = refusal({ name: "child", extends: "baselin" });
		expect(more).toEqual([]);
		expect(line).toMatch(/^extends: must be one of .*baseline.*, got "baselin"; did you mean "baseline"$/);
		expect(refusal({ name: "child", extends: "plane" }, { library: { plain } })[0]).toContain('did you mean "plain"');
	});

	it("because the name is no text", () => {
		expect(refusal({ name: "child", extends: 5 })).toEqual([expect.stringMatching(/^extends: must .*got 5/)]);
		expect(refusal({ name: "child", extends: ["baseline"] })).toEqual([expect.stringMatching(/^extends: must /)]);
	});

	it("because it is its own ancestor: the whole cycle is shown", () => {
		const library = {
			a: { name: "a", extends: "b" },
			b: { name: "b", extends: "c" },
			c: { name: "c", extends: "a" },
		};
		expect(refusal("a", { library })).toEqual([expect.stringMatching(/^extends: must .*got a → b → c → a/)]);
		expect(refusal({ name: "child", extends: "b" }, { library })).toEqual([
			expect.stringMatching(/^extends: .*child → b → c → a → b/),
		]);
		const loop = { loop: { name: "loop", extends: "loop" } };
		expect(refusal("loop", { library: loop })).toEqual([expect.stringMatching(/loop → loop/)]);
		expect(refusal({ name: "loop", extends: "loop" })).toHaveLength(1);
	});

	it("because it is no block", () => {
		expect(refusal({ name: "child", extends: "list" }, { library: { list: [] } })).toEqual([
			expect.stringMatching(/^extends: .*"list".*got \[\]/),
		]);
	});

	it("or because the scenario asked for by name is none", () => {
		expect(issuesOf("us-india-partnershp")).toEqual([
			{
				path: "scenario",
				message: expect.stringMatching(/got "us-india-partnershp"; did you mean "us-india-partnership"/),
			},
		]);
	});
});

describe("a definition or base year changed without its figures is refused with a pointer to them", () => {
	const options = { library: { plain } };

	it("definition", () => {
		const lines = refusal({ name: "child", extends: "plain", budget: { definition: "sipri" } }, options);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^budget\.definition: must .*"budget".*"sipri".*figures/);
		expect(lines[0]).toMatch(/budget\.defence.*budget\.other\.base/);
		expect(lines[0]).toContain("base-2025-sipri");
	});

	it("base year", () => {
		const lines = refusal({ name: "child", extends: "plain", baseYear: 2024 }, options);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/^baseYear: must .*2025.*2024.*figures/);
		for (const figure of ["economy.gdp", "budget.defence", "budget.revenue.base", "budget.debt"]) {
			expect(lines[0]).toContain(figure);
		}
		expect(lines[0]).toContain("base-2023");
	});

	it("but not where the figures come along, or nothing changes", () => {
		const budget = { definition: "sipri", defence: 0.025, other: { base: 0.045 } };
		expect(refusal({ name: "child", extends: "plain", budget }, options)).toEqual([]);
		expect(
			refusal({ name: "child", extends: "plain", baseYear: 2025, budget: { definition: "budget" } }, options),
		).toEqual([]);
	});

	it("as an override of the counterfactual it is never accepted: only like is compared", () => {
		const budget = { definition: "sipri", defence: 0.025, other: { base: 0.045 } };
		expect(refusal(plainWith({ counterfactual: { budget } }))).toEqual([
			expect.stringMatching(/^counterfactual\.budget\.definition: must .*"budget".*"sipri"/),
		]);
	});
});

describe("layers over a scenario", () => {
	it("`set` is laid over everything else by the rule of extends", () => {
		const set = { rival: { growth: "8%" }, allocation: { kind: "priority", order: ["health", "education"] } };
		const scenario = parseScenario(plain, { set });
		expect(scenario.rival).toMatchObject({ spending: 80, growth: 0.08 });
		expect(scenario.allocation).toEqual(set.allocation);
		expect(refusal(plain, { set: { rival: { grwth: 1 } } })).toEqual([
			expect.stringMatching(/^rival\.grwth: .*"growth"/),
		]);
		expect(refusal(plain, { set: 5 })).toEqual([expect.stringMatching(/^set: must be an object, got 5/)]);
	});

	it("a preset that is none is refused with the nearest", () => {
		expect(refusal(plain, { reaction: "strng" as "strong" })).toEqual([
			expect.stringMatching(/^reaction: must be one of none, default, strong, got "strng"; did you mean "strong"/),
		]);
		expect(refusal(plain, { financing: "imf" as "imf-programme" })).toEqual([
			expect.stringMatching(/^financing: must be one of /),
		]);
	});

	it("a base can not be chosen for a scenario that stands alone", () => {
		expect(refusal(plain, { base: "2023-budget" })).toEqual([expect.stringMatching(/^base: must not /)]);
	});
});

describe("a parsed scenario", () => {
	it("stands alone and parses to itself", () => {
		const library = { plain };
		const scenario = parseScenario({ name: "child", extends: "plain", rival: { growth: "10%" } }, { library });
		expect(scenario.extends).toBeNull();
		expect(parseScenario(scenario)).toEqual(scenario);
		expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
	});

	it("leaves its input, its parents and the library as they were", () => {
		const library = { plain: structuredClone(plain) };
		const child = { name: "child", extends: "plain", rival: { growth: "10%" }, counterfactual: {} };
		const before = JSON.stringify([library, child]);
		crowdOut(parseScenario(child, { library, set: { economy: { gdp: 5 } } }));
		expect(JSON.stringify([library, child])).toBe(before);
	});

	it("can be made from a frozen input", () => {
		const freeze = (value: unknown): unknown => {
			if (typeof value === "object" && value !== null) for (const part of Object.values(value)) freeze(part);
			return Object.freeze(value);
		};
		expect(() => crowdOut(parseScenario(freeze(structuredClone(plain))))).not.toThrow();
	});
});
