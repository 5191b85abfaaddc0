import { describe, expect, it } from "vitest";
import { compareTables, readTable } from "../../src/backcast/index.js";
import { dataTable } from "../../src/data/index.js";
import { crowdOut, parseScenario } from "../../src/index.js";

const changed = (table: string, id: string, value: string) =>
	dataTable(table).rows.map((row) => (row.id === id ? { ...row, value } : row));

/** What all lines of the watched scenario lose. */
const loss = (set: Record<string, unknown> = {}) =>
	Object.values(crowdOut(parseScenario("us-india-partnership", { set })).crowdOut.cumulativeMoney).reduce(
		(sum, value) => sum + value,
		0,
	);

describe("compareTables", () => {
	it("finds what changed, was added and was removed", () => {
		const before = readTable("id,value,note\na,1,x\nb,2,y\nc,3,z\n", "before.csv");
		const after = readTable("id,value,note\na,1.0,x\nb,4,w\nd,5,z\n", "after.csv");
		const { rows, added, removed, changes, headline } = compareTables(before, after);
		expect([rows, added, removed]).toEqual([[3, 3], ["d"], ["c"]]);
		expect(changes).toEqual([
			{ id: "b", column: "value", was: "2", is: "4", relative: 1 },
			{ id: "b", column: "note", was: "y", is: "w", relative: null },
		]);
		expect(headline).toMatchObject({ ok: false });
	});

	it("finds nothing between a table and itself", () => {
		const { rows } = dataTable("macro");
		expect(compareTables(rows, rows)).toMatchObject({ added: [], removed: [], changes: [], headline: { ok: false } });
	});

	it("moves the headline as the scenario does with the figure set by hand", () => {
		const { rows } = dataTable("base-figures");
		const { headline } = compareTables(rows, changed("base-figures", "2025-budget.economy.population", "250"));
		if (!headline.ok) throw new Error(headline.why);
		expect(headline.was).toBeCloseTo(loss(), 10);
		expect(headline.is).toBeCloseTo(loss({ economy: { population: 250 } }), 10);
		expect(headline.paths).toContain("economy.population");
	});

	it("derives again what hangs on a changed figure of another table, so that the base year closes", () => {
		const { rows } = dataTable("budget-figures");
		const { headline } = compareTables(rows, changed("budget-figures", "fy2025.defence", "2500"));
		if (!headline.ok) throw new Error(headline.why);
		expect(headline.paths).toEqual(expect.arrayContaining(["budget.defence", "budget.other.base"]));
		expect(headline.was).toBeCloseTo(loss(), 6);
		expect(headline.is).not.toBe(headline.was);
	});

	it("says why where the headline cannot be had", () => {
		const { rows } = dataTable("base-figures");
		const { headline } = compareTables(rows, changed("base-figures", "2025-budget.economy.gdp", "-5"));
		expect(headline).toMatchObject({ ok: false });
		if (!headline.ok) expect(headline.why).toMatch(/cannot be run with these figures/);
	});

	it("refuses tables that are none, or have nothing in common", () => {
		expect(() => readTable("id,value\na,1,2\n", "x.csv")).toThrow(/^x\.csv:2: must have 2 cells/);
		expect(() => readTable("id,id\na,1\n", "x.csv")).toThrow(/must have columns with different names, got "id" twice/);
		expect(() => readTable("", "x.csv")).toThrow(/got no rows/);
		const a = readTable("id,value\na,1\na,2\n", "x.csv");
		expect(() => compareTables(a, a)).toThrow(/must have a different id in each row, got "a" twice/);
		expect(() => compareTables(dataTable("macro").rows, dataTable("base-figures").rows)).toThrow(/rows in common/);
	});
});
