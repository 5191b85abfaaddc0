import { describe, expect, it } from "vitest";
import { exp, log, pow } from "../../src/numerics/index.js";
import { expError, logError } from "./big-reference.js";

/** Points without a generator of ours: the fractional parts of multiples of the golden section. */
function points(count: number, low: number, high: number): number[] {
	return Array.from({ length: count }, (_, i) => low + (high - low) * (((i + 1) * 0.6180339887498949) % 1));
}

function worst(xs: readonly number[], error: (x: number) => number): number {
	return xs.reduce((most, x) => Math.max(most, error(x)), 0);
}

const errorOfExp = (x: number): number => expError(x, exp(x));
const errorOfLog = (x: number): number => logError(x, log(x));
const errorOfMathExp = (x: number): number => expError(x, Math.exp(x));

describe("the reference", () => {
	it("agrees with Math.exp and Math.log to their own 1 ulp", () => {
		expect(worst(points(200, -40, 40), errorOfMathExp)).toBeLessThan(1);
		expect(worst(points(200, 0.01, 40), (x) => logError(x, Math.log(x)))).toBeLessThan(1);
	});

	it("knows log 10 to the last bit", () => {
		expect(logError(10, Math.LN10)).toBeLessThan(0.5);
		expect(logError(10, Math.LN10 + 2 ** -51)).toBeGreaterThan(0.5);
	});
});

describe("exp", () => {
	it("is within 0.52 ulp on the whole range of normal results", () => {
		expect(worst(points(2000, -708, 709.7827), errorOfExp)).toBeLessThan(0.52);
		expect(worst(points(1000, -2, 2), errorOfExp)).toBeLessThan(0.52);
		expect(worst(points(500, -0.01, 0.01), errorOfExp)).toBeLessThan(0.52);
	});

	it("is within 0.77 ulp where the result is subnormal", () => {
		expect(worst(points(500, -745.13, -708), errorOfExp)).toBeLessThan(0.77);
	});

	it("is exactly 1 at 0 and correctly rounded beside it", () => {
		expect(exp(0)).toBe(1);
		expect(exp(-0)).toBe(1);
		expect(exp(2 ** -54)).toBe(1);
		expect(exp(2 ** -52)).toBe(1 + 2 ** -52);
	});

	it("overflows to Infinity and underflows to 0 where the nearest double does", () => {
		expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
		expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
		expect(exp(-745.1332191019411)).toBe(5e-324);
		expect(exp(-745.1332191019412)).toBe(0);
		expect(exp(1e300)).toBe(Number.POSITIVE_INFINITY);
		expect(exp(-1e300)).toBe(0);
	});

	it("passes on what is not finite", () => {
		expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
		expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
		expect(exp(Number.NaN)).toBeNaN();
	});

	it("never falls, on a fine grid across table steps", () => {
		for (let i = -20000, last = 0; i <= 20000; i++) {
			const value = exp(i / 4096);
			expect(value >= last).toBe(true);
			last = value;
		}
	});
});

describe("log", () => {
	it("is within 0.9 ulp from the least to the greatest double", () => {
		const anywhere = points(2000, -1074, 1023.9).map((e) => 2 ** e);
		expect(worst(anywhere, errorOfLog)).toBeLessThan(0.9);
		expect(worst([5e-324, 2 ** -1022, 2 ** -1022 - 5e-324, Number.MAX_VALUE], errorOfLog)).toBeLessThan(0.9);
	});

	it("is within 0.9 ulp at the borders of the table's cells", () => {
		const borders = Array.from({ length: 180 }, (_, i) => 0.6875 + i / 256);
		const beside = borders.flatMap((m) => [m - 2 ** -52, m, m + 2 ** -52]).filter((x) => x !== 1);
		expect(worst(beside, errorOfLog)).toBeLessThan(0.9);
		expect(worst(points(1000, 0.96, 1.05), errorOfLog)).toBeLessThan(0.9);
	});

	it("is within 0.51 ulp beside 1, however near", () => {
		const near = points(500, -52, -7).flatMap((e) => [1 + 2 ** e, 1 - 2 ** e]);
		expect(
			worst(
				near.filter((x) => x !== 1),
				errorOfLog,
			),
		).toBeLessThan(0.51);
	});

	it("is exactly 0 at 1", () => {
		expect(Object.is(log(1), 0)).toBe(true);
	});

	it("is -Infinity at 0, NaN below, and passes on Infinity and NaN", () => {
		expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
		expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
		expect(log(-1)).toBeNaN();
		expect(log(Number.NEGATIVE_INFINITY)).toBeNaN();
		expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
		expect(log(Number.NaN)).toBeNaN();
	});
});

describe("pow", () => {
	it("keeps the relative error that its comment promises", () => {
		for (const x of points(60, 0.01, 30)) {
			for (const y of points(60, -20, 20)) {
				const bound = (1 + 1.5 * Math.abs(y * Math.log(x))) * 2.3e-16 + 2.3e-16; // the last for Math.pow's own ulp
				expect(Math.abs(pow(x, y) / x ** y - 1)).toBeLessThan(bound);
			}
		}
	});

	it("has the usual edges", () => {
		expect(pow(7.3, 0)).toBe(1);
		expect(pow(0, 0)).toBe(1);
		expect(pow(1, 12.5)).toBe(1);
		expect(pow(0, 2)).toBe(0);
		expect(pow(0, -1)).toBe(Number.POSITIVE_INFINITY);
		expect(pow(-1, 2)).toBeNaN();
		expect(pow(2, Number.NaN)).toBeNaN();
	});
});
