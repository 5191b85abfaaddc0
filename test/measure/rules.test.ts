import { CrowdoutError, crowdOut, ensemble } from "crowdout";
import { describe, expect, it } from "vitest";
import { issuesOf, plainWith, pushed } from "../scenario/plain-scenario.js";

/** Defence is 2, 3 and 3 % of GDP, revenue 10 %, interest nothing: what is borrowed is the deficit of 2 % and the push. */
const rules = (...holds: readonly string[]) => holds.map((text) => ({ name: text, holds: text, source: "a test" }));
const borrows = { financing: { kind: "channels", borrowing: 1 } };

describe("crowdOut of a scenario with rules", () => {
	it("says of each whether it is kept, and in which years it is missed", () => {
		const share = { interpolate: { 2026: 0.02, 2027: 0.03 } };
		const given = rules("run.deficit <= 2.5%", "run.deficit <= 3%", "run.primaryBalance >= 0", "last(run.debt) < 1%");
		// Deficits are 0.02 and 0.03; debt is at least their sum.
		expect(crowdOut(pushed(share, { ...borrows, rules: given })).rules).toEqual([
			{ name: "run.deficit <= 2.5%", holds: "run.deficit <= 2.5%", kept: false, years: [2027] },
			{ name: "run.deficit <= 3%", holds: "run.deficit <= 3%", kept: true, years: [] },
			{ name: "run.primaryBalance >= 0", holds: "run.primaryBalance >= 0", kept: false, years: [2026, 2027] },
			{ name: "last(run.debt) < 1%", holds: "last(run.debt) < 1%", kept: false, years: [2026, 2027] },
		]);
	});

	it("moves no other number, and gives an empty list where there is none", () => {
		const [without, with_] = [[], rules("run.deficit <= 3%")].map((given) => crowdOut(plainWith({ rules: given })));
		expect(without.rules).toEqual([]);
		expect(with_.run).toEqual(without.run);
	});

	it("refuses every rule that names no output, with the nearest name, or that is no condition", () => {
		const wrong = plainWith({ rules: rules("run.deficit <= 3%", "run.primaryBalanc >= 2%", "low debt") });
		const refused = (ask: () => unknown) => {
			try {
				ask();
			} catch (error) {
				if (error instanceof CrowdoutError) return error;
			}
			return undefined;
		};
		const uncertainty = { "economy.growth": { kind: "uniform", min: 0, max: 0.02 } } as const;
		for (const ask of [() => crowdOut(wrong), () => ensemble(plainWith({ ...wrong, uncertainty }), { draws: 10 })]) {
			const error = refused(ask);
			expect(error?.code).toBe("invalid-scenario");
			expect(error?.issues.map(({ path }) => path)).toEqual(["rules.1.holds", "rules.2.holds"]);
			expect(error?.issues[0].message).toContain('did you mean "run.primaryBalance"');
		}
	});
});

describe("the rules and checks of a scenario", () => {
	const check = (holds: string) => ({ statement: holds, holds, why: "arithmetic" });

	it("are refused where a single one is no condition, or names what no result holds", () => {
		expect(issuesOf(plainWith({ rules: rules("low debt") })).map(({ path }) => path)).toEqual(["rules.0.holds"]);
		for (const holds of [
			"low debt",
			"run.dept < 1",
			"last(run.dept) < 1",
			"run.debt.1000 < 1",
			"outcomes.things < 1",
		]) {
			expect(issuesOf(plainWith({ checks: [check(holds)] })).map(({ path }) => path)).toEqual(["checks.0.holds"]);
		}
	});

	it("may name an output, a year of a series or its last, and of checks what stands beside the outputs", () => {
		expect(issuesOf(plainWith({ rules: rules("crowdOut.ratio < 1") }))).toEqual([]);
		const held = [
			"crowdOut.ratio < 1",
			"run.debt.1 < 1",
			"max(run.debt) < 1",
			"stability.gain < 1",
			"outcomes.0.cumulative > 0",
		];
		expect(issuesOf(plainWith({ checks: held.map(check) }))).toEqual([]);
	});

	it("are kept where every simulated year keeps them, whatever the base year is", () => {
		// Defence is 2 % in the base year and 3 % after it.
		const given = rules("run.defence >= 3%", "run.defence < 3%");
		expect(crowdOut(pushed(0.03, { rules: given })).rules.map(({ kept, years }) => [kept, years])).toEqual([
			[true, []],
			[false, [2026, 2027]],
		]);
	});
});

describe("ensemble of a scenario with rules", () => {
	it("gives the share of draws that keep a rule in every year, as an event with that condition has it", () => {
		const holds = "run.gdp >= 1010";
		const drawn = plainWith({ rules: rules(holds, "run.gdp >= 990"), uncertainty: growth });
		const { rules: found, events } = ensemble(drawn, { draws: 400, events: ["run.debt > 1", holds] });
		expect(found.map(({ name }) => name)).toEqual([holds, "run.gdp >= 990"]);
		expect(found[0].probability).toEqual(events[1].everyYear);
		// Growth is uniform from 0 to 2 %, so that GDP reaches 1,010 in the first year in half of the draws.
		expect(Math.abs(found[0].probability.value - 0.5)).toBeLessThan(4 * found[0].probability.error);
		expect(found[1].probability.value).toBe(1);
	});

	it("counts the same on Sobol' points, in 16 scramblings", () => {
		const drawn = plainWith({ rules: rules("run.gdp >= 1010"), uncertainty: growth });
		const [{ probability }] = ensemble(drawn, { draws: 1024, sampler: "sobol", events: ["run.debt > 1"] }).rules;
		expect(probability.value).toBeCloseTo(0.5, 2);
	});
});

const growth = { "economy.growth": { kind: "uniform", min: 0, max: 0.02 } } as const;
