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
