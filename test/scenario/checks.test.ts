import { bundledScenarios, conditionsHold, crowdOut, parseScenario, readConditions } from "crowdout";
import { describe, expect, it } from "vitest";
import { plainWith, refusal } from "./plain-scenario.js";

describe("the checks of a bundled scenario", () => {
	for (const name of Object.keys(bundledScenarios)) {
		const { checks } = parseScenario(name);
		if (checks.length === 0) continue;
		const result = crowdOut(parseScenario(name));
		for (const { statement, holds, why } of checks) {
			it(`${name}: ${statement} (${why})`, () => {
				expect(conditionsHold(result, readConditions(holds)), holds).toBe(true);
			});
		}
	}

	it("are there for every scenario that argues something", () => {
		const silent = Object.keys(bundledScenarios).filter((name) => parseScenario(name).checks.length === 0);
		expect(silent.filter((name) => !/^base/.test(name))).toEqual([]);
	});
});

describe("rules and checks of a scenario", () => {
	const check = (holds: string) => ({ statement: "It is so.", holds, why: "It must." });
	const rule = (holds: string) => ({ name: "a rule", holds, source: "a test" });

	it("are refused where they are read if they are no condition, or one of nothing that a result holds", () => {
		const wrong = plainWith({
			horizon: 0,
			checks: [check("run.debt < 1"), check("nonsense.path > 3"), check("run.debt is low")],
			rules: [rule("run.debt < 1"), rule("run.deb < 1")],
		});
		expect(refusal(wrong)).toEqual([expect.stringMatching(/^horizon: /)]);
		expect(refusal({ ...wrong, horizon: 2 })).toEqual([
			expect.stringMatching(/^rules\.1\.holds: must name .*; did you mean "run\.debt"$/),
			expect.stringMatching(/^checks\.1\.holds: must name a number or a series of the result, got "nonsense\.path"$/),
			expect.stringMatching(/^checks\.2\.holds: must be like .*, got "run\.debt is low"/),
		]);
	});

	it("may name a year of a series, the ends of one, and what stands beside the outputs", () => {
		const holds =
			"run.debt.1 < 9 and last(run.lines.education) < 1 and stability.gain < 1 and outcomes.0.cumulative < 1";
		expect(refusal(plainWith({ checks: [check(holds)] }))).toEqual([]);
	});
});

describe("readConditions", () => {
	const result = { ratio: 0.1, nothing: null, series: [9, 1, 2, 3] };

	it("reads a number, a percentage and several joined by and", () => {
		expect(readConditions("a.b >= 1.4% and c < 2")).toEqual([
			{ path: "a.b", operator: ">=", value: 0.014 },
			{ path: "c", operator: "<", value: 2 },
		]);
	});

	it("holds of every year of a series but the base year", () => {
		expect(conditionsHold(result, readConditions("series <= 3"))).toBe(true);
		expect(conditionsHold(result, readConditions("series >= 2"))).toBe(false);
		expect(conditionsHold(result, readConditions("last(series) = 3 and max(series) = 3 and min(series) = 1"))).toBe(
			true,
		);
	});

	it("does not hold of what is null", () => {
		expect(conditionsHold(result, readConditions("nothing < 1"))).toBe(false);
	});

	it("refuses a share of GDP that is compared with what reads as a percentage, debt excepted", () => {
		for (const text of ["run.lines.education < 1.4", "last(run.defence) > 2", "crowdOut.share.health >= -1.4"]) {
			expect(() => readConditions(text)).toThrow(/must compare .* with a share of GDP, got .*; did you mean .*%$/);
		}
		expect(readConditions("run.lines.education < 1 and run.debt > 1.4 and crowdOut.ratio < 2")).toHaveLength(3);
	});

	it("refuses what is no condition, and a path that is none with the nearest name", () => {
		expect(() => readConditions("series is big")).toThrow(/must be like/);
		expect(() => conditionsHold(result, readConditions("serie > 1"))).toThrow(/did you mean "series"/);
	});
});
