import { describe, expect, it } from "vitest";
import { crowdOut, diffResults, parseScenario } from "../../src/index.js";
import { diffReport, text as shown } from "../../src/report.js";

const name = "us-india-partnership";
const before = crowdOut(parseScenario(name));
const after = crowdOut(parseScenario(name, { set: { rival: { growth: 0.1 }, discountRate: 0.04 } }));
const json = (result: unknown) => JSON.parse(JSON.stringify(result));

describe("diffResults", () => {
	it("finds nothing between a result and itself, or its JSON", () => {
		expect(diffResults(before, json(before))).toEqual({ moved: [], inputs: [], tables: [] });
		expect(shown(diffReport(diffResults(before, before)))).toBe("Nothing differs.\n");
	});

	it("says what moved, in which year, by how much", () => {
		const { moved } = diffResults(json(before), json(after));
		const defence = moved.find(({ path, year }) => path === "run.defence" && year === 2031);
		expect(defence).toEqual({
			path: "run.defence",
			year: 2031,
			before: before.run.defence[6],
			after: after.run.defence[6],
			change: after.run.defence[6] - before.run.defence[6],
		});
		expect(moved.some(({ path }) => path.startsWith("record"))).toBe(false);
		expect(moved.some(({ path, year }) => path === "run.defence" && year === 2025)).toBe(false);
	});

	it("says which inputs differ, and not the words of a scenario", () => {
		const { inputs } = diffResults(before, after);
		const paths = inputs.map(({ path }) => path);
		expect(paths).toContain("discountRate");
		expect(paths.filter((path) => !/^(rival\.growth|discountRate)(\.|$)/.test(path))).toEqual([]);
	});

	it("matches years by name where the horizons differ", () => {
		const shorter = crowdOut(parseScenario(name, { set: { horizon: 4 } }));
		const { moved } = diffResults(before, shorter);
		const defence = moved.filter(({ path }) => path === "run.defence");
		expect(defence).toEqual(
			[5, 6].map((t) => ({ path: "run.defence", year: 2025 + t, before: before.run.defence[t], after: undefined })),
		);
	});

	it("says which tables and which version differ", () => {
		const old = json(before);
		old.record.version = "0.0.1";
		old.record.data.parameters = "0".repeat(64);
		const { tables, version } = diffResults(old, before);
		expect(tables).toEqual(["parameters"]);
		expect(version).toEqual({ before: "0.0.1", after: before.record.version });
	});

	it("takes numbers for the same within 1e-12 · max(1, size)", () => {
		const of = (value: unknown) => ({ years: [2025, 2026], record: { scenario: {} }, x: value });
		const moved = (was: unknown, is: unknown) => diffResults(of(was), of(is)).moved;
		for (const [was, is] of [
			[0, 1e-12],
			[0.5, 0.5 + 0.9e-12],
			[1e6, 1e6 + 0.9e-6],
			[-1e6, -1e6 - 0.9e-6],
		]) {
			expect(moved(was, is)).toEqual([]);
		}
		expect(moved(0, 1.1e-12)).toHaveLength(1);
		expect(moved(1e6, 1e6 + 1.1e-6)).toEqual([
			{ path: "x", before: 1e6, after: 1e6 + 1.1e-6, change: expect.any(Number) },
		]);
		expect(moved(3, 5)).toEqual([{ path: "x", before: 3, after: 5, change: 2 }]);
		expect(moved(3, null)).toEqual([{ path: "x", before: 3, after: null }]);
		expect(moved("aa", "ab")).toEqual([{ path: "x", before: "aa", after: "ab" }]);
	});

	it("names the year of a series, also where some years have no value, and of nothing else", () => {
		const of = (x: unknown) => ({ years: [2025, 2026, 2027], record: { scenario: {} }, x });
		const moved = (was: unknown, is: unknown) =>
			diffResults(of(was), of(is)).moved.map(({ path, year }) => `${path} ${year ?? "-"}`);
		expect(moved([null, 1, null], [null, 2, 3])).toEqual(["x 2026", "x 2027"]);
		expect(moved([1, 2], [1, 3])).toEqual(["x.1 -"]);
		expect(moved(["a", "b", "c"], ["a", "b", "d"])).toEqual(["x.2 -"]);
		expect(moved([{ y: [1, 2, 3] }], [{ y: [1, 2, 4] }])).toEqual(["x.0.y 2027"]);
	});

	it("refuses what is no result, and says which", () => {
		for (const wrong of [
			{ record: { scenario: 1 }, years: [] },
			{ record: { scenario: {} } },
			{ record: 1, years: [] },
		]) {
			expect(() => diffResults(before, wrong)).toThrow(/^after: must be a result with its record/m);
		}
		expect(() => diffResults(before, { a: 1 })).toThrow(/^after: must be a result with its record/m);
		expect(() => diffResults(null, before)).toThrow(/before: must be a result/);
	});
});

describe("diffReport", () => {
	it("gives inputs, headlines and the count of the rest", () => {
		const text = shown(diffReport(diffResults(before, after)));
		expect(text).toMatch(/^WHAT DIFFERS IN THE INPUTS\n/);
		expect(text).toContain("- discountRate: 0.05 before, 0.04 after");
		expect(text).toMatch(/^run\.defence FY2031 +0\.0\d+ +0\.0\d+ +0\.0\d+$/m);
		expect(text).toMatch(/other numbers moved too/);
	});
});
