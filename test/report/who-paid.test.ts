import { describe, expect, it } from "vitest";
import type { FiscalEpisode } from "../../src/data/index.js";
import { episodeNames, type WhoPaid, whoPaid } from "../../src/history/index.js";
import { crowdOut, parseScenario } from "../../src/index.js";
import { text, whoPaidReport } from "../../src/report/index.js";
import { runReport } from "../../src/report/run/index.js";
import { madeUp } from "../history/made-up.js";

// Defence rises by 2 points; revenue gives a half, borrowing takes a quarter of a point, other spending gives the rest.
const step = (year: number) => (year > 2010 ? 1 : 0);
const data = madeUp(2000, 2020, {
	weo: {
		revenue: (year) => 15 + step(year),
		deficit: (year) => 5 - 0.25 * step(year),
		spending: (year) => 20 + 0.75 * step(year),
	},
	"sipri-weo": { defence: (year) => 3 + 2 * step(year) },
});
const found = whoPaid({ from: 2010, to: 2011, data });
const named: WhoPaid = {
	...found,
	name: "war",
	dates: "in 2011",
	caution: "a caution",
} satisfies Partial<FiscalEpisode>;
const shown = (all: readonly WhoPaid[]) => text(whoPaidReport(all)).replace(/\n(?: {2})?/g, " ");

describe("whoPaidReport", () => {
	it("says first what a ledger cannot show, then who gave and who took", () => {
		const report = shown([named]);
		const places = ["do not show causes", "Aid for arms", "war: defence took 2.00 more", "HOW SURE"].map((words) =>
			report.indexOf(words),
		);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(Math.min(...places)).toBeGreaterThan(0);
		expect(report).toContain(
			"war: defence took 2.00 more. This was paid by less other spending (1.25) and more revenue (1.00), which also paid for less borrowing (0.25).",
		);
		expect(report).toContain("war: a caution; interest of FY2010, FY2011 was not found");
	});

	it("draws the ledger in letters, a tenth of a point each where two and a half points fit", () => {
		const [, needed, paid] = /war +needed +(D+)\n +paid +BBB? +(R+S+)\n/.exec(text(whoPaidReport([named]))) ?? [];
		expect(needed).toBe("D".repeat(20));
		expect(paid).toMatch(/^R{10}S{12,13}$/);
	});

	it("gives each part for a point of defence and against its trend, which was level", () => {
		const report = text(whoPaidReport([named]));
		expect(report).toMatch(/^revenue +paid +1\.00 +0\.50 +0\.00 +\+1\.00 +0\.00$/m);
		expect(report).toMatch(/^borrowing \(deficit\) +paid +-0\.25 +-0\.13 +0\.00 +-0\.25 +0\.00$/m);
	});

	it("adds up as shown for every episode", () => {
		const all = episodeNames().map((episode) => whoPaid({ episode }));
		const blocks = whoPaidReport(all);
		const [table] = blocks.flatMap((block) =>
			block.kind === "table" && block.table.head.includes("devel.") ? [block.table] : [],
		);
		expect(table.rows).toHaveLength(8);
		for (const [name, defence, interest, ...paid] of table.rows) {
			const sum = (cells: readonly string[]) => cells.reduce((total, cell) => total + (Number(cell) || 0), 0);
			// What the accounts leave open is a hundredth of a point at most.
			expect(Math.abs(sum([defence, interest]) - sum(paid)), name).toBeLessThan(0.0101);
		}
	});

	it("names the sources of the dates and of the figures, for one episode", () => {
		const report = shown([whoPaid({ episode: "1965" })]).replace(/ +/g, " ");
		expect(report).toContain("Dates from The war of 1965: ceasefire and agreement of Tashkent Years");
		expect(report).toMatch(
			/Figures from Public Finances in Modern History: .*; SIPRI Military Expenditure Database Trend/,
		);
	});

	it("names each break once, with the episodes that cross it", () => {
		const report = shown(episodeNames().map((episode) => whoPaid({ episode })));
		expect(report.split("BREAKS THAT ARE CROSSED")[1]).toMatch(
			/- calendar-years \(2008-13, 2019-20\): education and health by calendar years/,
		);
		expect(shown([named])).not.toContain("BREAKS THAT ARE CROSSED");
	});
});

describe("the report of a run", () => {
	const result = crowdOut(parseScenario("us-india-partnership"));

	it("sets who paid before beside who pays, in full, where episodes are given", () => {
		const full = text(runReport(result, { before: [named] }));
		expect(full.indexOf("\nWHO PAID BEFORE\n")).toBeGreaterThan(full.indexOf("\nWHO PAID\n"));
		expect(full).toMatch(/^war +2\.00 +– +1\.00 +-0\.25 +1\.25$/m);
		expect(text(runReport(result))).not.toContain("WHO PAID BEFORE");
		expect(text(runReport(result, { before: [named], brief: true }))).not.toContain("WHO PAID BEFORE");
	});
});
