import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledScenarios, CrowdoutError, crowdOut, safeParseScenario } from "crowdout";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { mutated } from "./bench/fuzz.js";
import * as source from "./bench/library.js";
import { root } from "./built.js";
import { everyRule } from "./engine/every-rule.js";

type Library = typeof source;
type Arm = ReturnType<Library["prepareEnsemble"]>["paired"]["arm"];

const folder = mkdtempSync(join(tmpdir(), "crowdout-pairs-"));
const outfile = join(folder, "library.mjs");
afterAll(() => rmSync(folder, { recursive: true }));

let loaded = 0;
/** What the build makes of the sources, loaded anew. */
const load = (): Promise<Library> => import(`${pathToFileURL(outfile).href}?${loaded++}`);
let generated: Library;
beforeAll(async () => {
	const { pairs } = await import(`${root}build/pairs.mjs`);
	const { tables } = await import(`${root}test/bench/tables.mjs`);
	await build({
		entryPoints: [`${root}test/bench/library.ts`],
		...{ outfile, bundle: true, format: "esm", target: "es2022", plugins: [tables, pairs], logLevel: "error" },
	});
	generated = await load();
});

/** What a library leaves of some draws of a scenario, side by side: the arms and their totals, or why it refuses. */
function runs({ prepareEnsemble, planDraws, parseScenario }: Library, given: unknown, rows: number) {
	try {
		const job = planDraws(parseScenario(given), { draws: 2 * rows, seed: 5, outputs: [] });
		const { paired, totals, run } = prepareEnsemble(job, { rows });
		const arms = [paired.arm, paired.otherArm];
		const failures = [0, rows].map((first) => run(first, rows));
		const states = [...arms, totals].map(({ state }) => state);
		return { arms, states, failures, flags: arms.map(({ flags }) => flags) };
	} catch (error) {
		return { arms: [], states: [], failures: String(error), flags: [] };
	}
}

/** How many numbers differ in a bit. */
function differing(a: readonly Float64Array[], b: readonly Float64Array[]): number {
	const bits = ({ buffer, byteOffset, length }: Float64Array) => new BigUint64Array(buffer, byteOffset, length);
	let count = a.length === b.length ? 0 : 1;
	a.forEach((state, k) => {
		const [own, other] = [bits(state), bits(b[k])];
		if (own.length !== other.length) count++;
		for (let i = 0; i < own.length; i++) if (own[i] !== other[i]) count++;
	});
	return count;
}

/** Run with both, and hold every bit of one against the other's. */
function expectAlike(given: unknown, rows = 64, library = generated): readonly Arm[] {
	const own = runs(library, given, rows);
	const reference = runs(source, given, rows);
	expect(own.failures).toEqual(reference.failures);
	expect(own.flags).toEqual(reference.flags);
	expect(differing(own.states, reference.states)).toBe(0);
	expect(reference.arms.every((arm) => arm.pairs === undefined)).toBe(true);
	return own.arms;
}

/** Rows that the loops of a scenario take in pairs in two runs of 64, by function, and how many it runs in all. */
function taken(given: unknown) {
	const { prepareEnsemble, planDraws, parseScenario } = generated;
	const { paired, totals, run } = prepareEnsemble(planDraws(parseScenario(given), { draws: 128, outputs: [] }));
	const counts: Record<string, number> = {};
	const counted = Object.entries(paired.arm.pairs ?? {}).map(([name, loop]) => [
		name,
		(...args: number[]) => {
			const next = loop(...args);
			counts[name] = (counts[name] ?? 0) + next - args[0];
			return next;
		},
	]);
	const pairs = Object.fromEntries(counted);
	for (const part of [paired.arm, paired.otherArm, totals]) Object.assign(part, { pairs });
	run(0, 64);
	run(64, 64);
	return { counts, all: 2 * 2 * 64 * paired.plan.horizon };
}

