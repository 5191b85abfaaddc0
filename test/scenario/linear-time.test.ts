import { crowdOut, outputValues, safeParseScenario, scenarioJsonSchema } from "crowdout";
import { describe, expect, it } from "vitest";
import { cpuOfTwice } from "../cpu.js";
import { type Block, plain, plainWith, refusal } from "./plain-scenario.js";

/** Between linear, 2, and quadratic, 4; nearer to linear, since nothing but the clock's noise lies between. */
const MOST = 2.6;

const parsing = (make: (size: number) => Block) => (size: number) => {
	const input = make(size);
	return () => void safeParseScenario(input);
};

const rivalGrowth = (growth: unknown) => plainWith({ rival: { ...plain.rival, growth } });
const rule = (holds: string) => plainWith({ rules: [{ name: "a rule", holds, source: "here" }] });
const many = (size: number, value: (k: number) => unknown, name = (k: number) => `key${k}`) =>
	Object.fromEntries(Array.from({ length: size }, (_, k) => [name(k), value(k)]));

describe("an input twice as long takes no more than twice as much CPU", () => {
	it.each<[what: string, make: (size: number) => Block, size: number]>([
		["an amount with spaces in it", (size) => rivalGrowth(`1${" ".repeat(size)}x`), 10_000],
		["an amount of digits that is none", (size) => rivalGrowth(`${"1".repeat(size)}x`), 10_000],
		["an amount that begins with spaces", (size) => rivalGrowth(`${" ".repeat(size)}x`), 10_000],
		["a year table of texts", (size) => rivalGrowth({ 2026: `1.${"0".repeat(size)}x` }), 10_000],
		["an unknown key", (size) => plainWith({ ["x".repeat(size)]: 1 }), 10_000],
		["unknown keys", (size) => plainWith(many(size, () => 1)), 1_000],
		["years that are none", (size) => rivalGrowth(many(size, () => 1)), 4_000],
		[
			"unknown lines in weights",
			(size) =>
				plainWith({
					allocation: {
						kind: "weighted",
						weights: many(
							size,
							() => 1,
							(k) => `line-${k}`,
						),
					},
				}),
			1_000,
		],
		[
			"a line that is unknown",
			(size) => plainWith({ allocation: { kind: "priority", order: ["x".repeat(size)] } }),
			10_000,
		],
		["distributions at paths that are none", (size) => plainWith({ uncertainty: many(size, () => null) }), 500],
		[
			"events that are none",
			(size) => plainWith({ rival: { ...plain.rival, partnership: { events: Array(size).fill({}) } } }),
			1_000,
		],
		["a parent of a long name", (size) => ({ ...plain, extends: "x".repeat(size) }), 10_000],
		["a name of hyphens", (size) => plainWith({ name: `${"a-".repeat(size)}!` }), 10_000],
	])("%s", (_, make, size) => {
		expect(cpuOfTwice(parsing(make), size, MOST)).toBeLessThan(MOST);
	});

	it("where it is a condition", () => {
		const result = crowdOut(plain.name === "plain" ? (plain as never) : "baseline");
		const conditions: ((size: number) => string)[] = [
			(size) => `run.debt${" ".repeat(size)}x`,
			(size) => `run.debt < ${" ".repeat(size)}`,
			(size) => `${"run.debt < 1 and ".repeat(size / 16)}x`,
		];
		for (const make of conditions) {
			const ratio = cpuOfTwice(
				(size) => {
					const scenario = rule(make(size));
					return () => void refusal(scenario);
				},
				10_000,
				MOST,
			);
			expect(ratio).toBeLessThan(MOST);
		}
		expect(() => outputValues(result, "x".repeat(100_000))).toThrow(/must name/);
	});

	it("where an editor reads it by the published schema", () => {
		const { properties } = scenarioJsonSchema() as { properties: Record<string, { anyOf: { pattern?: string }[] }> };
		const [{ pattern, maxLength }] = properties.horizon.anyOf.filter((each) => each.pattern !== undefined) as [
			{ pattern: string; maxLength: number },
		];
		expect(maxLength).toBe(64);
		for (const make of [
			(size: number) => `1${" ".repeat(size)}x`,
			(size: number) => `${"1".repeat(size)}x`,
			(size: number) => `${" ".repeat(size)}x`,
		]) {
			const ratio = cpuOfTwice(
				(size) => {
					const [reads, text] = [new RegExp(pattern), make(size)];
					return () => void reads.test(text);
				},
				10_000,
				MOST,
			);
			expect(ratio).toBeLessThan(MOST);
		}
	});
});

describe("a text that is too long", () => {
	it("is no amount from 65 characters on", () => {
		expect(refusal(rivalGrowth(`0.1${" ".repeat(61)}`))).toEqual([]);
		expect(refusal(rivalGrowth(`0.1${" ".repeat(62)}`))).toEqual([
			expect.stringMatching(/^rival\.growth: must be a number/),
		]);
	});
});
