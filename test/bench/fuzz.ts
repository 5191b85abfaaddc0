// Mutated scenarios: what a hostile or careless hand may write. Each is parsed and, where it parses, run; a case must end in
// a refusal, in a run that stops with its reason, or in a result whose every number is possible.

import type * as crowdout from "crowdout";

/** What the fuzz needs of the library. */
export type Library = Pick<typeof crowdout, "bundledScenarios" | "crowdOut" | "CrowdoutError" | "safeParseScenario">;

/** How the cases ended, and what was wrong with some. */
export interface FuzzReport {
	readonly refused: number;
	readonly stopped: number;
	readonly ran: number;
	/** Greatest processor time of a case, in times of a plain parse and run. */
	readonly slowest: number;
	/** What must not be, with the number of the case: `fuzz` with that case alone shows it again. */
	readonly faults: readonly string[];
}

type Draw = (below: number) => number;

const HOSTILE: readonly unknown[] = [
	...[null, true, "", "x", " ", "1e999", "-5%", "1,000", "9%".repeat(30), "\u0000", "=HYPERLINK(1)", "__proto__"],
	...[-1, 0, -0, 1, 1.45, 1e-300, 1e300, 2025, 2.5, 99, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53],
	...[[], [[]], {}, { 2026: 1 }, { 2026: "5%", "2031": 1e100 }, { from: 1, to: 2, start: 2027, end: 2026 }],
	...[
		{ formula: "t" },
		{ formula: "1/0" },
		{ formula: "9".repeat(300) },
		{ kind: "x" },
		{ base: 0.1 },
		{ against: "x" },
	],
	...[
		{ kind: "normal", mean: 0, sd: -1 },
		{ kind: "mixture", of: [1] },
		{ kind: "uniform", min: 1, max: 0 },
	],
];

const NAMES = [
	"growth",
	"share",
	"path",
	"kind",
	"constructor",
	"__proto__",
	"2026",
	"energy",
	"a.b",
	"x".repeat(200),
	"",
];

/** Case `number` of a seed: one of the bundled scenarios with one to four of its places changed. */
export function mutated({ bundledScenarios }: Library, seed: number, number: number): unknown {
	const draw = generator(seed * 0x9e3779b1 + number);
	const all = Object.values(bundledScenarios);
	const written = JSON.parse(JSON.stringify(all[draw(all.length)])) as Record<string, unknown>;
	if (draw(2) === 0) written.extends ??= "us-india-partnership";
	const block = draw(3) === 0 ? { ...written, ...aBlock(draw) } : written;
	// Half of the cases are numbers out of proportion alone, so that many reach a run.
	const one = draw(2) === 0 ? scale : change;
	for (let left = 1 + draw(4); left > 0; left--) one(block, draw);
	return block;
}

/** A block that many scenarios leave to their parents. */
function aBlock(draw: Draw): object {
	const [share, rate] = [draw(130) / 100, (draw(300) - 100) / 100];
	const blocks = [
		{ financing: { taxes: share, borrowing: rate, cuts: { other: share, provinces: 1 - share } } },
		{ financing: { kind: "elasticities", elasticities: { health: 40 * rate, education: -share } } },
		{ economy: { growth: rate, inflation: share, feedback: { defence: rate } } },
		{ budget: { revenueSharing: share, provincialSpending: rate, revenue: { path: share } } },
		{ defence: { kind: "parity", adjustment: share, ratio: 10 * share } },
		{ defence: { kind: "richardson", reaction: rate, fatigue: share }, rival: { reaction: rate } },
		{ rival: { growth: { start: 2026, end: 2031, from: rate, to: share } }, known: { defence: {} } },
		{ allocation: { kind: "priority", order: ["water", "food", "health", "education"] } },
		{ allocation: { kind: "weighted", weights: { health: share, food: 0 } }, horizon: 1 + draw(60) },
	];
	return blocks[draw(blocks.length)];
}

interface Spot {
	readonly block: Record<string, unknown>;
	readonly key: string;
}

function spotsOf(block: Record<string, unknown>): Spot[] {
	return Object.entries(block).flatMap(([key, value]) => [
		{ block, key },
		...(typeof value === "object" && value !== null ? spotsOf(value as Record<string, unknown>) : []),
	]);
}

/** Make one number of a scenario larger or smaller. */
function scale(root: Record<string, unknown>, draw: Draw): void {
	const numbers = spotsOf(root).filter(({ block, key }) => typeof block[key] === "number" && key !== "year");
	if (numbers.length === 0) return;
	const { block, key } = numbers[draw(numbers.length)];
	block[key] = (block[key] as number) * [0, 0.1, 0.5, 0.9, 1.1, 2, 5, -1][draw(8)];
}

