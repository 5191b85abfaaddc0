import { describe, expect, it } from "vitest";
import { CrowdoutError } from "../../src/errors.js";
import { episodeNames, type PaidLedger, type WhoPaidOptions, whoPaid } from "../../src/history/index.js";
import { madeUp } from "./made-up.js";

const ledger = (options: WhoPaidOptions): PaidLedger => whoPaid(options).ledgers[0];
const change = ({ needed, paid, residual }: PaidLedger, item: string): number =>
	[...needed, ...paid, residual].find((entry) => entry.item === item)?.change ?? Number.NaN;
const sum = (items: readonly { readonly change: number }[]): number =>
	items.reduce((total, entry) => total + entry.change, 0);
const every = episodeNames().flatMap((episode) => whoPaid({ episode }).ledgers.map((found) => ({ episode, found })));

/** What is refused, line by line. */
function refused(options: WhoPaidOptions): string[] {
	try {
		whoPaid(options);
	} catch (error) {
		if (error instanceof CrowdoutError) return error.message.split("\n");
		throw error;
	}
	return [];
}

describe("the ledger of Pakistan's build-ups", () => {
	// Changes in points of GDP from the IMF's Public Finances in Modern History, worked out elsewhere and printed to two
	// decimals: defence, revenue, deficit, interest, all other spending.
	it.each([
		{ from: [1963, 1965], to: [1966, 1967], expected: [2.09, 0.47, -0.53, 0.04, -2.2] },
		{ from: [1979, 1981], to: [1986, 1988], expected: [1.41, 2.7, 2.69, 2.01, 1.96] },
		{ from: [1980, 1981], to: [1986, 1987], expected: [1.42, 1.58, 5.17, 1.84, 3.49] },
		{ from: [1986, 1988], to: [1990, 1992], expected: [-0.37, -1.2, -4.49, 0.73, -6.05] },
		{ from: [2010, 2012], to: [2017, 2019], expected: [0.39, 0.79, -0.25, 0.33, -0.18] },
	] as const)("from FY$from to FY$to is what was worked out elsewhere, to two decimals", ({ from, to, expected }) => {
		const isLate = to[0] > 1992;
		// SIPRI's own shares change their GDP in 2010 and 2016: the row elsewhere takes them as they stand.
		const late = {
			accounts: "general",
			defence: "sipri",
			join: ["sipri-gdp", "sipri-new-base.2010", "sipri-new-base.2011", "sipri-fiscal-gdp.2016"],
		} as const;
		const found = ledger({ from, to, ...(isLate ? late : {}) });
		const parts = ["defence", "revenue", "deficit", "interest"].map((item) => change(found, item));
		[...parts, -change(found, "other")].forEach((value, k) => {
			expect(Number(value.toFixed(2))).toBeCloseTo(expected[k], 10);
		});
	});

	it("from FY2018 to FY2020 has the changes of the State Bank's accounts", () => {
		const found = ledger({ episode: "2019-20" });
		expect(found.from).toEqual({ first: 2018, last: 2018 });
		const expected = { defence: 0.2, deficit: 1.33, interest: 1.68, development: 1.61 };
		for (const [item, value] of Object.entries(expected)) expect(change(found, item), item).toBeCloseTo(value, 2);
		expect(found.joins.map(({ name }) => name)).toContain("defence-outturns.2019");
	});

	it("from FY2025 to the budget of FY2027 has less interest and a lower deficit, and the provinces pay", () => {
		const found = ledger({ episode: "2024-27" });
		const expected = {
			defence: 0.17,
			deficit: -1.77,
			interest: -2.18,
			development: 0.22,
			subsidies: 0.38,
			bisp: -0.06,
		};
		for (const [item, value] of Object.entries(expected)) expect(change(found, item), item).toBeCloseTo(value, 2);
		// What the provinces leave: grants 1,035 and surplus 1,793.844 less transfers 8,848.493, before 921 less 6,850.
		const provinces = ((1035 + 1793.844 - 8848.493) / 143303.657 - (921 - 6850) / 113934.97) * 100;
		expect(change(found, "provinces")).toBeCloseTo(provinces, 10);
		expect(found.status).toBe("projection");
	});

	it("adds up in every window of every episode to 1e-12 of GDP, trend and all", () => {
		expect(every.length).toBeGreaterThan(20);
		for (const { episode, found } of every) {
			expect(Math.abs(sum(found.needed) - sum(found.paid) - found.residual.change), episode).toBeLessThan(1e-10);
			const all = [...found.needed, ...found.paid, found.residual];
			if (!all.every(({ againstTrend }) => againstTrend)) continue;
			const above = (items: typeof all) =>
				items.reduce((total, entry) => total + (entry.againstTrend?.difference ?? 0), 0);
			expect(Math.abs(above([...found.needed]) - above([...found.paid, found.residual])), episode).toBeLessThan(1e-10);
		}
	});

	it("leaves open no more than the sources round: a hundredth of a point", () => {
		for (const { episode, found } of every) expect(Math.abs(found.residual.change), episode).toBeLessThan(0.01);
	});

	it("says that the interest of FY1968-70 was not found, and where it stands", () => {
		const found = ledger({ episode: "1971" });
		expect(found.needed.map(({ item }) => item)).toEqual(["defence"]);
		expect(found.missing).toEqual([
			"interest of FY1968, FY1969, FY1970 was not found, and is part of all other spending",
		]);
	});

	it("sets beside it what is no part of the sum: debt, and lines within others, over no break that it does not cross", () => {
		const beside = (options: WhoPaidOptions) =>
			Object.fromEntries(ledger(options).beside.map(({ item, change }) => [item, change]));
		const late = beside({ episode: "2024-27" });
		expect(Object.keys(late)).toEqual(["revenue", "debt", "food", "water"]);
		// Wheat reserve, Utility Stores and wheat for Gilgit-Baltistan; none of the stores' 60 bn was paid in FY2025.
		expect(late.food).toBeCloseTo(((19 + 23.2 + 15) / 143303.657 - (8 + 0 + 15.872) / 113934.97) * 100, 10);
		expect(late.revenue).toBeCloseTo(((15264 + 5335.598 - 1035) / 143303.657 - 16800 / 113934.97) * 100, 10);
		expect(Object.keys(beside({ from: 1985, to: 1987 }))).toEqual(["debt", "education"]);
		// Debt of the central government before, of the general government after: 1993 is crossed by name alone.
		expect(Object.keys(beside({ from: 1992, to: 1993, join: ["general-government.1993", "sipri-gdp"] }))).toEqual([
			"education",
		]);
	});

	it("gives no ratio where defence moved by less than a tenth of a point", () => {
		for (const { found } of every) {
			const hasRatio = Math.abs(found.needed[0].change) >= 0.1;
			for (const { change, perPoint } of [...found.needed, ...found.paid])
				expect(perPoint).toBe(hasRatio ? change / found.needed[0].change : null);
		}
	});
});

