import { outputValues, parseScenario, type ScenarioChoice, type ScenarioOptions, solve, sweep } from "crowdout";
import { describe, expect, it } from "vitest";
import { valueAt, withValueAt } from "../../src/domain/index.js";
import { membersOf, outputsOf } from "../../src/measure/index.js";
import { resultAt } from "../../src/questions/at.js";
import { compilePoints } from "../../src/questions/points.js";
import { drawablePaths, drawRule, keyAt } from "../../src/scenario/index.js";
import { KEYS, keyNames } from "../../src/scenario/keys.js";
import { type Block, plain } from "../scenario/plain-scenario.js";

const lines = {
	education: { base: 0.03, floor: 0.001, federalShare: 0.4, development: 0.3, provinces: { north: 2, south: 1 } },
	health: { base: 0.02, path: 0.021, federalShare: 0.3, development: { federal: 0.5, provinces: 0.2 } },
};
const other = {
	base: 0.05,
	path: 0.049,
	floor: 0.002,
	federalShare: 0.5,
	development: 0.6,
	provinces: { north: 1, south: 2 },
};
/** A country of two provinces that gives every number it can, and is pushed by its rival. */
const country = (blocks: Block): Block => ({
	...plain,
	horizon: 3,
	rival: { spending: 80, growth: 0.05, focus: 1.1, reaction: 0.1, partnership: { quality: 0.2, armsStock: 90 } },
	threat: { securitisation: 0.9, fiscalSpace: 0.8 },
	economy: {
		...{ gdp: 1000, growth: 0.03, inflation: 0.05, population: 100, populationGrowth: 0.02, exchangeRate: 200 },
		feedback: { defence: 0.01, lines: { education: 0.02 } },
	},
	budget: {
		...{ definition: "budget", defence: 0.02, interest: 0.01, debt: 0.7, other, lines },
		...{ revenue: { base: 0.1, path: 0.101 }, deficit: { base: 0.03, path: 0.029 } },
		...{ interestRate: 0.08, marginalRate: 0.1, revenueSharing: 0.5, provincialSpending: 0.6 },
		provinces: { north: { share: 3, spending: 0.4 }, south: { share: 2 } },
	},
	financing: {
		...{ kind: "channels", taxes: 0.2, levies: 0.1, borrowing: 0.3, cuts: { other: 0.4, provinces: 0.3 } },
		...{ burden: { north: 1, south: 1 }, limits: { revenue: 0.2, deficit: 0.1, provinces: 0.01 } },
	},
	allocation: { kind: "weighted", weights: { education: 2, health: 1 } },
	discountRate: 0.05,
	counterfactual: { rival: { growth: 0.01 } },
	...blocks,
});
const bounds = { shock: 0.01, floor: 0.001, ceiling: 0.5 };
const errorCorrection = {
	...{ kind: "errorCorrection", shortRun: 0.1, longRun: 0.4, incomeShortRun: 0.2, incomeLongRun: 0.7 },
	...{ momentum: 0.1, adjustment: 0.3, drift: 0.01, ...bounds },
};
const COUNTRIES: Readonly<Record<string, Block>> = {
	"error correction and channels": country({ defence: errorCorrection }),
	parity: country({ defence: { kind: "parity", adjustment: 0.5, ratio: 1.1 } }),
	richardson: country({ defence: { kind: "richardson", reaction: 0.2, fatigue: 0.3, grievance: 0.11 } }),
	"a share and elasticities": country({
		defence: { kind: "share", share: 0.03 },
		financing: { kind: "elasticities", borrowing: 0.5, elasticities: { education: -0.4 } },
		counterfactual: { defence: { kind: "share", share: 0.02 } },
	}),
};

/** A range around what a number is, as its rule allows. */
function around(scenario: object, path: string): readonly [number, number] {
	const there = valueAt(scenario, path);
	const value = typeof there === "number" ? there : 0.05;
	const wide = value === 0 ? [0, 0.01] : [value * 0.97, value * 1.02];
	return [Math.min(...wide), Math.min(Math.max(...wide), drawRule(path)?.maximum ?? Number.POSITIVE_INFINITY)];
}

