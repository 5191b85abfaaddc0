import { describe, expect, it } from "vitest";
import { backcastBudget } from "../../src/backcast/index.js";
import { budgetBackcastChart, budgetBackcastReport, figuresOf, text } from "../../src/report/index.js";
import { madeUp } from "../history/made-up.js";

// Education rises by 0.1 a year, as it did before; nothing else moves, and without interest no gap opens.
const data = madeUp(2004, 2014, {
	weo: { revenue: () => 15, deficit: () => 5, spending: () => 20, interest: () => 0, debt: () => 60 },
	services: { defence: () => 3 },
	wdi: { education: (year) => 2 + 0.1 * (year - 2010), health: () => 1 },
});
const found = backcastBudget({ from: 2010, to: 2014, regimes: ["mostly-borrowed"], rolling: [2], data });
const report = budgetBackcastReport(found);
const shown = text(report);

describe("budgetBackcastReport", () => {
	it("says first what the model lost, by hand arithmetic: errors of 0.1 to 0.4 beside a trend that is right", () => {
		const error = Math.sqrt((0.01 + 0.04 + 0.09 + 0.16) / 4);
		expect(shown).toMatch(/^WHERE THE MODEL LOSES\n/);
		expect(shown).toMatch(new RegExp(`^education +from FY2010 +${error.toFixed(2)} +trend 0\\.00, one more$`, "m"));
		expect(shown.indexOf("one more")).toBeLessThan(shown.indexOf("WHAT THIS CANNOT SHOW"));
	});

	it("marks the nearest, and gives a row to each forecast", () => {
		const [, table] = /FROM FY2010\n([\s\S]*?)\n\n/.exec(shown) ?? [];
		expect(table).toMatch(/^trend +0\.00\* /m);
		// All other spending falls by what education rises by.
		expect(table).toMatch(/^mostly-borrowed +0\.27 +0\.00\* +0\.27 +0\.00\* /m);
		expect(table).toMatch(/^years compared +4 +4 +4 +4 +4$/m);
	});

	it("draws what happened, the model and the rivals, from the base year to the last year found", () => {
		const [education] = figuresOf(report);
		expect(education.table.head).toEqual(["fiscal year", "actual", "model", "share held", "trend", "last change"]);
		expect(education.table.rows[0].slice(1)).toEqual(["2.00", "2.00", "2.00", "2.00", "2.00"]);
		expect(education.table.rows[4].slice(1)).toEqual(["2.40", "2.00", "2.00", "2.40", "2.40"]);
		expect(budgetBackcastChart(found)).toContain("Education (World Bank, calendar years) from FY2010");
	});

	it("shows what each base year starts from", () => {
		expect(shown).toMatch(/^all other spending +14\.00 +actual$/m);
	});
});
