import { describe, expect, it } from "vitest";
import type { Arm, InputName } from "../../src/engine/index.js";
import { createApplier, inBothArms } from "../../src/ensemble/applier.js";
import { drawnIn, pairArms, planDraws, prepareEnsemble, type Quantity } from "../../src/ensemble/index.js";
import { counterfactualScenario, type Scenario } from "../../src/scenario/index.js";
import { only, reference } from "./small.js";

/** What a draw of these values writes into the plans of both arms. */
function applied(scenario: Scenario, values: (quantities: readonly Quantity[]) => readonly number[]) {
	const counterfactual = counterfactualScenario(scenario);
	const paired = pairArms(scenario, counterfactual);
	const { plan } = paired;
	const before = structuredClone({ revenueSharing: plan.revenueSharing, taxes: plan.payTaxes });
	const { quantities } = drawnIn(scenario);
	const applier = createApplier({ scenario, counterfactual, paired }, quantities);
	const [left] = applier.apply(Float64Array.from(values(quantities)));
	const read = ({ state, inputs }: Arm, name: InputName) => [...inputs[name].at].map((at) => state[at]);
	const own = (name: InputName) => read(paired.arm, name);
	const other = (name: InputName) => read(paired.otherArm, name);
	return { own, other, before, applier, left, quantities };
}

const sharing = (more: object) => ({ "budget.revenueSharing": { kind: "uniform", min: 0, max: 1, ...more } });

describe("a draw of a path", () => {
	it("is written from its first year to its last, and nowhere else", () => {
		const { own, before } = applied(only(sharing({ since: 2027, until: 2029 })), () => [0.25]);
		const [, first, second, , fourth, fifth, sixth] = before.revenueSharing;
		expect(own("revenueSharing").slice(1)).toEqual([first, 0.25, 0.25, 0.25, fifth, sixth]);
		expect(fourth).not.toBe(0.25);
		expect(second).not.toBe(0.25);
	});

	it("is written to every simulated year where it has no years of its own, to one each where it is drawn anew", () => {
		const { own } = applied(only(sharing({})), () => [0.25]);
		expect(own("revenueSharing").slice(1)).toEqual(Array.from({ length: 6 }, () => 0.25));
		const yearly = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
		expect(
			applied(only(sharing({ each: "year" })), () => yearly)
				.own("revenueSharing")
				.slice(1),
		).toEqual(yearly);
	});

	it("is added to what stands there where it is a shift, by either word", () => {
		for (const word of [{ mode: "add" }, { kind: "triangular", mode: 0.2, apply: "add" }]) {
			const { own, before } = applied(only(sharing(word)), () => [0.125]);
			expect(own("revenueSharing").slice(1)).toEqual([...before.revenueSharing].slice(1).map((at) => at + 0.125));
		}
	});

	it("is illegal where one year of it is, and the place of the first such quantity is told", () => {
		const both = { "budget.provincialSpending": { kind: "uniform", min: 0, max: 1 }, ...sharing({ each: "year" }) };
		const draw = (spending: number, ...years: number[]) => applied(only(both), () => [spending, ...years]).left;
		expect(draw(0.5, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6)).toBe(-1);
		expect(draw(0.5, 0.1, 0.2, 1.3, 0.4, 0.5, 0.6)).toBe(1);
		expect(draw(1.5, 0.1, 0.2, 1.3, 0.4, 0.5, 0.6)).toBe(0);
		expect(draw(0.5, -0.1, 0.2, 0.3, 0.4, 0.5, 0.6)).toBe(1);
	});
});

describe("shares of financing that are drawn one by one", () => {
	const financing = {
		kind: "channels",
		taxes: 0.25,
		levies: 0.25,
		borrowing: 0.25,
		cuts: { other: 0.5, provinces: 0.25 },
	};
	const drawn = (path: string) => only({ [path]: { kind: "uniform", min: 0, max: 1 } }, { financing });
	const left = (path: string, value: number) => applied(drawn(path), () => [value]).left;

	it("may come to the whole and no more, of the gap and of what is cut", () => {
		for (const path of ["financing.taxes", "financing.levies", "financing.borrowing"]) {
			expect([left(path, 0.5), left(path, 0.5 + 1e-9)], path).toEqual([-1, 0]);
		}
		expect([left("financing.cuts.other", 0.75), left("financing.cuts.other", 0.75 + 1e-9)]).toEqual([-1, 0]);
		expect([left("financing.cuts.provinces", 0.5), left("financing.cuts.provinces", 0.6)]).toEqual([-1, 0]);
	});

	it("say so in what they must hold, the first of them alone", () => {
		const { applier } = applied(
			only(
				{
					"financing.levies": { kind: "uniform", min: 0, max: 0.1 },
					"financing.taxes": { kind: "uniform", min: 0, max: 0.1 },
				},
				{ financing },
			),
			() => [0.1, 0.1],
		);
		expect(applier.must.map((words) => words.includes("together at most 1"))).toEqual([true, false]);
	});
});

