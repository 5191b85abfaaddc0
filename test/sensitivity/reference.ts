import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { sobol } from "../../src/numerics/index.js";

/** values.json, made by make.py beside it: `salib` was published from SALib itself, `ours` is numpy by make.py. */
export const reference = JSON.parse(
	readFileSync(new URL("../reference/sensitivity/values.json", import.meta.url), "utf8"),
);

/** That numbers are those of another, within an absolute tolerance. */
export function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number): void {
	expect(actual.length).toBe(expected.length);
	for (const [i, value] of expected.entries())
		expect(Math.abs(actual[i] - value), `${i}: ${actual[i]} against ${value}`).toBeLessThanOrEqual(tolerance);
}

/** A number as SALib's command line writes it into a file: nine digits. */
export function nineDigits(value: number): number {
	return Number(value.toExponential(8));
}

/** Numbers were printed to six decimals. */
export const PRINTED = 6e-7;
/** The bound on agreement with SALib for the same points and outputs. */
export const SAME = 1e-10;

/**
 * The points of SALib's former Saltelli sampler for three inputs from -pi to pi: plain Sobol' points after `skip` of
 * them, in the order of rows of `sampleSaltelli`.
 *
 * @param options `seen`: what becomes of a number on its way through a file [default: nothing].
 */
export function formerSaltelli(
	count: number,
	skip: number,
	{ pi = Math.PI, seen = (x: number) => x }: { pi?: number; seen?: (x: number) => number } = {},
): number[][] {
	const point = sobol(6);
	return Array.from({ length: count * 8 }, (_, k) => {
		const i = skip + Math.floor(k / 8);
		const row = k % 8;
		const fromB = (j: number) => row === 7 || (row > 3 ? j !== row - 4 : j === row - 1);
		return [0, 1, 2].map((j) => seen(point(i, fromB(j) ? j + 3 : j) * (pi - -pi) - pi));
	});
}
