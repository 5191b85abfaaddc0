import { describe, expect, it } from "vitest";
import { digitsFor, fixed, inFigures, percent, roundedTo, signed, worded } from "../../src/charts/number.js";

describe("inFigures", () => {
	it("rounds to figures, but keeps a year a year", () => {
		expect([2029, 0.0141421, 279.36, 114_321].map((value) => inFigures(value, 3))).toEqual([
			"2029",
			"0.0141",
			"279",
			"114000",
		]);
	});
});

describe("fixed", () => {
	it("groups thousands and keeps the decimals asked for", () => {
		expect(fixed(1234567.891, 2)).toBe("1,234,567.89");
		expect(fixed(999.9, 0)).toBe("1,000");
		expect(fixed(-1234, 1)).toBe("-1,234.0");
	});
	it("shows what rounds to zero without a sign", () => {
		expect(fixed(-0, 2)).toBe("0.00");
		expect(fixed(-0.001, 2)).toBe("0.00");
		expect(signed(0.001, 2)).toBe("0.00");
	});
	it("shows a dash where there is no number", () => {
		expect(fixed(null, 2)).toBe("–");
		expect(fixed(Number.NaN, 2)).toBe("–");
		expect(percent(undefined)).toBe("–");
	});
});

describe("signed", () => {
	it("puts a plus before what is greater than zero", () => {
		expect(signed(1.5, 1)).toBe("+1.5");
		expect(signed(-1.5, 1)).toBe("-1.5");
	});
});

describe("worded", () => {
	it("says the sign in a word, and none of what rounds to zero", () => {
		const words = ["less", "more"] as const;
		expect(worded(0.5, 1, words)).toBe("0.5 less");
		expect(worded(-0.5, 1, words)).toBe("0.5 more");
		expect(worded(-0.04, 1, words)).toBe("0.0");
		expect(worded(null, 1, words)).toBe("–");
		expect(worded(0.5, 1, ["", "gained"])).toBe("0.5");
	});
});

describe("percent", () => {
	it("is a hundred times the share, with two decimals where none are asked for", () => {
		expect(percent(0.0152)).toBe("1.52");
		expect(percent(0.0152, 1)).toBe("1.5");
		expect(percent(null)).toBe("–");
	});
});

describe("digitsFor", () => {
	it("gives about four figures of the largest", () => {
		expect(digitsFor([0.5, -12_345])).toBe(0);
		expect(digitsFor([123])).toBe(1);
		expect(digitsFor([1, null])).toBe(2);
		expect([999, 1000, 99, 100, 0.9].map((value) => digitsFor([value]))).toEqual([1, 0, 2, 1, 3]);
		expect(digitsFor([])).toBe(3);
	});
});

describe("roundedTo", () => {
	it("makes the parts add up to the total as shown", () => {
		const parts = roundedTo([1 / 3, 1 / 3, 1 / 3], 1, 3);
		expect(parts).toEqual([0.334, 0.333, 0.333]);
	});
	it("gives what is missing to the largest remainders, the first of equal ones, and takes it from the smallest", () => {
		// Tenths rounded down: 2, 2, 2, 2 with 0.6, 0.6, 0.6, 0.2 over.
		expect(roundedTo([0.26, 0.26, 0.26, 0.22], 1, 1)).toEqual([0.3, 0.3, 0.2, 0.2]);
		expect(roundedTo([0.22, 0.26, 0.26, 0.26], 1.1, 1)).toEqual([0.2, 0.3, 0.3, 0.3]);
		// 0, 7, 2 with 0.5, 0.1, 0.4 over.
		expect(roundedTo([0.05, 0.71, 0.24], 1, 1)).toEqual([0.1, 0.7, 0.2]);
		// 3, 3, 3 with 0.5, 0.2, 0.9 over.
		expect(roundedTo([0.35, 0.32, 0.39], 0.9, 1)).toEqual([0.3, 0.3, 0.3]);
		expect(roundedTo([0.35, 0.32, 0.39], 0.8, 1)).toEqual([0.3, 0.2, 0.3]);
		expect(roundedTo([0.35, 0.32, 0.39], 0.7, 1)).toEqual([0.2, 0.2, 0.3]);
	});
	it("does so for negative parts, and where the total is rounded away from their sum", () => {
		for (const total of [0.108, 0.107, 0.109]) {
			const parts = roundedTo([0.05112, 0.05541, 0.0029, -0.00131], total, 3);
			expect(parts.reduce((sum, part) => sum + Math.round(part * 1000), 0)).toBe(Math.round(total * 1000));
		}
	});
	it("ends however far the total is from the parts, and shares the rest evenly", () => {
		// 10^12 - 300 thousandths are missing, half of them for each part.
		expect(roundedTo([0.1, 0.2], 1e9, 3)).toEqual([499_999_999.95, 500_000_000.05]);
		expect(roundedTo([0.1, 0.2], -1e9, 3)).toEqual([-500_000_000.05, -499_999_999.95]);
		expect(roundedTo([1e300, -1e300, 1e100], 1, 3).every(Number.isFinite)).toBe(true);
		expect(roundedTo([], 1, 3)).toEqual([]);
	});
});