/** The paths at which a range could be run, and what differs there from a parse in any output. */
function compare(input: ScenarioChoice, options: ScenarioOptions, paths: readonly string[]) {
	const scenario = parseScenario(input, options);
	const outputs = outputsOf(membersOf(scenario)).map(({ name }) => name);
	const differing: string[] = [];
	const run = paths.filter((path) => {
		const [low, high] = around(scenario, path);
		const points = compilePoints(input, options, [{ path, low, high }], outputs);
		const at = low + 0.3 * (high - low);
		if (!points?.run([at])) return false;
		const result = resultAt(input, options, { [path]: at });
		for (const output of outputs) {
			const value = (points.reader(output, "last")?.() ?? Number.NaN) + 0;
			const expected = outputValues(result, output).at(-1) ?? Number.NaN;
			if (!Object.is(value, expected)) differing.push(`${path} ${output}: ${value}, not ${expected}`);
		}
		return true;
	});
	return { run, differing };
}

// A list is replaced whole, so that a parse refuses a number of one of its entries.
const ofList = (path: string) => path.startsWith("rival.partnership.events.");

describe("points of plans that were compiled once", () => {
	const seen = new Set<string>();

	it.each(Object.entries(COUNTRIES))("are bit for bit those of a parse, at every number of a plan: %s", (_, input) => {
		const all = drawablePaths(parseScenario(input));
		const paths = seen.size === 0 ? all : all.filter((path) => /^(defence|financing)\./.test(path));
		const { run, differing } = compare(input, {}, paths);
		expect([run, differing]).toEqual([paths, []]);
		for (const path of paths) seen.add(keyAt(path)?.name ?? "");
	});

	it("leave out no key that a plan has, but for those of events", () => {
		const held = keyNames.filter((name) => "target" in KEYS[name] && !ofList(name));
		expect(held.filter((name) => !seen.has(name))).toEqual([]);
	});

	it("are so at every number of a bundled scenario", () => {
		const paths = drawablePaths(parseScenario("us-india-partnership")).filter((path) => !ofList(path));
		const { run, differing } = compare("us-india-partnership", {}, paths);
		expect([run, differing]).toEqual([paths, []]);
	});

	// What each counterfactual takes from its scenario, and what it has of its own.
	it.each<[string, ScenarioChoice, ScenarioOptions]>([
		["keys of its own", "freeze-2019", {}],
		["a rule of its own", "build-up-2026-27", {}],
		["a scenario by name", "no-partnership", {}],
		["growth to the last known year", "us-india-partnership", { against: "further" }],
		["growth of India's economy", "us-india-partnership", { against: "gdp-share" }],
		["all but the events", "us-india-partnership", { against: "without-events" }],
		[
			"another base and other presets",
			"india-surge",
			{ base: "2023-sipri", reaction: "strong", financing: "imf-programme" },
		],
		[
			"keys that are laid over",
			"us-india-partnership",
			{ set: { defence: { longRun: 0.5 }, rival: { reaction: 0.1 } } },
		],
	])("are so where the counterfactual has %s", (_, input, options) => {
		const paths = ["rival.growth", "rival.spending", "economy.growth", "economy.gdp", "defence.shock", "budget.debt"];
		const { run, differing } = compare(input, options, [...paths, "financing.borrowing", "budget.lines.food.path"]);
		expect([run, differing]).toEqual([[...paths, "financing.borrowing", "budget.lines.food.path"], []]);
	});

	it("are left to a parse where a number does not stand in a plan as itself", () => {
		const ramp = { name: "ramp", rival: { growth: { from: 0.04, to: 0.08, start: 2026, end: 2030 } } };
		const at = (input: ScenarioChoice, path: string, low: number, high: number, options: ScenarioOptions = {}) =>
			compilePoints(input, options, [{ path, low, high }], []);
		expect(at("baseline", "horizon", 10, 20)).toBeUndefined();
		expect(at("us-india-partnership", "known.defence.2026", 0.02, 0.03)).toBeUndefined();
		expect(at("us-india-partnership", "outcomes.0.unitCost", 4000, 5000)).toBeUndefined();
		expect(at(ramp, "rival.growth.to", 0.07, 0.09)).toBeUndefined();
		expect(at("baseline", "financing.borrowing", 0.5, 1.5)).toBeUndefined();
		expect(at("baseline", "rival.growth", 0.02, 0.1, { set: { rival: { growth: 0.03 } } })).toBeUndefined();
		expect(at("baseline", "rival.growth", 0.02, 0.1)).toBeDefined();
	});
});