describe("loops over pairs of rows leave the bits that JavaScript leaves", () => {
	it("of every bundled scenario", () => {
		for (const name of Object.keys(bundledScenarios)) {
			const arms = expectAlike(name);
			expect(
				arms.map((arm) => typeof arm.pairs),
				name,
			).toEqual(["object", "object"]);
		}
	});

	it("of blocks whose rows are odd in number, or too few", () => {
		for (const rows of [2, 7, 13, 65]) expectAlike("us-india-partnership", rows);
	});

	it("of every rule, feedback, two-way rivalry, floors and limits that bind", () => {
		const { uncertainty } = source.parseScenario("us-india-partnership");
		const drawn = { "economy.growth": { kind: "normal", mean: 0.03, sd: 0.02 } };
		for (const { given } of everyRule) expectAlike({ ...given, uncertainty: drawn });
		const base = { name: "other-rules", extends: "us-india-partnership" };
		for (const more of [
			{ economy: { feedback: { defence: -0.2, lines: { education: 0.1 } } } },
			{ rival: { reaction: 0.3 } },
			{ defence: { kind: "parity", adjustment: 0.2 } },
			{ defence: { kind: "richardson", reaction: 0.1, fatigue: 0.2 }, rival: { reaction: 0.05 } },
			{ defence: { kind: "share", share: 0.02 } },
			{ defence: { ceiling: 0.021, floor: 0.0195 } },
			{ budget: { lines: { education: { floor: 0.0155 } } } },
			{ financing: { cuts: { provinces: 0.1, other: 0 }, limits: { deficit: 0.05, revenue: 0.001 } } },
			{ financing: { kind: "elasticities", taxes: 0.2, borrowing: 0.65, elasticities: { health: -0.6 } } },
		]) {
			const without = more.defence?.kind || more.financing ? { uncertainty: drawn } : { uncertainty };
			expect(expectAlike({ ...base, ...more, ...without }).length, JSON.stringify(more)).toBe(2);
		}
	});

	it("of rows that stop, and of those beside them", () => {
		const drawn = { "threat.securitisation": { kind: "uniform", min: 0, max: 100 } };
		const [arm] = expectAlike({ name: "stops", extends: "us-india-partnership", uncertainty: drawn });
		const stopped = arm.failures.filter((failed) => failed !== undefined).length;
		expect(stopped).toBeGreaterThan(0);
		expect(stopped).toBeLessThan(64);
	});

	it("of mutated scenarios", () => {
		const library = { bundledScenarios, CrowdoutError, crowdOut, safeParseScenario };
		let ran = 0;
		for (let number = 0; number < 60; number++) {
			const given = mutated(library, 7, number);
			if (safeParseScenario(given).ok && expectAlike(given, 32).length > 0) ran++;
		}
		// The cases are not all refused.
		expect(ran).toBeGreaterThan(10);
	});
});

describe("pairs of rows", () => {
	it("are nearly all taken in the bundled scenario", () => {
		const { counts, all } = taken("us-india-partnership");
		expect(Object.keys(counts).sort()).toEqual(
			[
				...["addDefence", "addLosses", "answerOfRival", "byErrorCorrection"],
				...["cutRows", "holdBetween", "markRows", "payRows"],
			].sort(),
		);
		expect(counts.payRows / all).toBeGreaterThan(0.95);
		// Defence of four of the twelve years is known.
		expect(counts.byErrorCorrection / all).toBeCloseTo(8 / 12, 1);
		// Once for both arms, and nothing in it is seldom.
		expect(counts.addDefence).toBe(all / 2);
	});

	it("are left to JavaScript where a row comes to what is seldom, with the same bits", () => {
		// Capability doubles in a year: its logarithm is beyond the table's cells beside 1.
		const given = {
			...{ name: "doubled", extends: "us-india-partnership" },
			rival: { partnership: { events: [{ year: 2028, title: "doubled", uplift: 1, delivery: 1 }] } },
		};
		expectAlike(given);
		const [plain, doubled] = [taken("us-india-partnership"), taken(given)].map(({ counts }) => counts.answerOfRival);
		expect(doubled).toBeLessThan(plain);
		expect(doubled).toBeGreaterThan(0);
	});

	it("of arms for which a memory has no room left stand in a new one, and those of before stay as they are", () => {
		const reference = runs(source, "us-india-partnership", 1024);
		const { arms } = runs(generated, "us-india-partnership", 64);
		const before = arms[0].state.slice();
		const memories = new Set(arms.map(({ state }) => state.buffer));
		for (let n = 0; n < 10; n++) {
			const { arms: more, states } = runs(generated, "us-india-partnership", 1024);
			for (const { state } of more) memories.add(state.buffer);
			// Where two of them stand in two memories, too.
			expect(differing(states, reference.states)).toBe(0);
		}
		expect(memories.size).toBeGreaterThan(1);
		expect(memories.size).toBeLessThan(6);
		expect(differing([arms[0].state], [before])).toBe(0);
	});
});

describe("without WebAssembly", () => {
	const refused = class {
		constructor() {
			throw new EvalError("refused by the content security policy");
		}
	};
	it.each([
		["that is not there", undefined],
		["that a content security policy refuses", { Module: refused }],
		["that has no memory to give", { Module: class {}, Memory: refused }],
	])("%s, JavaScript gives the same bits", async (_, given) => {
		vi.stubGlobal("WebAssembly", given);
		try {
			const arms = expectAlike("us-india-partnership", 64, await load());
			expect(arms.map((arm) => arm.pairs)).toEqual([undefined, undefined]);
		} finally {
			vi.unstubAllGlobals();
		}
	});
});
