import { describe, expect, it } from "vitest";
import type { ReactionEstimate, StartYear } from "../../../src/reaction/index.js";
import { startYearTable } from "../../../src/report/estimation/start-years.js";

const names = ["constant", "Δz[t-1]", "d[t-1]"];

/** An estimate over these first years, whose slope is the year's distance from 2000, in hundredths. */
function estimate(years: readonly number[], from: number, set: Partial<StartYear> = {}): ReactionEstimate {
	const fragility = years.map((year) => ({
		from: year,
		observations: 2025 - year,
		coefficients: names.map((name) => ({
			name,
			estimate: name === "Δz[t-1]" ? (year - 2000) / 100 : 0.5,
			standardError: 0.1,
		})),
		reading: { ok: false, reason: "noAdjustment" },
		...set,
	}));
	return { from, to: 2024, rows: { names }, fragility } as unknown as ReactionEstimate;
}

function shown(found: ReactionEstimate) {
	const blocks = startYearTable(found);
	const table = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []))[0];
	const said = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
	return { head: table?.head, rows: table?.rows, years: table?.rows.map(([year]) => year), said };
}
const from = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);

describe("startYearTable", () => {
	it("shows every first year where there are twelve, and marks the one asked for", () => {
		const { years } = shown(estimate(from(1985, 12), 1990));
		expect(years).toEqual(from(1985, 12).map((year) => (year === 1990 ? "* FY1990" : `FY${year}`)));
	});

	it("shows every second or third one beyond, at steps from the one asked for", () => {
		expect(shown(estimate(from(1985, 13), 1990)).years).toEqual([
			"FY1986",
			"FY1988",
			"* FY1990",
			"FY1992",
			"FY1994",
			"FY1996",
		]);
		expect(shown(estimate(from(1985, 25), 1989)).years).toEqual([
			"FY1986",
			"* FY1989",
			"FY1992",
			"FY1995",
			"FY1998",
			"FY2001",
			"FY2004",
			"FY2007",
		]);
	});

	it("is left out where fewer than two are left to compare", () => {
		expect(startYearTable(estimate([1990], 1990))).toEqual([]);
		expect(startYearTable(estimate([1990, 1991], 1990))).not.toEqual([]);
	});

	it("compares the coefficients of India and of Pakistan's own level, with their errors", () => {
		const { head, rows, said } = shown(estimate([2001, 2012], 2001));
		expect(head).toEqual(["first year", "rows", "India growth", "own share"]);
		expect(rows).toEqual([
			["* FY2001", "24", "0.01 (0.10)", "0.50 (0.10)"],
			["FY2012", "13", "0.12 (0.10)", "0.50 (0.10)"],
		]);
		expect(said).toEqual([]);
	});

	it("says where a sign changes with the first year", () => {
		expect(shown(estimate([1998, 2012], 1998)).said).toEqual(['The sign of "India growth" depends on the first year.']);
	});

	it("gives the long run where a year has one, and says why another has none", () => {
		const found = estimate([2001, 2002, 2003, 2004], 2001);
		const readings = [
			{ ok: true, defence: { longRun: 0.456 } },
			{ ok: true, defence: { kind: "share" } },
			{ ok: false, reason: "noAdjustment" },
			{ ok: false, reason: "unstable" },
		] as unknown as StartYear["reading"][];
		const { head, rows } = shown({
			...found,
			fragility: found.fragility.map((row, k) => ({ ...row, reading: readings[k] })),
		});
		expect(head?.at(-1)).toBe("long run");
		expect(rows?.map((row) => row.at(-1))).toEqual(["0.46", "–", "none", "unstable"]);
	});
});
