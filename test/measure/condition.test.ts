import { describe, expect, it } from "vitest";
import { comparison, conditionsHold, outputPaths, outputValues, readConditions } from "../../src/measure/condition.js";
import { stability } from "../../src/measure/stability.js";
import type { Scenario } from "../../src/scenario/index.js";

describe("a comparison", () => {
	it("holds at its value only where it says so, and equal within 1e-9, relative above 1", () => {
		const holds = (operator: "<" | "<=" | ">" | ">=" | "=", value: number, ...numbers: number[]) =>
			numbers.map((number) => comparison({ path: "x", operator, value })(number, 0));
		expect(holds("<", 2, 1.9, 2, 2.1)).toEqual([true, false, false]);
		expect(holds("<=", 2, 1.9, 2, 2.1)).toEqual([true, true, false]);
		expect(holds(">", 2, 1.9, 2, 2.1)).toEqual([false, false, true]);
		expect(holds(">=", 2, 1.9, 2, 2.1)).toEqual([false, true, true]);
		expect(holds("=", 0.5, 0.5, 0.5 + 0.9e-9, 0.5 - 0.9e-9, 0.5 + 1.1e-9)).toEqual([true, true, true, false]);
		expect(holds("=", -1000, -1000 + 0.9e-6, -1000 - 1.1e-6)).toEqual([true, false]);
	});

	it("with 0 or within rounding of its value is equal to it", () => {
		const holds = (operator: "<" | "<=" | ">" | ">=" | "=", value: number, rounding: number, ...numbers: number[]) =>
			numbers.map((number) => comparison({ path: "x", operator, value })(number, rounding));
		expect(holds("<", 0, 0, -1e-300, 0)).toEqual([true, false]);
		expect(holds("<=", 0, 0, 0, 1e-300)).toEqual([true, false]);
		expect(holds(">", 0, 0, 1e-300, 0)).toEqual([true, false]);
		expect(holds(">=", 0, 0, 0, -1e-300)).toEqual([true, false]);
		expect(holds("=", 0, 0, 1e-9, -1e-9, 1.001e-9)).toEqual([true, true, false]);
		expect(holds("<", 2, 0.5, 1.4, 1.6)).toEqual([true, false]);
		expect(holds("<=", 2, 0.5, 2.4, 2.6)).toEqual([true, false]);
		expect(holds(">", 2, 0.5, 2.6, 2.4)).toEqual([true, false]);
		expect(holds(">=", 2, 0.5, 1.6, 1.4)).toEqual([true, false]);
		expect(holds("=", 2, 0.5, 2.4, 1.6, 2.6, 1.4)).toEqual([true, true, false, false]);
	});

	it("of a share of GDP with what reads as a percentage is refused, debt excepted", () => {
		const refused = (path: string, value: string) =>
			`condition: must compare ${path} with a share of GDP, got ${value}; did you mean ${value}%`;
		for (const [path, value] of [
			["run.defence", "1.4"],
			["last(ledger.interest)", "-2"],
			["run.lines.water", "100"],
		]) {
			expect(() => readConditions(`${path} >= ${value}`)).toThrow(refused(path, value));
		}
		for (const text of ["run.defence < 1", "run.debt > 1.4", "crowdOut.ratio < 2"]) {
			expect(readConditions(text)).toHaveLength(1);
		}
	});

	it("may have 500 characters and no more", () => {
		const long = (length: number) => `${"a".repeat(length - 4)} < 1`;
		expect(readConditions(long(500))).toHaveLength(1);
		expect(() => readConditions(long(501))).toThrow(/must be at most 500 characters long, got 501/);
	});

	it("is read with its unit, several joined by and", () => {
		expect(readConditions("crowdOut.ratio >= 5% and last(run.debt) == 0.7 and a<1")).toEqual([
			{ path: "crowdOut.ratio", operator: ">=", value: 0.05 },
			{ path: "last(run.debt)", operator: "=", value: 0.7 },
			{ path: "a", operator: "<", value: 1 },
		]);
		for (const text of ["", "a", "a < b", "a < 1 or b < 2", "< 1"]) {
			expect(() => readConditions(text)).toThrow(/^condition: must be like/);
		}
	});
});

/** A result of three years, the base year first. */
const result = {
	crowdOut: { ratio: null, total: { money: 5 } },
	run: { debt: [9, 2, 1, 4], part: [null, 3, null, 5] },
	record: { version: 1 },
	warnings: [1],
};