describe("the ledger of made-up accounts", () => {
	// Defence rises by 2 points in the year 2015: a quarter from taxes, a half borrowed, a tenth each from development,
	// education and the rest; 0.05 of it the accounts leave open. Interest is the tenth of a point that borrowing adds.
	const step = (year: number) => (year >= 2015 ? 1 : 0);
	const data = madeUp(2005, 2020, {
		sbp: {
			revenue: (year) => 15 + 0.5 * step(year),
			taxes: (year) => 12 + 0.5 * step(year),
			nonTax: () => 3,
			deficit: (year) => 5 + 1.1 * step(year),
			spending: (year) => 20 + 1.5 * step(year) + 0.1 * step(year) + 0.1 * step(year),
			interest: (year) => 4 + 0.1 * step(year),
			development: (year) => 4 - 0.2 * step(year),
		},
		"sipri-weo": { defence: (year) => 3 + 2 * step(year) },
		wdi: { education: (year) => 2 - 0.2 * step(year) },
	});
	const found = ledger({ from: [2012, 2014], to: [2015, 2017], data });

	it("returns the shares that they were made with", () => {
		expect(found.accounts).toEqual(["consolidated"]);
		const shares = { taxes: 0.25, nonTax: 0, deficit: 0.55, development: 0.1, education: 0.1 };
		for (const [item, value] of Object.entries(shares))
			expect(found.paid.find((entry) => entry.item === item)?.perPoint, item).toBeCloseTo(value, 12);
		// Other spending is 20 - 3 - 4 - 4 - 2 before and 21.7 - 5 - 4.1 - 3.8 - 1.8 after: it does not move.
		expect(change(found, "other")).toBeCloseTo(0, 12);
		expect(found.needed.map(({ change }) => change)).toEqual([expect.closeTo(2, 12), expect.closeTo(0.1, 12)]);
		expect(found.residual.change).toBeCloseTo(1.7 - 0.5 - 1.1, 12);
		expect(Math.abs(sum(found.needed) - sum(found.paid) - found.residual.change)).toBeLessThan(1e-12);
	});

	it("has every change above its trend where the years before are level", () => {
		for (const { againstTrend, change } of [...found.needed, ...found.paid]) {
			expect(againstTrend?.expected).toBeCloseTo(0, 12);
			expect(againstTrend?.difference).toBeCloseTo(change, 12);
		}
	});

	it("expects of a straight line that it goes on", () => {
		const rising = madeUp(2005, 2020, {
			weo: { revenue: (year) => 0.3 * (year - 2005), deficit: () => 5, spending: (year) => 5 + 0.3 * (year - 2005) },
			"sipri-weo": { defence: () => 3 },
		});
		const [revenue] = ledger({ from: [2010, 2012], to: [2015, 2017], trend: 5, data: rising }).paid;
		expect(revenue.change).toBeCloseTo(1.5, 12);
		expect(revenue.againstTrend?.expected).toBeCloseTo(1.5, 12);
		expect(revenue.againstTrend?.difference).toBeCloseTo(0, 12);
	});

	it("errs from the trend as a prediction of a mean does", () => {
		const values = [1, 3, 2, 5, 4, 6];
		const scattered = madeUp(2009, 2016, {
			weo: {
				revenue: (year) => values[year - 2009] ?? 9,
				deficit: () => 5,
				spending: (year) => 5 + (values[year - 2009] ?? 9),
			},
			"sipri-weo": { defence: () => 3 },
		});
		const [{ againstTrend }] = ledger({ from: 2014, to: [2015, 2016], data: scattered }).paid;
		// The textbook's line through six years: mean year 2.5, mean value 3.5, sums of squares 17.5 and 17.5, of products
		// 2 · (2.5 · 2.5 + 1.5 · 0.5 + 0.5 · 1.5) = 15.5; the later years lie at 6.5 on average.
		const slope = 15.5 / 17.5;
		const variance = (17.5 - slope * 15.5) / 4;
		const error = Math.sqrt(variance * (1 / 2 + 1 / 6 + (6.5 - 2.5) ** 2 / 17.5));
		expect(againstTrend?.difference).toBeCloseTo(9 - (3.5 + 4 * slope), 12);
		expect(againstTrend?.standardError).toBeCloseTo(error, 12);
		// Student's t with 4 degrees of freedom leaves out 5 percent on either side at 2.131847 (any table).
		expect((againstTrend?.high ?? 0) - (againstTrend?.low ?? 0)).toBeCloseTo(2 * 2.131847 * error, 5);
	});
});

