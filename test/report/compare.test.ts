import { type BaseChoice, crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { compareReport, text } from "../../src/report/index.js";

const result = (name: string, base?: BaseChoice, horizon = 6) =>
	crowdOut(parseScenario(name, { ...(base ? { base } : {}), set: { horizon } }));

describe("compareReport", () => {
	it("puts any number of scenarios into one table within 80 columns", () => {
		const report = text(compareReport([result("baseline"), result("us-india-partnership"), result("india-surge")]));
		expect(report).toMatch(/\[1\] +\[2\] +\[3\]/);
		expect(report.split("\n").filter((line) => line.length > 80)).toEqual([]);
	});
	it("refuses different definitions, base years and horizons, all at once and with the reason", () => {
		expect(() => compareReport([result("baseline"), result("baseline", "2023-sipri", 5)])).toThrow(
			/^definition: must be the same.*never compared.*\nbase year: must be the same.*\nhorizon: must be the same/,
		);
	});
});
