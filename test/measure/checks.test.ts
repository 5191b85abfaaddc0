import { checkResults, crowdOut } from "crowdout";
import { describe, expect, it } from "vitest";
import { pushed } from "../scenario/plain-scenario.js";

const check = (holds: string) => ({ statement: holds, holds, why: "arithmetic" });
// Defence takes 1 % of GDP more, Rs 10 bn a year, and the lines lose all of it.
const checks = [check("crowdOut.ratio = 1"), check("last(crowdOut.extraDefenceMoney) > 10.1")];

describe("the checks of a scenario", () => {
	it("are held or failed by its result, in their order", () => {
		expect(checkResults(crowdOut(pushed(0.03, { checks })))).toEqual([
			{ statement: checks[0].statement, holds: checks[0].holds, held: true },
			{ statement: checks[1].statement, holds: checks[1].holds, held: false },
		]);
	});

	it("may be a single one, or none", () => {
		expect(checkResults(crowdOut(pushed(0.03, { checks: checks.slice(0, 1) })))?.map(({ held }) => held)).toEqual([
			true,
		]);
		expect(checkResults(crowdOut(pushed(0.03)))).toEqual([]);
	});

	it("of the user's own are asked of what is laid over it too", () => {
		const result = crowdOut(pushed(0.03, { checks }), { set: { horizon: 1 } });
		expect(checkResults(result)?.map(({ held }) => held)).toEqual([true, false]);
	});

	it("of a bundled one are not, whatever is laid over it", () => {
		expect(checkResults(crowdOut("us-india-partnership"))?.every(({ held }) => held)).toBe(true);
		for (const options of [
			{ set: { rival: { growth: "8%" } } },
			{ reaction: "strong" },
			{ financing: "imf-programme" },
			{ against: "further" },
			{ base: "2023-sipri" },
		] as const) {
			expect(checkResults(crowdOut("us-india-partnership", options))).toBeUndefined();
		}
	});

	it("of a parent are not a child's", () => {
		expect(checkResults(crowdOut({ name: "child", extends: "us-india-partnership" }))).toEqual([]);
	});
});
