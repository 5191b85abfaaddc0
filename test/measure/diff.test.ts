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

	it("refuses what is no result, and says which", () => {
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
