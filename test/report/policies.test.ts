import { policiesAcrossDraws, policiesAcrossFutures } from "crowdout";
import { describe, expect, it } from "vitest";
import { policyDrawReport, policyReport, text } from "../../src/report/index.js";
import { pushed } from "../scenario/plain-scenario.js";

/** Rs 10 bn of 1,000 more for defence in two years; what is borrowed costs nothing, and money keeps its worth. */
const input = pushed(0.03, {
	discountRate: 0,
	uncertainty: { "rival.growth": { kind: "uniform", min: 0, max: 0.1 } },
});
const policies = [{ name: "borrow", set: { financing: { kind: "channels", borrowing: 1 } } }] as const;

describe("reports of policies", () => {
	it("show debt beside the loss, and say what the ranking counts", () => {
		const futures = [{ name: "push", input: input as never }];
		const table = text(policyReport(policiesAcrossFutures(policies, futures)));
		// Borrowed in both years: 20 of 1,000, free of interest.
		expect(table).toMatch(/borrow +push +2\.00 +20\.0 +0\.0 +20\.0/);
		expect(table).toContain("The interest paid is shown at present");
		expect(table).not.toContain("Debt is not counted");
		const drawn = text(policyDrawReport(policiesAcrossDraws(policies, futures, { draws: 10 })));
		expect(drawn).toMatch(/borrow +2\.00 +20\.0 +0\.0 +20\.0 +0\.0 +0\.0/);
	});
});