/** Change one place: overwrite, remove, scale, copy from elsewhere, or add a key. */
function change(root: Record<string, unknown>, draw: Draw): void {
	const spots = spotsOf(root);
	const { block, key } = spots[draw(spots.length)];
	const other = spots[draw(spots.length)];
	const value = block[key];
	switch (draw(6)) {
		case 0:
			delete block[key];
			return;
		case 1:
			if (typeof value === "number") block[key] = value * 10 ** (draw(9) - 4) * (draw(3) === 0 ? -1 : 1);
			else block[key] = structuredClone(HOSTILE[draw(HOSTILE.length)]);
			return;
		case 2:
			block[key] = structuredClone(other.block[other.key]);
			return;
		case 3:
			Object.defineProperty(block, NAMES[draw(NAMES.length)], {
				value: structuredClone(value),
				enumerable: true,
				configurable: true,
				writable: true,
			});
			return;
		case 4: {
			let deep: unknown = value;
			for (let level = draw(40); level >= 0; level--) deep = level % 2 === 0 ? [deep] : { kind: deep };
			block[key] = deep;
			return;
		}
		default:
			block[key] = structuredClone(HOSTILE[draw(HOSTILE.length)]);
	}
}

/** Ask `cases` cases from number `first` on. */
export function fuzz(library: Library, seed: number, cases: number, first = 0): FuzzReport {
	const count = { refused: 0, stopped: 0, ran: 0 };
	const faults: string[] = [];
	const plain = least(5, () => ask(library, "us-india-partnership"));
	let slowest = 0;
	for (let number = first; number < first + cases; number++) {
		const input = mutated(library, seed, number);
		const once = () => ask(library, input);
		let found: Asked | undefined;
		let times = cpu(() => {
			found = once();
		});
		// A collection of garbage or a busy machine may fall on a case: what is slow is asked again.
		if (times > 100 * plain) times = Math.min(times, least(3, once));
		slowest = Math.max(slowest, times / plain);
		if (times > 200 * plain) faults.push(`case ${number}: takes ${Math.round(times / plain)} times a plain run`);
		if (found === undefined) continue;
		count[found.end]++;
		faults.push(...found.faults.map((fault) => `case ${number}: ${fault}`));
	}
	return { ...count, slowest, faults };
}

interface Asked {
	readonly end: "refused" | "stopped" | "ran";
	readonly faults: readonly string[];
}

function ask({ CrowdoutError, crowdOut, safeParseScenario }: Library, input: unknown): Asked {
	try {
		const parsed = safeParseScenario(input);
		if (!parsed.ok) return { end: "refused", faults: parsed.issues.length > 0 ? [] : ["refused without a reason"] };
		try {
			const { record: _, ...result } = crowdOut(parsed.scenario);
			return { end: "ran", faults: impossible(result) };
		} catch (error) {
			if (!(error instanceof CrowdoutError)) return { end: "stopped", faults: [`throws ${String(error)}`] };
			return { end: "stopped", faults: error.issues.length > 0 ? [] : ["stopped without a reason"] };
		}
	} catch (error) {
		return { end: "refused", faults: [`throws ${String(error)}`] };
	}
}

/** Where the schema of results says number or null. */
const NULLABLE =
	/^\.(run|counterfactualRun)\.militaryToSocial|^\.crowdOut\.(ratio|elasticity|percentOfLine)|^\.stability(\.(multiplier|gain))?$|^\.rules|^\.outcomes\.\d+\.byYear/;

function impossible(result: Omit<crowdout.CrowdOutResult, "record">): string[] {
	const found: string[] = [];
	const walk = (value: unknown, where: string): void => {
		if (typeof value === "number" && !Number.isFinite(value)) found.push(`${where} is ${value}`);
		else if (value === null && !NULLABLE.test(where)) found.push(`${where} is null`);
		else if (typeof value === "object" && value !== null) {
			for (const [key, part] of Object.entries(value)) walk(part, `${where}.${key}`);
		}
	};
	const { scenario: _scenario, counterfactual: _counterfactual, ...figures } = result;
	walk(figures, "");
	for (const [name, run] of Object.entries({ run: result.run, counterfactualRun: result.counterfactualRun })) {
		const lines = Object.entries(run.lines);
		run.defence.forEach((defence, t) => {
			for (const [line, values] of lines)
				if (values[t] < 0) found.push(`${name}.lines.${line} is ${values[t]} in year ${t}`);
			const spent = defence + run.interest[t] + run.other[t] + lines.reduce((sum, [, values]) => sum + values[t], 0);
			const off = Math.abs(spent - run.revenue[t] - run.deficit[t]);
			if (t > 0 && off > 1e-12 * Math.max(1, spent)) found.push(`${name} does not close in year ${t}: off by ${off}`);
		});
	}
	return found;
}

/** Processor time of a call [microseconds]. */
function cpu(call: () => unknown): number {
	const began = process.cpuUsage();
	call();
	const { user, system } = process.cpuUsage(began);
	return user + system;
}

function least(rounds: number, call: () => unknown): number {
	return Math.max(50, Math.min(...Array.from({ length: rounds }, () => cpu(call))));
}

/** Whole numbers below a bound, from a seed: the congruential generator of Numerical Recipes, its high bits. */
function generator(seed: number): Draw {
	let state = seed >>> 0;
	const next = () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state;
	};
	for (let k = 0; k < 4; k++) next();
	return (below) => Math.floor((next() / 2 ** 32) * below);
}