describe("the numbers that a path names", () => {
	it("are one, or those of the simulated years, or their last, greatest or least", () => {
		expect(outputValues(result, "crowdOut.total.money")).toEqual([5]);
		expect(outputValues(result, "crowdOut.ratio")).toEqual([null]);
		expect(outputValues(result, "run.debt")).toEqual([2, 1, 4]);
		expect(["last", "max", "min"].map((reduce) => outputValues(result, `${reduce}(run.debt)`))).toEqual([
			[4],
			[4],
			[1],
		]);
		expect(["last", "max", "min"].map((reduce) => outputValues(result, `${reduce}(run.part)`))).toEqual([
			[5],
			[5],
			[3],
		]);
	});

	it("are named by every path but those of the record and of words", () => {
		expect(outputPaths(result)).toEqual(["crowdOut.ratio", "crowdOut.total.money", "run.debt", "run.part"]);
	});

	it("are neither a list of words nor a block, and are named by the nearest path where there is none", () => {
		const words = { run: { debt: [1, 2], by: ["a", "b"], mixed: [1, "b"] } };
		expect(outputPaths(words)).toEqual(["run.debt"]);
		for (const path of ["run.by", "run.mixed", "last(run.by)"]) {
			expect(() => outputValues(words, path)).toThrow(/must name a number or a series of the result/);
		}
		expect(() => outputValues(words, "run.dept")).toThrow(/did you mean "run.debt"/);
		expect(() => outputValues(words, "run")).toThrow(
			"must name a number or a series of the result, got a block; it holds run.debt",
		);
		// No total stands under a name that is no block.
		expect(() => outputValues({ crowdOut: { extraDefenceMoney: [0, 1] } }, "crowdOut.extraDefence")).toThrow(
			/got "crowdOut.extraDefence"; did you mean "crowdOut.extraDefenceMoney"/,
		);
	});

	it("of a block by line are pointed to the total, of one line too", () => {
		const one = { crowdOut: { cumulativeMoney: { water: 5 }, money: { water: [0, 5] } } };
		expect(() => outputValues(one, "crowdOut.cumulativeMoney")).toThrow(
			"crowdOut.cumulativeMoney names a number for each line; for all lines write crowdOut.total.cumulativeMoney",
		);
		expect(() => outputValues(one, "max(crowdOut.money)")).toThrow(
			"crowdOut.money names a series for each line; for all lines write crowdOut.total.money",
		);
	});

	it("must all meet all conditions; what is null meets none", () => {
		const hold = (text: string) => conditionsHold(result, readConditions(text));
		expect([hold("run.debt >= 1"), hold("run.debt > 1"), hold("run.debt < 9")]).toEqual([true, false, true]);
		expect([
			hold("run.debt >= 1 and crowdOut.total.money = 5"),
			hold("run.debt >= 1 and crowdOut.total.money = 6"),
		]).toEqual([true, false]);
		expect([hold("crowdOut.ratio < 1"), hold("run.part > 0")]).toEqual([false, false]);
	});
});

describe("stability", () => {
	const of = (defence: object, reaction = 0.5, securitisation: unknown = 1) =>
		stability({
			rival: { reaction },
			threat: { securitisation },
			defence,
			baseYear: 2025,
			horizon: 2,
		} as unknown as Scenario);
	const corrected = { kind: "errorCorrection", longRun: 0.8 };

	it("is the product of both answers below 1, with what an impulse comes to", () => {
		expect(of(corrected)).toEqual({ gain: 0.4, stable: true, multiplier: 1 / 0.6 });
		expect(of(corrected, 2.5)).toEqual({ gain: 2, stable: false, multiplier: null });
		expect(of(corrected, -2.5)).toEqual({ gain: -2, stable: false, multiplier: null });
		expect(of(corrected, 1.25)).toEqual({ gain: 1, stable: false, multiplier: null });
	});

	it("reads each rule's long run, and the first year's securitisation", () => {
		expect(of({ kind: "parity" })?.gain).toBe(0.5);
		expect(of({ kind: "share" })).toEqual({ gain: 0, stable: true, multiplier: 1 });
		expect(of({ kind: "richardson", reaction: 0.3, fatigue: 0.6 })?.gain).toBe(0.25);
		expect(of({ kind: "richardson", reaction: 0.3, fatigue: 0 })).toEqual({
			gain: null,
			stable: false,
			multiplier: null,
		});
		expect(of({ kind: "parity" }, 0.5, { 2026: 3, 2027: 7 })?.gain).toBe(1.5);
	});

	it("is none where the rival does not answer", () => {
		expect(of(corrected, 0)).toBeNull();
	});
});