/** What a sweep gives point by point by a parse: where its own numbers are set already, they are not compiled. */
const parsed = (axes: Parameters<typeof sweep>[1]): ScenarioOptions => ({
	set: axes.reduce((block, { path, values }) => withValueAt(block, path, values.at(1) ?? values[0]), {}),
});

describe("a sweep that compiles once", () => {
	it.each<[string, ScenarioChoice, Parameters<typeof sweep>[1]]>([
		["where all is well", "us-india-partnership", [{ path: "rival.growth", values: [0.02, 0.03, 0.05, 0.08, 0.1] }]],
		[
			"in two directions, one of them with a single value",
			"us-india-partnership",
			[
				{ path: "rival.growth", values: [0.02, 0.03, 0.05, 0.08] },
				{ path: "discountRate", values: [0.03] },
				{ path: "defence.longRun", values: [0.2, 0.3, 0.4] },
			],
		],
		[
			"at a number and beside it, which is drawn",
			"us-india-partnership",
			[{ path: "defence.adjustment", values: [0.1, 0.2, 0.25, 0.3, 0.4] }],
		],
		["beyond a bound", "baseline", [{ path: "threat.fiscalSpace", values: [-0.1, 0.2, 0.5, 0.7, 1, 1.2] }]],
		[
			"where shares together exceed 1",
			"baseline",
			[{ path: "financing.borrowing", values: [0.1, 0.3, 0.5, 0.7, 0.9, 1] }],
		],
		[
			"where two shares do so in a corner",
			"baseline",
			[
				{ path: "financing.taxes", values: [0, 0.1, 0.5, 0.8] },
				{ path: "financing.borrowing", values: [0.1, 0.2, 0.6, 0.7] },
			],
		],
		[
			"where runs fail",
			COUNTRIES["a share and elasticities"],
			[{ path: "defence.share", values: [0.02, 0.1, 0.5, 0.9, 0.99] }],
		],
		["of what is no number", "baseline", [{ path: "rival.growth", values: [Number.NaN, 0.02, 0.03, 0.05, Infinity] }]],
		[
			"where a line comes to nothing",
			"paper-thesis",
			[{ path: "budget.revenue.path", values: [0.02, 0.05, 0.08, 0.11] }],
		],
		[
			"over the discount rate, down to where nothing is finite",
			"us-india-partnership",
			[{ path: "discountRate", values: [-0.999999999999999, -0.5, 0, 0.05] }],
		],
	])("gives the rows of a parse of each point, refusals too, %s", (_, input, axes) => {
		const outputs = [
			"crowdOut.cumulativeMoney.education",
			"crowdOut.ratio",
			"run.debt",
			"max(crowdOut.elasticity.health)",
		];
		const ask = (options: ScenarioOptions) => sweep(input, axes, { ...options, outputs, onFailure: "drop" });
		const [quick, slow] = [ask({}), ask(parsed(axes))];
		expect(quick.rows).toEqual(slow.rows);
		expect(quick.failed).toBe(slow.failed);
	});
});

describe("solve on plans that were compiled once", () => {
	it.each([
		"crowdOut.cumulativeMoney.food = 5",
		"run.lines.education >= 1.2%",
		"run.debt < 0.9",
		"crowdOut.ratio > 0.11",
		"max(run.defence) <= 3%",
		"crowdOut.percentOfLine.food < 4",
		"last(run.gdp) >= 100",
	])("finds what it finds by a parse of each point: %s", (soThat) => {
		const ask = (options: ScenarioOptions) =>
			solve("us-india-partnership", "rival.growth", soThat, { ...options, between: [0.02, 0.12], steps: 8 });
		const [{ record: _, ...quick }, { record: __, ...slow }] = [ask({}), ask({ set: { rival: { growth: 0.05 } } })];
		expect(quick).toEqual(slow);
	});
});
