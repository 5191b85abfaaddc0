import {
	baseChoices,
	bundledScenarios,
	type CrowdOutResult,
	counterfactualScenario,
	crowdOut,
	financingPresets,
	type ParseOptions,
	type Path,
	parseScenario,
	partnershipEvents,
	reactionPresets,
	safeParseScenario,
} from "crowdout";
import { describe, expect, it } from "vitest";
import { pathValues } from "../../src/scenario/index.js";
import { refusal } from "./plain-scenario.js";

const names = Object.keys(bundledScenarios);
const reactions = Object.keys(reactionPresets) as (keyof typeof reactionPresets)[];
const financings = Object.keys(financingPresets) as (keyof typeof financingPresets)[];
const bases = names.filter((name) => name.startsWith("base-"));

const runOf = (scenario: unknown, options?: ParseOptions) => crowdOut(parseScenario(scenario, options));

/** How far defence + interest + other + lines are from revenue + deficit, at worst. */
function worstOpening({ run, counterfactualRun }: CrowdOutResult): number {
	return Math.max(
		...[run, counterfactualRun].flatMap((arm) =>
			arm.defence.map((defence, t) => {
				const lines = Object.values(arm.lines).reduce((sum, line) => sum + line[t], 0);
				return Math.abs(defence + arm.interest[t] + arm.other[t] + lines - arm.revenue[t] - arm.deficit[t]);
			}),
		),
	);
}

/** Nothing in any year. */
const zeros = (values: readonly number[]) => values.every((value) => value === 0);