describe("whoPaid", () => {
	it("refuses an episode that is none and names the nearest", () => {
		expect(refused({ episode: "1956" })).toEqual(['episode: must be a known name, got "1956"; did you mean 1965']);
		expect(refused({ episode: "the seventies" })[0]).toContain("known are 1965, 1971, 1980s, 1988-92");
	});

	it("refuses years without figures and says which there are", () => {
		expect(refused({ from: 1948, to: 1960 })).toEqual([
			"years: must have figures in accounts, got none for FY1948; take years from FY1950 to FY2027",
		]);
		expect(refused({ from: 1952, to: 1960 })).toEqual([
			"years: must have figures of defence by the definition sipri, got none for FY1952; take years from FY1957 to FY2025",
		]);
		expect(refused({ from: 2012, to: 2016, accounts: "federal" })[0]).toContain("take years from FY2025 to FY2027");
	});

	it("refuses a window across a break, with what would do, and takes it with the join", () => {
		const lines = refused({ from: 1990, to: 1995 });
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(
			/^join: must name the break general-government.1993 .*, which FY1990 to FY1995 cross; add it, or take years on one side$/,
		);
		expect(refused({ from: 1990, to: 1995, join: ["general-government.1993"] })).toEqual([lines[1]]);
		const joined = ledger({ from: 1990, to: 1995, join: true });
		expect(joined.accounts).toEqual(["central", "general"]);
		expect(joined.joins.map(({ name }) => name)).toEqual(["general-government.1993", "sipri-gdp"]);
		expect(refused({ from: 1990, to: 1995, join: ["general-goverment.1993"] })[0]).toContain(
			"did you mean general-government.1993",
		);
	});

	it("refuses defence over another GDP than the accounts, and takes it by name", () => {
		const asked = { from: 1982, to: 1988, defence: "sipri-weo" } as const;
		expect(refused(asked)[0]).toMatch(
			/^join: must name the break old-gdp .*; add it, or take another definition of defence$/,
		);
		expect(ledger({ ...asked, join: ["old-gdp"] }).joins.map(({ name }) => name)).toEqual(["old-gdp"]);
	});

	it("refuses an episode that crosses a break where joins are switched off", () => {
		expect(refused({ episode: "2024-27", join: false })[0]).toContain("join: must name the break budget-figures.2026");
		expect(refused({ episode: "1965", join: false })).toEqual([]);
	});

	it("refuses too few years for the trend that was asked for, and does without where none was", () => {
		expect(refused({ from: 1960, to: 1966, trend: 6 })[0]).toMatch(
			/^trend: must be a number of years before FY1961 .* got 6, but FY1955-1956 has no figures/,
		);
		expect(refused({ from: 1965, to: 1966, trend: 3 })).toEqual([
			"trend: must be a whole number of years from 4 to 30, got 3",
		]);
		const without = ledger({ from: 1960, to: 1966 });
		expect(without.trend).toBeNull();
		expect(without.whyNoTrend).toContain("FY1955-1956");
	});

	it("refuses years that are none, that run backwards, that are missing or doubled by an episode", () => {
		expect(refused({ from: 1965.5, to: [1970, 1968] })).toEqual([
			"from: must be a fiscal year, or a first and a last one, such as 1965 or 1963..1965, got 1965.5",
			"to: must be a fiscal year, or a first and a last one, such as 1965 or 1963..1965, got [1970,1968]",
		]);
		expect(refused({ from: [1963, 1965], to: 1965 })).toEqual(["to: must lie after FY1963-1965, got FY1965"]);
		expect(refused({ from: 1965 })[0]).toContain(
			"to: must be a fiscal year where no episode is given, got nothing; give from and to",
		);
		expect(refused({ episode: "1965", from: 1963 })[0]).toContain("give one or the other");
	});

	it("refuses accounts and definitions that there are not", () => {
		expect(refused({ from: 1965, to: 1966, accounts: "centre" as never })[0]).toContain("did you mean central");
		expect(refused({ from: 1965, to: 1966, defence: "sipri-wea" as never })[0]).toContain("did you mean sipri-weo");
	});
});
