import { describe, expect, it } from "vitest";
import {
	archTest,
	augmentedDickeyFuller,
	breuschGodfrey,
	chow,
	coefficientTable,
	durbinWatson,
	engleGranger,
	leastSquares,
	supF,
	todaYamamoto,
	waldTest,
} from "../../src/estimation.js";

const years = Array.from({ length: 24 }, (_, t) => t);
const line = years.map((t) => 1000 + 0.1 * t);
const halving = years.map((t) => 100 * 0.5 ** t);
/** A number for each year that no line explains. */
const bumps = years.map((t) => Math.sin(t * t));
const constant = (y: readonly number[]) => ({ names: ["constant", "t"], X: years.map((t) => [1, t]), y, years });

/** y on a constant and years: exactly, to rounding, and y that is 0 throughout. */
const fits = {
	"whole numbers on a line": leastSquares(constant(years.map((t) => 3 + 2 * t))),
	"a line to rounding": leastSquares(constant(line)),
	"nothing but zeros": leastSquares(constant(years.map(() => 0))),
};

describe.each(Object.entries(fits))("of a perfect fit, %s,", (_, fit) => {
	it.each([
		["durbinWatson", () => durbinWatson(fit)],
		["breuschGodfrey", () => breuschGodfrey(fit)],
		["breuschGodfrey by F", () => breuschGodfrey(fit, { reference: "F" })],
		["archTest", () => archTest(fit)],
		["waldTest", () => waldTest(fit, { weights: [[0, 1]] })],
		["chow", () => chow(fit, { breakYear: 12 })],
		["supF", () => supF(fit)],
		["coefficientTable", () => coefficientTable(fit)],
	])("%s says that nothing is left to test", (_, ask) => {
		expect(ask).toThrow(/^residuals: must be larger than rounding, got a perfect fit/);
	});
});

describe("a unit-root or causality test of what is explained perfectly says so:", () => {
	const refused = /^residuals: must be larger than rounding, got a perfect fit/;

	it.each(["none", "constant", "trend"] as const)(
		"a straight line and a series that halves, with %s",
		(deterministic) => {
			expect(() => augmentedDickeyFuller(halving, { deterministic, lags: 0 })).toThrow(refused);
			if (deterministic === "constant") {
				// The change is the constant: 0.1 a year.
				expect(() => augmentedDickeyFuller(line, { deterministic, lags: 0 })).toThrow(refused);
			}
		},
	);

	it("series of which one is twice the other", () => {
		expect(() =>
			engleGranger({ names: ["x"], X: bumps.map((value) => [value]), y: bumps.map((value) => 2 * value) }),
		).toThrow(refused);
	});

	it("a series that its own lag and another's make up", () => {
		// y[t] = x[t-1]: both x's equation is left open and y's is perfect.
		const series = { y: [0, ...bumps.slice(0, -1)], x: bumps };
		expect(() => todaYamamoto(series, { lags: 1, extra: 0 })).toThrow(refused);
	});
});

describe("a break that leaves both sides on lines of their own", () => {
	const broken = constant(years.map((t) => (t < 12 ? t : 30 - t)));

	it("has no F, since nothing is left to measure it by", () => {
		expect(() => chow(broken, { breakYear: 12 })).toThrow(/got a perfect fit/);
		expect(() => supF(broken)).toThrow(/got a perfect fit/);
	});
});

describe("residuals of one size", () => {
	it("have no ARCH, whose regression has nothing to explain", () => {
		// Of a constant alone, 1 and -1 by turns leave residuals of size 1 throughout.
		const fit = leastSquares({
			names: ["constant"],
			X: years.map(() => [1]),
			y: years.map((t) => (t % 2 === 0 ? 1 : -1)),
		});
		expect(() => archTest(fit)).toThrow("residuals²: must vary, got the same value in every row");
	});
});
