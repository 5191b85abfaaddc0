import { describe, expect, test } from "vitest";
import { supFProbability } from "../../src/estimation/diagnostics/sup-f-probability.js";
import {
	archTest,
	breuschGodfrey,
	chow,
	durbinWatson,
	jarqueBera,
	leastSquares,
	rollingWindows,
	startYears,
	supF,
} from "../../src/estimation.js";
import { designs, expectLikeR, fromR } from "./reference.js";

const both = ({ statistic, p }: { statistic: number; p: number | null }) => [statistic, p ?? Number.NaN];

for (const [name, design] of Object.entries(designs)) {
	describe(`diagnostics of "${name}" agree with R`, () => {
		const fit = leastSquares(design);

		test("durbinWatson", () => expectLikeR([durbinWatson(fit)], `${name}.durbinWatson`));

		for (const order of [1, 2]) {
			test(`breuschGodfrey of order ${order}, χ² and F`, () => {
				expectLikeR(both(breuschGodfrey(fit, { order })), `${name}.breuschGodfrey${order}Chisq`);
				expectLikeR(both(breuschGodfrey(fit, { order, reference: "F" })), `${name}.breuschGodfrey${order}F`);
			});
		}

		for (const order of [1, 2, 3]) {
			test(`archTest of order ${order}`, () => expectLikeR(both(archTest(fit, { order })), `${name}.arch${order}`));
		}

		test("jarqueBera", () => expectLikeR(both(jarqueBera(fit.residuals)), `${name}.jarqueBera`));

		if (design.years === undefined) return;
		const years = design.years;

		test("chow with the break after row 30", () => {
			expectLikeR(both(chow(design, { breakYear: years[30] })), `${name}.chow`);
		});

		for (const trim of [0.15, 0.25]) {
			test(`supF trimmed by ${trim}: statistic, p, year and path`, () => {
				const [statistic, p, rowsBefore] = fromR(`${name}.supF${trim}`);
				const found = supF(design, { trim });
				expect(found.statistic).toBeCloseTo(statistic, 8);
				expect(found.p).toBeCloseTo(p, 9);
				expect(found.breakYear).toBe(years[rowsBefore]);
				expectLikeR(
					found.path.map(({ f }) => f * design.names.length),
					`${name}.supF${trim}.path`,
				);
			});
		}
	});
}

test("supFProbability is Hansen's over statistics, columns and trimmings, as strucchange has it", () => {
	const actual: number[] = [];
	for (const trim of [0.01, 0.05, 0.1, 0.15, 0.2, 0.33, 0.48, 0.495]) {
		for (const columns of [1, 3, 7, 12]) {
			for (const statistic of [1, 5, 9, 15, 25, 40]) actual.push(supFProbability(statistic, columns, trim));
		}
	}
	expectLikeR(actual, "supFProbability");
});

describe("breaks and windows", () => {
	const years = Array.from({ length: 40 }, (_, i) => 1981 + i);
	const noise = years.map((year) => ((year * 7919) % 101) / 1000);
	const broken = {
		names: ["constant", "x"],
		X: years.map((year) => [1, (year * 31) % 17]),
		y: years.map((year, i) => (year < 1998 ? 1 : 3) + 0.5 * ((year * 31) % 17) + noise[i]),
		years,
	};

	test("supF finds the year in which the constant jumps", () => {
		const found = supF(broken);
		expect(found.breakYear).toBe(1998);
		expect(found.p).toBeLessThan(1e-6);
		expect(found.path.at(0)?.breakYear).toBe(1987);
		expect(chow(broken, { breakYear: 1998 }).statistic).toBeCloseTo(found.statistic / 2, 9);
	});

	test("supF knows no p for more than 12 columns, and says null", () => {
		const wide = Array.from({ length: 13 }, (_, j) => `x${j}`);
		const X = years.map((_, i) => wide.map((_, j) => ((i + 1) * (j + 3) * 7919 + i ** 3 * (j + 1)) % 97));
		expect(supF({ names: wide, X, y: noise, years }).p).toBeNull();
	});

	test("chow refuses a year that leaves a side too short, telling both sides", () => {
		expect(() => chow(broken, { breakYear: 1983 })).toThrow(
			"breakYear: must leave more than 2 rows on each side, the number of columns (constant, x), got 1983 with 2 and 38",
		);
		expect(() => chow(broken, { breakYear: 2050 })).toThrow("got 2050 with 40 and 0");
	});

	test("chow refuses a dummy that is 0 on one side, naming it and the rows", () => {
		const dummy = { ...broken, names: ["constant", "war"], X: years.map((year) => [1, year === 2001 ? 1 : 0]) };
		expect(() => chow(dummy, { breakYear: 1998 })).toThrow(
			"X (war): must not be 0 in every row; drop it or take other years (rows 1981–1997 alone)",
		);
	});

	test("supF refuses years too few for its columns, and needs years", () => {
		const short = { names: broken.names, X: broken.X.slice(0, 5), y: broken.y.slice(0, 5), years: years.slice(0, 5) };
		expect(() => supF(short)).toThrow("X: must have at least 6 rows for 2 columns (constant, x), got 5");
		expect(() => supF({ names: broken.names, X: broken.X, y: broken.y })).toThrow("years: must be given");
		expect(() => supF(broken, { trim: 0.6 })).toThrow("trim: must be from 0.01 to 0.5, got 0.6");
	});

	test("rollingWindows fits every span of the width, in order", () => {
		const windows = rollingWindows(broken, { width: 10 });
		expect(windows).toHaveLength(31);
		expect([windows[0].from, windows[0].to, windows[30].from, windows[30].to]).toEqual([1981, 1990, 2011, 2020]);
		const last = windows[30];
		const rows = { names: broken.names, X: broken.X.slice(30), y: broken.y.slice(30) };
		expect("fit" in last && last.fit.coefficients).toEqual(leastSquares(rows).coefficients);
		expect(() => rollingWindows(broken, { width: 2 })).toThrow(
			"width: must be a whole number from 3 to 40 (at least one more than columns, at most all rows), got 2",
		);
	});

	test("startYears fits from each start to the end, and says why where it cannot", () => {
		const [first, late] = startYears(broken, { starts: [1990, 2019] });
		expect("fit" in first && first.fit.observations).toBe(31);
		expect("refused" in late && late.refused[0].message).toContain("must have more rows than columns, got 2 rows");
		expect(startYears(broken)).toHaveLength(37);
	});
});

describe("orders and values that no test can take", () => {
	const fit = leastSquares(designs.longley);

	test("are refused", () => {
		expect(() => breuschGodfrey(fit, { order: 9 })).toThrow(
			"order: must be a whole number from 1 to 8 for these rows, got 9",
		);
		expect(() => archTest(fit, { order: 0 })).toThrow(
			"order: must be a whole number from 1 to 7 for these rows, got 0",
		);
		expect(() => jarqueBera([2, 2, 2])).toThrow("values: must vary, got the same value in every row");
		// A tenth three times, each with another error of rounding.
		expect(() => jarqueBera([0.1, 0.3 - 0.2, 0.1 * 3 - 0.2])).toThrow("values: must vary");
	});
});
