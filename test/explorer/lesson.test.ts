import { crowdOut, ensemble, type ScenarioInput } from "crowdout";
import { describe, expect, it } from "vitest";
import { DRAWS } from "../../examples/explorer/src/draws.js";
import { STEPS } from "../../examples/explorer/src/views/lesson-steps.js";
import { choiceOf, optionsOf, readLink, VERSION } from "../../src/link/index.js";

/** The state of a step, counted from 1. */
function stateOf(step: number) {
	const { state, problems } = readLink(`#${VERSION}${STEPS[step - 1].link}`);
	expect(problems).toEqual([]);
	return state;
}

/** The answer of a step, with what its question changes. */
function at(step: number, change: object = {}, set: ScenarioInput[] = []) {
	const state = { ...stateOf(step), ...change };
	const lines = Object.fromEntries(Object.entries(state.floors).map(([line, floor]) => [line, { floor }]));
	return crowdOut(choiceOf(state), optionsOf(state, [{ budget: { lines } }, ...set])).crowdOut;
}

describe("the lesson", () => {
	const push = at(1);

	it("1: the further push leaves a part of the extra defence, and the known years answer for the rest", () => {
		const further = at(1, { against: "further" }).total.extraDefence;
		expect(further).toBeGreaterThan(0);
		expect(further).toBeLessThan(0.5 * push.total.extraDefence);
	});

	it("2: a faster India moves more, and with no growth from FY2028 on the known years still do", () => {
		expect(at(2).total.extraDefence).toBeGreaterThan(push.total.extraDefence);
		const growth = { 2024: "1.41%", 2025: "4.7%", 2026: "8.95%", 2027: "5.4%", 2028: 0 };
		expect(at(2, {}, [{ rival: { growth } }]).total.extraDefence).toBeGreaterThan(0);
	});

	it("3: half as great a threat again takes about half as much again, by the same part of each rupee", () => {
		const threat = at(3);
		expect(threat.total.extraDefence / push.total.extraDefence).toBeCloseTo(1.5, 1);
		expect(threat.ratio).toBeCloseTo(push.ratio ?? Number.NaN, 3);
	});

	it("4: no reaction leaves nothing, and the strong one takes more than the default", () => {
		expect(at(4).total.extraDefence).toBe(0);
		expect(at(4, { reaction: "strong" }).total.cumulativeMoney).toBeGreaterThan(2 * push.total.cumulativeMoney);
	});

	it("5: the lines lose least where lenders pay, and most as budgeted for FY2027", () => {
		const losses = (["schedule", "imf-programme", "mostly-borrowed", "as-budgeted-2027"] as const).map((financing) => ({
			financing,
			loss: at(5, { financing }).total.cumulativeMoney,
		}));
		const sorted = losses.sort((a, b) => a.loss - b.loss).map(({ financing }) => financing);
		expect([sorted[0], sorted.at(-1)]).toEqual(["mostly-borrowed", "as-budgeted-2027"]);
	});

	it("6: with education protected the other lines lose more, and all together less", () => {
		const { cumulativeMoney, total } = at(6);
		expect(cumulativeMoney.education).toBeCloseTo(0, 9);
		for (const line of ["health", "food", "water"] as const)
			expect(cumulativeMoney[line]).toBeGreaterThan(push.cumulativeMoney[line]);
		expect(total.cumulativeMoney).toBeLessThan(push.total.cumulativeMoney);
	});

	it("7: the lines lose in most draws but not in all, and the strong reaction is beyond the range of defence alone", () => {
		const state = stateOf(7);
		const { scalars, probabilityOfLoss } = ensemble(choiceOf(state), { ...optionsOf(state), ...DRAWS });
		const endsOf = (path: string) => {
			const ends = scalars[path].quantiles.map((estimate) => estimate?.value ?? Number.NaN);
			return [ends[0], ends[ends.length - 1]];
		};
		expect(probabilityOfLoss.all.value).toBeGreaterThan(0.5);
		expect(probabilityOfLoss.all.value).toBeLessThan(1);
		const [low, high] = endsOf("crowdOut.total.cumulativeMoney");
		expect(low).toBeLessThan(0);
		const strong = at(7, { reaction: "strong" }).total;
		expect(strong.extraDefence).toBeGreaterThan(endsOf("crowdOut.total.extraDefence")[1]);
		expect(strong.cumulativeMoney).toBeGreaterThan(push.total.cumulativeMoney);
		expect(strong.cumulativeMoney).toBeLessThan(high);
	});
});
