import { describe, expect, it } from "vitest";
import { estimateCrowdOut } from "../../src/reaction/index.js";

describe("estimateCrowdOut", () => {
	const { items, warnings } = estimateCrowdOut();

	it("warns that its slopes are reduced form", () => {
		expect(warnings[0]).toMatch(/^the slopes are reduced-form/);
	});

	it("estimates where there are years enough, and says so where there are not", () => {
		expect(items.filter(({ result }) => result.ok).map(({ item }) => item)).toEqual([
			"psdp",
			"subsidies",
			"developmentExpenditure",
		]);
		for (const { result } of items) if (!result.ok) expect(result.why).toMatch(/\d changes from one year to the next/);
	});

	it("is the slope of its own rows", () => {
		for (const { result, rows } of items) {
			if (!result.ok) continue;
			const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
			const [x, y] = [mean(rows.defence), mean(rows.item)];
			const xy = rows.defence.reduce((sum, value, k) => sum + (value - x) * (rows.item[k] - y), 0);
			const xx = rows.defence.reduce((sum, value) => sum + (value - x) ** 2, 0);
			expect(result.classical.estimate).toBeCloseTo(xy / xx, 10);
		}
	});

	it("finds nothing that differs from 0 by two standard errors: the tables do not tell", () => {
		for (const { result } of items) if (result.ok) expect(Math.abs(result.classical.t)).toBeLessThan(2);
	});

	const yearsOf = (asked?: Parameters<typeof estimateCrowdOut>[0]) =>
		Object.fromEntries(estimateCrowdOut(asked).items.map(({ item, rows }) => [item, rows.years]));
	const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, k) => first + k);

	it("uses a year where item, defence and GDP are known for it and for the year before", () => {
		// From data/budget-figures.csv: budgets of FY2011 to FY2027, but asked to FY2026; development spending from FY2010 to
		// FY2025; education of FY2020 to FY2023, health of FY2019, 2020, 2023 and 2024. SIPRI's burden ends with 2025.
		expect(yearsOf()).toEqual({
			psdp: span(2012, 2026),
			subsidies: span(2012, 2026),
			developmentExpenditure: span(2011, 2025),
			education: [2021, 2022, 2023],
			health: [2020, 2024],
		});
	});

	it("looks at the first and the last year asked for and at none beyond", () => {
		expect(yearsOf({ from: 2012, to: 2021 })).toEqual({
			psdp: span(2013, 2021),
			subsidies: span(2013, 2021),
			developmentExpenditure: span(2013, 2021),
			education: [2021],
			health: [2020],
		});
		expect(yearsOf({ to: 2027 }).psdp).toEqual(span(2012, 2027));
	});

	it("asks for eight changes", () => {
		const found = (to: number) => estimateCrowdOut({ from: 2011, to }).items[0].result;
		expect(found(2019)).toMatchObject({ ok: true, observations: 8 });
		expect(found(2018)).toEqual({
			ok: false,
			why: "7 changes from one year to the next in the tables; at least 8 are needed",
		});
	});

	it("is of logs of shares of GDP", () => {
		// FY2012 over FY2011: GDP as in data/macro.csv; PSDP and defence as budgeted, development spending as it was, of the
		// table budget-figures; SIPRI's share of GDP of the table rivalry-series.
		const gdp = Math.log(22344.639 / 19731.03);
		const [psdp, , development] = items.map(({ rows }) => rows);
		const at = ({ years }: typeof psdp) => years.indexOf(2012);
		expect(psdp.item[at(psdp)]).toBeCloseTo(Math.log(300 / 290) - gdp, 12);
		expect(psdp.defence[at(psdp)]).toBeCloseTo(Math.log(495 / 442.2) - gdp, 12);
		expect(development.item[at(development)]).toBeCloseTo(Math.log(731.868 / 506.103) - gdp, 12);
		const sipri = Math.log(0.029179258613218143 / 0.027824193668551517);
		expect(development.defence[at(development)]).toBeCloseTo(sipri, 12);
	});

	it("has one slope with two errors", () => {
		for (const { result } of items) {
			if (!result.ok) continue;
			expect(result.neweyWest.estimate).toBe(result.classical.estimate);
			expect(result.neweyWest.standardError).not.toBe(result.classical.standardError);
		}
	});

	it("refuses years out of order", () => {
		expect(() => estimateCrowdOut({ from: 2020, to: 2010 })).toThrow(/^from: must lie before 2010/);
		expect(() => estimateCrowdOut({ from: 2010, to: 2010 })).toThrow(/^from: must lie before 2010/);
	});
});
