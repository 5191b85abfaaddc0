import { expect, test } from "vitest";
import { chooseLags, todaYamamoto } from "../../src/estimation.js";
import { expectLikeR, m, y, z } from "./reference.js";

const series = { spending: m, rival: z, income: y };

test("todaYamamoto gives each direction's Wald test as lm and vcov in R do", () => {
	for (const lags of [1, 2]) {
		const tests = todaYamamoto(series, { lags });
		expect(tests).toHaveLength(6);
		for (const { cause, effect, statistic, p } of tests) {
			expectLikeR([statistic, p], `todaYamamoto${lags}.${cause}.${effect}`);
		}
	}
});

test("todaYamamoto tells lags, extra lags and rows", () => {
	const [first] = todaYamamoto(series, { lags: 2, extra: 2 });
	expect(first).toMatchObject({ cause: "rival", effect: "spending", lags: 2, extra: 2, observations: m.length - 4 });
	expect(first.degreesOfFreedom).toEqual([2]);
	expect(first.hypothesis).toBe("rival does not help to predict spending");
});

test("chooseLags takes the least criterion on common rows, as in R", () => {
	expectLikeR([chooseLags(series, { most: 4, criterion: "aic" }), chooseLags(series, { most: 4 })], "chooseLags");
});

test("unequal, single and short series are refused", () => {
	expect(() => todaYamamoto({ a: [1, 2, 3], b: [1, 2] }, { lags: 0 })).toThrow(
		"series.b: must have 3 values like a, got 2\nlags: must be a whole number ≥ 1, got 0",
	);
	expect(() => todaYamamoto({ a: [1, 2, 3] }, { lags: 1 })).toThrow("series: must be at least two, got 1");
	expect(() => todaYamamoto({ a: m.slice(0, 8), b: z.slice(0, 8) }, { lags: 2 })).toThrow(
		"must have more rows than columns, got 5 rows for 7 columns (constant, a[t-1], a[t-2], a[t-3], b[t-1]",
	);
});