describe("what a draw leaves to be computed again", () => {
	const kept = (path: string) => {
		const job = planDraws(only({ [path]: { kind: "uniform", min: 0.01, max: 0.02 } }), { draws: 2, outputs: [] });
		const { run, paired } = prepareEnsemble(job);
		run(0, 2);
		return paired.arm.economyKept;
	};

	it("is the economy only where it is drawn, in either arm", () => {
		expect(kept("economy.growth")).toBe(false);
		expect(kept("rival.growth")).toBe(true);
		expect(kept("defence.longRun")).toBe(true);
	});

	it("is the threat only where something of the rival is drawn, or the rival answers", () => {
		const threats = (path: string, set: object = {}) => {
			const job = planDraws(only({ [path]: { kind: "uniform", min: 0.01, max: 0.02 } }, set), {
				draws: 2,
				outputs: [],
			});
			const { run, paired } = prepareEnsemble(job);
			run(0, 2);
			return [paired.arm.threatKept, paired.otherArm.threatKept];
		};
		expect(threats("defence.longRun")).toEqual([true, true]);
		expect(threats("rival.growth")).toEqual([false, true]);
		expect(threats("threat.securitisation")).toEqual([false, false]);
		const answering = { rival: { reaction: 0.1 }, counterfactual: { rival: { reaction: 0.1 } } };
		expect(threats("defence.longRun", answering)).toEqual([false, false]);
	});

	it("is the same for draws one by one as for draws side by side", () => {
		for (const path of ["economy.growth", "rival.growth", "threat.securitisation", "defence.longRun"]) {
			const job = planDraws(only({ [path]: { kind: "uniform", min: 0.01, max: 0.06 } }), { draws: 3, outputs: [] });
			const many = prepareEnsemble(job);
			many.run(0, 3);
			const single = prepareEnsemble(job, { rows: 1 });
			const losses = [0, 1, 2].map((draw) => {
				single.run(draw, 1);
				return single.totals.extraDefence[0];
			});
			expect(losses).toEqual([...many.totals.extraDefence.slice(0, 3)]);
			expect(new Set(losses).size).toBe(3);
		}
	});
});

describe("the arm that a draw goes into", () => {
	const uniform = { kind: "uniform", min: 0, max: 1 };
	const both = (uncertainty: object, set: object = {}) => {
		const scenario = only(uncertainty, set);
		const arms = { scenario, counterfactual: counterfactualScenario(scenario) };
		return drawnIn(scenario).quantities.map((quantity) => inBothArms(arms, quantity));
	};

	it("is both, unless the counterfactual has a value of its own there, or another rule", () => {
		expect(both({ "defence.longRun": uniform })).toEqual([true]);
		expect(both({ "rival.growth": uniform })).toEqual([false]);
		expect(both({ "rival.growth": { ...uniform, arms: "both" } })).toEqual([true]);
		const counterfactual = { defence: { kind: "share", share: 0.02 } };
		expect(both({ "defence.longRun": uniform }, { counterfactual })).toEqual([false]);
	});

	it("of a counterfactual that is a whole scenario is both where the two are the same", () => {
		const {
			lineage: _,
			counterfactual: __,
			uncertainty: ___,
			...whole
		} = reference() as Scenario & { lineage: unknown };
		const counterfactual = { ...whole, extends: null, discountRate: 0.5 };
		const set = { counterfactual };
		expect(both({ "defence.longRun": uniform }, set)).toEqual([true]);
		expect(both({ "defence.longRun": uniform }, { ...set, defence: { longRun: 0.123 } })).toEqual([false]);
	});

	it("of shares drawn together is both, unless the counterfactual is financed otherwise", () => {
		const weights = { taxes: 1, levies: 1, borrowing: 1, other: 1, provinces: 1, lines: 1 };
		const financing = { kind: "dirichlet", weights };
		expect(new Set(both({ financing }))).toEqual(new Set([true]));
		const counterfactual = { financing: { borrowing: 0.1 } };
		expect(new Set(both({ financing }, { counterfactual }))).toEqual(new Set([false]));
		expect(new Set(both({ financing: { ...financing, arms: "both" } }, { counterfactual }))).toEqual(new Set([true]));
	});
});
