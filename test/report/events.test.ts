import { readFileSync } from "node:fs";
import { crowdOut, parseScenario } from "crowdout";
import { expect, it } from "vitest";
import { runReport, text } from "../../src/report/index.js";

it("events are grouped by kind with their years, not listed one by one", () => {
	const file = new URL("../golden/limits-and-floors-bind/scenario.json", import.meta.url);
	const result = crowdOut(parseScenario(JSON.parse(readFileSync(file, "utf8"))));
	const report = text(runReport(result)).replace(/\n {2}/g, " ");
	const lines = report.split("WHAT BOUND OR HAPPENED\n")[1].split("\n\n")[0].split("\n");
	expect(result.events.length).toBeGreaterThan(2 * lines.length);
	// Three tenths of a gap are raised, at most 0.2 % of GDP.
	const bound = (gap: readonly number[]) => result.years.filter((_, t) => 0.3 * gap[t] > 0.002);
	expect([bound(result.run.gap), bound(result.counterfactualRun.gap)]).toEqual([[2026, 2030, 2031], [2026]]);
	expect(lines[0]).toBe("- The limit on new revenue binds: FY2026, FY2030 to FY2031 with the push; FY2026 without it.");
});
