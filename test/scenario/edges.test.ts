import { describe, expect, it } from "vitest";
import { impossible } from "../../src/scenario/impossible.js";
import { pathValues } from "../../src/scenario/path-values.js";
import type { Distribution } from "../../src/scenario/uncertainty.js";

describe("pathValues", () => {
	const of = (path: unknown) => [...pathValues(path as never, 2025, 4)];

	it("keeps a constant, and an entry of a table until the next", () => {
		expect(of(0.5)).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
		expect(of("4%")).toEqual([0.04, 0.04, 0.04, 0.04, 0.04]);
		expect(of({ 2026: 1, 2028: 3, 2040: 9 })).toEqual([Number.NaN, 1, 1, 3, 3]);
		expect(of({ 2028: 3, 2020: 1, 2024: 2 })).toEqual([2, 2, 2, 3, 3]);
		expect(of({ 2027: 2, "0999": 1 })).toEqual([1, 1, 2, 2, 2]);
	});

	it("leads a ramp from its start to its end, level before and after", () => {
		expect(of({ from: 1, to: 3, start: 2026, end: 2028 })).toEqual([1, 1, 2, 3, 3]);
		expect(of({ from: 3, to: 1, start: 2020, end: 2027 })).toEqual([
			expect.closeTo(3 - 10 / 7, 14),
			expect.closeTo(3 - 12 / 7, 14),
			1,
			1,
			1,
		]);
	});

	it("steps after the year in which a ramp both starts and ends", () => {
		expect(of({ from: 1, to: 3, start: 2027, end: 2027 })).toEqual([1, 1, 1, 3, 3]);
	});

	it("runs straight between points, level before the first and after the last", () => {
		expect(of({ interpolate: { 2026: 1, 2028: 3 } })).toEqual([1, 1, 2, 3, 3]);
		expect(of({ interpolate: { 2027: 4, 2024: 1, 2028: 0 } })).toEqual([2, 3, 4, 0, 0]);
		expect(of({ interpolate: { 2026: 2 } })).toEqual([2, 2, 2, 2, 2]);
	});
});

describe("a distribution at the edge of what is possible", () => {
	/** Paths at which it is refused. */
	const refused = (given: object) => impossible(given as Distribution).map(({ path }) => path);

	it("may have no width, and no negative one", () => {
		expect(refused({ kind: "uniform", min: 1, max: 1 })).toEqual([]);
		expect(refused({ kind: "uniform", min: 1, max: 0.9 })).toEqual(["max"]);
		expect(refused({ kind: "normal", mean: 0, sd: 0 })).toEqual([]);
		expect(refused({ kind: "normal", mean: 0, sd: -0.1 })).toEqual(["sd"]);
		expect(refused({ kind: "uniform", min: 0, max: 1, since: 2026, until: 2026 })).toEqual([]);
		expect(refused({ kind: "uniform", min: 0, max: 1, since: 2027, until: 2026 })).toEqual(["until"]);
	});

	it("may be bounded at one end, in value or in years", () => {
		for (const one of [{ min: -1 }, { max: 1 }, { since: 2026 }, { until: 2026 }]) {
			expect(refused({ kind: "normal", mean: 0, sd: 0.5, ...one })).toEqual([]);
		}
	});

	it("may have its mode at an end, not beyond", () => {
		for (const kind of ["triangular", "pert"]) {
			expect([0, 1].flatMap((mode) => refused({ kind, min: 0, mode, max: 1 }))).toEqual([]);
			expect(refused({ kind, min: 0, mode: -0.1, max: 1 })).toEqual(["mode"]);
			expect(refused({ kind, min: 0, mode: 1.1, max: 1 })).toEqual(["mode"]);
		}
	});

	it("must have a median, shapes and an upper end above 0", () => {
		expect(refused({ kind: "lognormal", median: 0.1, sigma: 0, max: 0.2 })).toEqual([]);
		expect(refused({ kind: "lognormal", median: 0, sigma: -1, max: 0 })).toEqual(["median", "sigma", "max"]);
		expect(refused({ kind: "beta", alpha: 0.1, beta: 0.1 })).toEqual([]);
		expect(refused({ kind: "beta", alpha: 0, beta: 0 })).toEqual(["alpha", "beta"]);
	});

	it("must have weights for its values, as whole numbers or as probabilities", () => {
		const discrete = (weights: number[], set: object = {}) =>
			refused({ kind: "discrete", values: [1, 2, 3].slice(0, weights.length), weights, ...set });
		expect([discrete([1, 0]), discrete([2, 3, 4]), discrete([0.25, 0.75]), discrete([1.5, 0.2])]).toEqual([
			[],
			[],
			[],
			[],
		]);
		expect(discrete([0.25, 0.75 + 0.9e-9])).toEqual([]);
		expect(discrete([0.25, 0.75 + 1.1e-9])).toEqual(["weights"]);
		expect(discrete([0.5, 0.4])).toEqual(["weights"]);
		expect(discrete([1, 0.5])).toEqual(["weights"]);
		expect([discrete([1]), discrete([0.5, 0.5]), discrete([2.5, 1])]).toEqual([[], [], []]);
		expect(discrete([0])).toEqual(["weights", "values"]);
		expect(discrete([])).toEqual(["values"]);
		expect(discrete([0, 0])).toEqual(["weights", "values"]);
		expect(discrete([2, -1])).toEqual(["weights.1"]);
		expect(discrete([1, 1], { values: [1] })).toEqual(["weights"]);
		expect(discrete([1, 0], { min: 2 })).toEqual(["values"]);
		expect([discrete([1, 0], { min: 1 }), discrete([1, 0], { max: 1 })]).toEqual([[], []]);
		expect(discrete([1, 0], { max: 0.9 })).toEqual(["values"]);
	});

	it("of shares must have one above 0, in each regime, and a regime of weight", () => {
		const part = (weight: number, taxes: number) => ({ kind: "dirichlet", weight, weights: { taxes, lines: 0 } });
		expect(refused({ kind: "dirichlet", weights: { taxes: 1, lines: 0 } })).toEqual([]);
		expect(refused({ kind: "dirichlet", weights: { taxes: 0, lines: 0 } })).toEqual(["weights"]);
		expect(refused({ kind: "dirichlet", weights: { taxes: 1, lines: -1 } })).toEqual(["weights.lines"]);
		expect(refused({ kind: "mixture", of: [part(1, 1), part(0, 1)] })).toEqual([]);
		expect(refused({ kind: "mixture", of: [part(0, 1), part(0, 0)] })).toEqual(["of.1.weights", "of"]);
		expect(refused({ kind: "mixture", of: [part(-1, 1), part(1, 1)] })).toEqual(["of.0.weight"]);
	});
});
