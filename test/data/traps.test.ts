import { describe, expect, it } from "vitest";
import { dataTable, figureById } from "../../src/data/index.js";

const value = (id: string): number => {
	const found = figureById(id);
	if (found === undefined) throw new Error(`no figure ${id}`);
	return Number(found.row.value);
};
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("the real series", () => {
	it("have no jump in 2000, where the World Bank's nominal series rises by 75 percent", () => {
		const growth = (measure: string): number =>
			value(`pak.rivalry.${measure}.2000`) / value(`pak.rivalry.${measure}.1999`) - 1;
		expect(growth("realGdp")).toBeCloseTo(value("pak.realGrowth.2000") / 100, 12);
		for (const measure of ["realSpending", "realSpendingFiscal", "realSpendingOwnPrices"])
			expect(Math.abs(growth(measure)), measure).toBeLessThan(0.05);
		expect(Math.abs(growth("burden"))).toBeLessThan(0.05);
	});

	it("grow by the World Bank's rate to 1979 and by the WEO's from 1980, in both countries", () => {
		for (const country of ["pak", "ind"])
			for (const year of years(1961, 2025)) {
				const growth =
					value(`${country}.rivalry.realGdp.${year}`) / value(`${country}.rivalry.realGdp.${year - 1}`) - 1;
				const indicator = year < 1980 ? "realGrowthWdi" : "realGrowth";
				expect(growth, `${country} ${year}`).toBeCloseTo(value(`${country}.${indicator}.${year}`) / 100, 12);
			}
	});

	it("give the growth of real spending that the literature reads from the same database (1988-1998)", () => {
		// literature: India 2.4, Pakistan 1.3 percent a year, from the release of April 2025
		const yearly = (country: string): number =>
			(value(`${country}.rivalry.realSpending.1998`) / value(`${country}.rivalry.realSpending.1988`)) ** 0.1 - 1;
		expect(yearly("ind")).toBeCloseTo(0.024, 2);
		expect(yearly("pak")).toBeCloseTo(0.013, 2);
	});
});

describe("fiscal years", () => {
	it("pair SIPRI's year, named by its start, with the WEO's, named by its end for Pakistan and by its start for India", () => {
		expect(value("pak.rivalry.burden.2001")).toBeCloseTo(0.0288, 4);
		expect(value("pak.rivalry.burden.2025")).toBeCloseTo(0.0272, 4);
		expect(value("ind.rivalry.burden.1986")).toBeCloseTo(0.0402, 4);
		expect(figureById("pak.milex.lcuFiscal.2024")?.row.year_basis).toBe("fiscal year July-June, named by its start");
		expect(figureById("pak.gdpNominal.2025")?.row.year_basis).toBe("fiscal year July-June, named by its end");
		expect(figureById("ind.gdpNominal.2025")?.row.year_basis).toBe("fiscal year April-March, named by its start");
	});

	it("of events are Pakistan's: a second half of a year belongs to the next", () => {
		for (const { id, date, year } of dataTable("partnership-events").rows) {
			const [calendar, month] = date.split("-").map(Number);
			expect(Number(year), id).toBe(month >= 7 ? calendar + 1 : calendar);
		}
	});
});

describe("SIPRI's shares of GDP for Pakistan", () => {
	it("carry a warning in every year before 2010 and are used by no derivation", () => {
		const rows = dataTable("military-expenditure").rows.filter(
			({ measure, country, year }) => measure === "shareGdp" && country === "PAK" && Number(year) < 2010,
		);
		expect(rows.length).toBe(54);
		for (const { id, note } of rows) expect(note, id).toMatch(/GDP base/);
		for (const name of ["base-figures", "rivalry-series"])
			for (const { derivation } of dataTable(name).rows) expect(derivation).not.toContain("shareGdp");
	});
});

describe("the newest military figures", () => {
	it("are called revised for 2024 and budget for 2025", () => {
		for (const { id, year, status } of dataTable("military-expenditure").rows)
			expect(status, id).toBe(year === "2025" ? "budget" : year === "2024" ? "revised" : "actual");
	});
});

describe("World Economic Outlook figures", () => {
	it("are projections after the latest actual year: 2025 for Pakistan, 2024 for India, whose population is estimated since 2013", () => {
		for (const { id, country, indicator, year, status, source } of dataTable("macro").rows) {
			if (source !== "imf-weo-2026-04") continue;
			const last = country === "PAK" ? 2025 : indicator === "population" ? 2012 : 2024;
			expect(status, id).toBe(Number(year) > last ? "projection" : "actual");
		}
	});

	it("give net interest as primary balance less balance", () => {
		expect(value("pak.interestShare.2025")).toBeCloseTo(7.801, 9);
	});
});

describe("the consolidated accounts", () => {
	it("close within a million rupees in all sixteen years", () => {
		for (const y of years(2010, 2025)) {
			const gap = value(`fy${y}.totalRevenue`) - value(`fy${y}.totalExpenditure`) - value(`fy${y}.balance`);
			expect(Math.abs(gap), `${y}`).toBeLessThan(0.0015);
			const parts = value(`fy${y}.taxRevenue`) + value(`fy${y}.nonTaxRevenue`) - value(`fy${y}.totalRevenue`);
			expect(Math.abs(parts), `${y}`).toBeLessThan(0.0015);
		}
	});

	it("agree with the interest that was reported in 2019, 2021 and 2025", () => {
		for (const y of [2019, 2021, 2025])
			expect(value(`fy${y}.interest`)).toBeCloseTo(value(`fy${y}.interest.reported`), -1);
	});

	it("keep both figures where two sources disagree", () => {
		expect([value("fy2021.education"), value("fy2021.education.first")]).toEqual([802.2, 988]);
		expect([value("fy2025.passco"), value("fy2025.passco.press")]).toEqual([8, 12]);
	});
});

describe("the Budget in Brief of June 2026", () => {
	const vintages = ["fy2026.*.budget", "fy2026.*.revised", "fy2027.*.budget"];
	const at = (vintage: string, item: string): number => value(vintage.replace("*", item));

	it("leaves the federation what the provinces do not get, within the billion that it is printed to", () => {
		for (const vintage of vintages) {
			const left = at(vintage, "federalGrossRevenue") - at(vintage, "nfcTransfers") - at(vintage, "federalNetRevenue");
			expect(Math.abs(left), vintage).toBeLessThan(1);
		}
	});

	it("divides the transfers among the four provinces without a remainder", () => {
		const provinces = ["punjab", "sindh", "khyberPakhtunkhwa", "balochistan"];
		for (const vintage of vintages) {
			const parts = provinces.map((province) => at(vintage, `nfcTransfers.${province}`));
			expect(Math.abs(parts.reduce((a, b) => a + b) - at(vintage, "nfcTransfers")), vintage).toBeLessThan(0.5);
		}
		const shares = provinces.map((province) => value(`nfc.share.${province}`));
		expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
	});

	it("has a table that disagrees on defence of 2026: both figures are kept", () => {
		expect([value("fy2026.defence.revised"), value("fy2026.defence.revised.table11")]).toEqual([2588.218, 2584]);
	});
});

describe("education and health of the provinces in 2025", () => {
	it("add up to what each government reported", () => {
		for (const province of ["punjab", "sindh", "khyberPakhtunkhwa", "balochistan"])
			expect(value(`fy2025.education.${province}`) + value(`fy2025.health.${province}`), province).toBeCloseTo(
				value(`fy2025.healthEducation.${province}`),
				9,
			);
	});
});
