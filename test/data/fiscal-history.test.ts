import { describe, expect, it } from "vitest";
import { dataTable, fiscalBreaks, fiscalEpisodes, fiscalFigures } from "../../src/data/index.js";

const figures = fiscalFigures();
const of = (series: string, item: string): ReadonlyMap<number, number> =>
	new Map(figures.filter((row) => row.series === series && row.item === item).map(({ year, value }) => [year, value]));
const years = (from: number, to: number): readonly number[] =>
	Array.from({ length: to - from + 1 }, (_, k) => from + k);
const mean = (series: ReadonlyMap<number, number>, from: number, to: number): number =>
	years(from, to).reduce((sum, year) => sum + (series.get(year) ?? Number.NaN), 0) / (to - from + 1);

describe("the fiscal history", () => {
	it("has one figure a year for a series and an item, and leaves out what was not found", () => {
		const keys = figures.map(({ series, item, year }) => `${series} ${item} ${year}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect([...of("imf-history", "revenue").keys()].sort()).toEqual(years(1950, 1992));
		expect([...of("sipri", "defence").keys()].sort()).toEqual(years(1957, 2025));
		const missing = (found: ReadonlyMap<number, number>, from: number, to: number) =>
			years(from, to).filter((year) => !found.has(year));
		expect(missing(of("imf-history", "interest"), 1950, 1992)).toEqual([1968, 1969, 1970]);
		expect(missing(of("wdi", "education"), 1971, 2023)).toEqual([1988, 1998, 2001, 2002, 2003]);
		expect(figures.filter(({ value }) => !Number.isFinite(value))).toEqual([]);
		expect(figures.filter(({ status }) => status === "assumed")).toEqual([]);
	});

	it("keeps the identity of the accounts: revenue and deficit make up spending, within what the source rounds", () => {
		for (const [series, span, within] of [
			["imf-history", years(1950, 1992), 1e-12],
			["weo", years(1993, 2027), 0.0015],
			["sbp", years(2010, 2025), 1e-5],
		] as const)
			for (const year of span) {
				const [revenue, deficit, spending] = ["revenue", "deficit", "spending"].map((item) =>
					of(series, item).get(year),
				);
				expect(Math.abs((revenue ?? 0) + (deficit ?? 0) - (spending ?? 0)), `${series} ${year}`).toBeLessThan(within);
			}
	});

	it("closes the federal budget with what the provinces leave: taxes, other revenue, provinces and deficit are spent", () => {
		// The printed totals of 2025 are rounded to 10 bn rupees, those of 2026 and 2027 to one: 0.009 and 0.001 of GDP.
		for (const [year, within] of [
			[2025, 0.0092],
			[2026, 0.0008],
			[2027, 0.0008],
		] as const) {
			const [spending, ...sources] = ["spending", "taxes", "nonTax", "provinces", "deficit"].map(
				(item) => of("federal", item).get(year) ?? Number.NaN,
			);
			expect(Math.abs(sources.reduce((sum, value) => sum + value, 0) - spending), `${year}`).toBeLessThan(within);
		}
	});

	it("gives SIPRI's burden of a fiscal year as the mean of the two calendar years it spans", () => {
		// SIPRI, April 2026: 3.86589 % of GDP in 1964 and 5.904668 in 1965.
		expect(of("sipri", "defence").get(1965)).toBeCloseTo((3.86589 + 5.904668) / 2, 12);
	});

	it("comes to the printed change of defence and development where budgets and accounts meet", () => {
		// 920.2 bn of 39,189.81 budgeted for 2018; 1,213.3 of 47,540.409 spent in 2020.
		const change = (of("services", "defence").get(2020) ?? 0) - (of("budget", "defence").get(2018) ?? 0);
		expect(change).toBeCloseTo((1213.3 / 47540.409 - 920.2 / 39189.81) * 100, 12);
		expect(mean(of("sbp", "development"), 2020, 2020) - mean(of("sbp", "development"), 2018, 2018)).toBeCloseTo(
			-1.61,
			2,
		);
	});
});

describe("the breaks of the fiscal history", () => {
	it("name series and items that there are", () => {
		const series = new Set(figures.map((row) => row.series));
		const items = new Set(figures.map(({ item }) => item));
		for (const found of fiscalBreaks()) {
			for (const name of found.series) expect(series, found.name).toContain(name);
			if (found.item !== "") expect(items, found.name).toContain(found.item);
		}
	});

	it("mark the change of 1993 from the central to the general government", () => {
		expect(fiscalBreaks().find(({ name }) => name === "general-government.1993")).toMatchObject({
			year: 1993,
			kind: "join",
			series: ["imf-history", "weo"],
		});
		const fall = (of("imf-history", "revenue").get(1992) ?? 0) - (of("weo", "revenue").get(1993) ?? 0);
		expect(fall).toBeCloseTo(16.4189 - 11.47, 10);
	});
});

describe("the episodes", () => {
	it("are the eight that have a name, each with several end years and years that follow each other", () => {
		const all = fiscalEpisodes();
		const names = ["1965", "1971", "1980s", "1988-92", "1998-2002", "2008-13", "2019-20", "2024-27"];
		expect(all.map(({ name }) => name).sort()).toEqual(names.sort());
		for (const { name, windows } of all) {
			expect(new Set(windows.map(({ to }) => to.join())).size, name).toBeGreaterThan(1);
			for (const { from, to } of windows) expect([...from, ...to], name).toEqual([...from, ...to].sort());
			for (const { from, to } of windows) expect(from[1], name).toBeLessThan(to[0]);
		}
	});

	it("say the same of an episode in each of its rows", () => {
		const { rows } = dataTable("fiscal-episodes");
		const said = rows.map(({ episode, title, dates, caution, source }) =>
			[episode, title, dates, caution, source].join(),
		);
		expect(new Set(said).size).toBe(new Set(rows.map(({ episode }) => episode)).size);
	});
});