describe("the bundled scenarios", () => {
	it("are called what the map calls them", () => {
		for (const name of names) expect(parseScenario(name).name).toBe(name);
	});

	it.each(names)("%s parses, runs, closes and parses to itself", (name) => {
		const scenario = parseScenario(name);
		expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
		const result = crowdOut(scenario);
		expect(worstOpening(result)).toBeLessThan(1e-12);
		expect(Math.max(...result.ledger.residual.map(Math.abs))).toBeLessThan(1e-12);
		expect(result.scenario).toBe(name);
		const named = bundledScenarios[name].counterfactual;
		expect(result.counterfactual).toBe(typeof named === "string" ? named : `${name} without the push`);
	});

	it.each(names)("%s runs and closes under every preset, on every base, or is refused with the reason", (name) => {
		const own = bases.includes(name) ? [undefined] : baseChoices;
		const mustRun = [...bases, "baseline", "us-india-partnership", "india-surge"].includes(name);
		for (const base of own) {
			for (const reaction of reactions) {
				for (const financing of financings) {
					const parsed = safeParseScenario(name, { base, reaction, financing });
					if (!mustRun && !parsed.ok) {
						for (const { message } of parsed.issues) expect(message).toContain("must");
						continue;
					}
					const result = runOf(name, { base, reaction, financing });
					expect(worstOpening(result)).toBeLessThan(1e-12);
				}
			}
		}
	});

	it("have the four human-security lines", () => {
		for (const name of names) {
			expect(Object.keys(parseScenario(name).budget.lines).sort()).toEqual(["education", "food", "health", "water"]);
		}
	});

	it("stand on tables whose hashes the result records", () => {
		const { record } = runOf("us-india-partnership");
		expect(Object.keys(record.data).length).toBeGreaterThan(0);
		for (const hash of Object.values(record.data)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
	});
});

describe("the baseline", () => {
	it.each(["baseline", ...bases])("%s is its own counterfactual: nothing is crowded out", (name) => {
		const { crowdOut: loss, run, counterfactualRun } = runOf(name);
		expect(counterfactualRun).toEqual(run);
		for (const line of Object.keys(run.lines)) expect(zeros(loss.money[line])).toBe(true);
		expect(loss.ratio).toBeNull();
	});

	it.each(["baseline", ...bases])("%s is on its own path: its gap is zero in every year", (name) => {
		const { run } = runOf(name);
		for (const gap of run.gap) expect(Math.abs(gap)).toBeLessThan(1e-12);
		for (const unfunded of run.unfunded) expect(Math.abs(unfunded)).toBeLessThan(1e-12);
	});

	it("of each base has the base year and definition of its name", () => {
		const definitions = { budget: "budget", pensions: "budget+pensions", sipri: "sipri" } as const;
		for (const base of baseChoices) {
			const [year, definition] = base.split("-") as [string, keyof typeof definitions];
			const scenario = parseScenario("baseline", { base });
			expect(scenario.baseYear).toBe(Number(year));
			expect(scenario.budget.definition).toBe(definitions[definition]);
		}
	});

	it("chosen as a base is the bundled scenario of that base", () => {
		for (const name of bases) {
			const base = name.slice("base-".length) as (typeof baseChoices)[number];
			const { name: _a, lineage: _b, ...chosen } = parseScenario("baseline", { base });
			const { name: _c, lineage: _d, ...bundled } = parseScenario(name);
			const { title: _e, question: _f, references: _g, checks: _h, ...mine } = chosen;
			const { title: _i, question: _j, references: _k, checks: _l, ...theirs } = bundled;
			expect(mine.budget).toEqual(theirs.budget);
			expect(mine.economy).toEqual(theirs.economy);
			expect(mine.rival).toEqual(theirs.rival);
		}
	});
});

describe("a push of the bundled rival", () => {
	it.each(names)("%s: more of it never means less defence in any year", (name) => {
		const growth = (rate: number) => runOf(name, { set: { rival: { growth: rate } } }).run.defence;
		const defences = [0.02, 0.06, 0.1].map(growth);
		for (let k = 1; k < defences.length; k++) {
			defences[k].forEach((share, t) => {
				expect(share).toBeGreaterThanOrEqual(defences[k - 1][t]);
			});
		}
	});

	it("raises defence, and more so where it answers strongly; without a reaction it raises nothing", () => {
		const extra = (reaction: (typeof reactions)[number]) =>
			runOf("india-surge", { reaction }).crowdOut.extraDefenceMoney.reduce((sum, money) => sum + money, 0);
		expect(extra("none")).toBe(0);
		expect(extra("default")).toBeGreaterThan(0);
		expect(extra("strong")).toBeGreaterThan(extra("default"));
	});

	it("crowds lines out more under a programme than where most is borrowed", () => {
		const ratio = (financing: (typeof financings)[number]) => runOf("india-surge", { financing }).crowdOut.ratio;
		expect(ratio("imf-programme")).toBeGreaterThan(ratio("mostly-borrowed") ?? Number.POSITIVE_INFINITY);
	});

	it("is compared with the baseline's rival block, whatever stands between", () => {
		const child = parseScenario({ name: "child", extends: "india-surge", threat: { securitisation: 2 } });
		expect(counterfactualScenario(child).rival).toEqual(parseScenario("baseline").rival);
		expect(counterfactualScenario(child).threat).toEqual(child.threat);
		expect(crowdOut(child).counterfactual).toBe("child without the push");
		const without = crowdOut(child).counterfactualRun;
		expect(without.rivalSpending).toEqual(runOf("baseline").run.rivalSpending);
	});

	it("that lies outside rival warns that nothing differs, until it has a counterfactual of its own", () => {
		const push = { name: "shock", defence: { shock: { 2026: 0, 2028: 0.2, 2029: 0 } } };
		const result = runOf(push);
		expect(result.warnings).toHaveLength(1);
		expect(zeros(result.crowdOut.money.education)).toBe(true);
		const compared = runOf({ ...push, counterfactual: "baseline" });
		expect(compared.warnings).toEqual([]);
		expect(compared.counterfactual).toBe("baseline");
		// FY2028, the first year that is not known.
		expect(compared.crowdOut.extraDefenceMoney[3]).toBeGreaterThan(0);
		expect(compared.counterfactualRun).toEqual(runOf("baseline").run);
	});
});

describe("the presets", () => {
	/** The six shares of the gap that a rule of channels gives to who pays, in one year. */
	const sharesOf = (financing: (typeof financings)[number] | undefined, year: number) => {
		const rule = parseScenario("baseline", { financing }).financing;
		if (rule.kind !== "channels") throw new Error("channels expected");
		const at = (path: Path) => pathValues(path, year, 0)[0];
		const [taxes, levies, borrowing] = [rule.taxes, rule.levies, rule.borrowing].map(at);
		const [other, provinces] = [rule.cuts.other, rule.cuts.provinces].map(at);
		const cut = 1 - borrowing - taxes - levies;
		return [taxes, levies, borrowing, cut * other, cut * provinces, cut * (1 - other - provinces)];
	};
	const near = (values: readonly number[], expected: readonly number[]) => {
		values.forEach((value, k) => {
			expect(value).toBeCloseTo(expected[k], 12);
		});
	};

	// Taxes, levies, borrowing, other federal spending, provinces, federal lines: the grid of who pays in 2026.
	const programme = [0.15, 0.2, 0.05, 0.28, 0.25, 0.07];
	const borrowed = [0.1, 0.1, 0.65, 0.096, 0.03, 0.024];

	it("of financing divide the gap among taxes, levies, borrowing, other, provinces and federal lines", () => {
		near(sharesOf("imf-programme", 2030), programme);
		near(sharesOf("mostly-borrowed", 2030), borrowed);
		near(sharesOf("as-budgeted-2027", 2030), [0.15, 0.2, 0, 0.25, 0.3, 0.1]);
	});

	it("are as uncertain as the scenarios that ask who pays under the same regime", () => {
		const pairs = { "under-a-programme": "imf-programme", "room-to-borrow": "mostly-borrowed" } as const;
		for (const [name, financing] of Object.entries(pairs) as [keyof typeof pairs, (typeof financings)[number]][]) {
			const own = parseScenario(name);
			const chosen = parseScenario("us-india-partnership", { financing });
			expect([own.financing, own.uncertainty]).toEqual([chosen.financing, chosen.uncertainty]);
		}
	});

	it("follow the programme to FY2028, then two draws of three under it and one mostly borrowed", () => {
		for (const financing of [undefined, "schedule"] as const) {
			for (const year of [2026, 2027, 2028]) near(sharesOf(financing, year), programme);
			const mean = programme.map((share, k) => (2 * share + borrowed[k]) / 3);
			for (const year of [2029, 2030, 2031]) near(sharesOf(financing, year), mean);
		}
	});

	it("of 0.1.0 are refused with the name of today, and so are its scenarios", () => {
		expect(refusal("baseline", { financing: "fiscal-space" as "mostly-borrowed" })).toEqual([
			expect.stringMatching(/^financing: must be one of .*, got "fiscal-space"; now mostly-borrowed$/),
		]);
		const borrow = /^scenario: must be one of .*, got "fiscal-space"; now room-to-borrow$/;
		expect(() => parseScenario("fiscal-space")).toThrow(borrow);
		const now = /must be one of .*, got "imf-programme"; now under-a-programme$/;
		expect(() => parseScenario("imf-programme")).toThrow(now);
		expect(refusal({ name: "child", extends: "imf-programme" })).toEqual([expect.stringMatching(now)]);
		expect(refusal({ name: "child", counterfactual: "imf-programme" })).toEqual([expect.stringMatching(now)]);
	});

	it("are laid over the scenario and named in its lineage", () => {
		const scenario = parseScenario("india-surge", { reaction: "strong", set: { horizon: 3 } });
		expect(scenario.lineage).toEqual(["set", "reaction=strong", "india-surge", "us-india-partnership", "baseline"]);
		expect(scenario.name).toBe("india-surge");
		expect(scenario.horizon).toBe(3);
	});
});

describe("a child of a bundled scenario", () => {
	it("may change a number by name, and nothing that it can not mean", () => {
		expect(refusal({ name: "child", rival: { growth: "8%" } })).toEqual([]);
		expect(refusal({ name: "child", budget: { definition: "sipri" } })).toEqual([
			expect.stringMatching(/^budget\.definition: .*base-2025-sipri/),
		]);
		expect(refusal({ name: "child", baseYear: 2023 })[0]).toMatch(/^baseYear: .*base-2023-budget/);
		expect(refusal({ name: "child", budget: { lines: { health: { base: 0.05 } } } })).toEqual([
			expect.stringMatching(/^budget: .*must close.*difference of/),
		]);
	});

	it("that only has a name is its parent by another name", () => {
		for (const name of names) {
			const { lineage: _, checks: _checks, ...child } = parseScenario({ name: "child", extends: name });
			const { lineage: _own, $schema, title, question, references, checks, ...parent } = parseScenario(name);
			expect(child).toEqual({ ...parent, name: "child" });
		}
	});

	it("may take a bundled event by its id, with keys of its own", () => {
		const [named] = partnershipEvents().filter(({ value }) => value !== undefined);
		const own = { event: named.id, uplift: 0.01, delivery: 3 };
		const child = parseScenario({ name: "child", rival: { partnership: { events: [own, { event: named.id }] } } });
		const { id, year, title, value, delivery } = named;
		expect(child.rival.partnership.events).toEqual([
			{ event: id, year, title, value, uplift: 0.01, delivery: 3 },
			{ event: id, year, title, value, delivery },
		]);
	});

	it("that names no bundled event is told the nearest", () => {
		const [{ id }] = partnershipEvents();
		expect(refusal({ name: "child", rival: { partnership: { events: [{ event: `${id}x` }] } } })[0]).toContain(
			`did you mean "${id}"`,
		);
	});
});
