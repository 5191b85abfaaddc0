import { readFileSync } from "node:fs";
import { crowdOut, ensemble, type ScenarioInput } from "crowdout";
import { describe, expect, it } from "vitest";
import { DRAWS } from "../../examples/explorer/src/draws.js";
import { digitsFor, fixed } from "../../examples/explorer/src/number.js";
import { STEPS } from "../../examples/explorer/src/views/lesson-steps.js";
import { choiceOf, optionsOf, readLink, VERSION } from "../../src/link/index.js";
import { root } from "../built.js";

/** The state of a step, counted from 1. */
function stateOf(step: number) {
	const { state, problems } = readLink(`#${VERSION}${STEPS[step - 1].link}`);
	expect(problems).toEqual([]);
	return state;
}

/** The answer of a step, with what its question changes. */
function at(step: number, change: object = {}, set: ScenarioInput[] = []) {
	return run(step, change, set).crowdOut;
}

function run(step: number, change: object = {}, set: ScenarioInput[] = []) {
	const state = { ...stateOf(step), ...change };
	const lines = Object.fromEntries(Object.entries(state.floors).map(([line, floor]) => [line, { floor }]));
	return crowdOut(choiceOf(state), optionsOf(state, [{ budget: { lines } }, ...set]));
}

const guide = readFileSync(`${root}docs/site/guides/teach-a-class.md`, "utf8");
/** The teacher's answers, each with the title of its step. */
const answers = [...guide.slice(guide.indexOf("## Answers")).matchAll(/^\d\. \*(.*?)\.\* (.*)$/gm)];

/** The numbers in the teacher's answer to a step, in their order. */
const answered = (step: number) => numbersOf(answers[step - 1][2]);

/** The numbers of a text; years are names. */
function numbersOf(text: string): readonly string[] {
	return text.replaceAll(/FY\d+/g, "").match(/\d[\d.,]*(?<![.,])/g) ?? [];
}

/** An amount as a card of the page shows it. */
const card = (amount: number) => fixed(Math.abs(amount), digitsFor([amount]));

describe("the lesson", () => {
	const push = at(1);
	const { extraDefence, cumulativeMoney: loss } = push.total;

	it("has an answer for the teacher to each of its steps", () => {
		expect(answers.map(([, title]) => title)).toEqual(STEPS.map(({ title }) => title));
	});

	it("1: the further push leaves a part of the extra defence, and the known years answer for the rest", () => {
		const further = at(1, { against: "further" }).total.extraDefence;
		expect(further).toBeGreaterThan(0);
		expect(further).toBeLessThan(0.5 * push.total.extraDefence);
		expect(answered(1)).toEqual([card(extraDefence), card(further), fixed(extraDefence - further, 1)]);
	});

	it("2: a faster India moves more, and with no growth from FY2028 on the known years still do", () => {
		expect(at(2).total.extraDefence).toBeGreaterThan(push.total.extraDefence);
		const growth = { 2024: "1.41%", 2025: "4.7%", 2026: "8.95%", 2027: "5.4%", 2028: 0 };
		const { extraDefence: atZero } = at(2, {}, [{ rival: { growth } }]).total;
		expect(atZero).toBeGreaterThan(0);
		const grows = (spending: readonly number[], k: number) => fixed(100 * (spending[k + 1] / spending[k] - 1), 1);
		const { years, run: arm, counterfactualRun: other } = run(2);
		expect(answered(2)).toEqual([
			...[card(at(2).total.extraDefence), card(extraDefence), "0", card(atZero)],
			...[grows(arm.rivalSpending, years.indexOf(2025)), grows(arm.rivalSpending, years.indexOf(2026))],
			grows(other.rivalSpending, years.indexOf(2026)),
		]);
	});

	it("3: half as great a threat again takes about half as much again, by the same part of each rupee", () => {
		const threat = at(3);
		expect(threat.total.extraDefence / push.total.extraDefence).toBeCloseTo(1.5, 1);
		expect(threat.ratio).toBeCloseTo(push.ratio ?? Number.NaN, 3);
		const { extraDefence: taken } = threat.total;
		const [before, paisa] = [push, threat].map(({ ratio }) => fixed(100 * (ratio ?? Number.NaN), 1));
		expect(paisa).toBe(before);
		expect(answered(3)).toEqual([card(taken), fixed(taken / extraDefence, 1), paisa]);
	});

	it("4: no reaction leaves nothing, and the strong one takes more than the default", () => {
		expect(at(4).total.extraDefence).toBe(0);
		const { cumulativeMoney: strong } = at(4, { reaction: "strong" }).total;
		expect(strong).toBeGreaterThan(2 * push.total.cumulativeMoney);
		expect(answered(4)).toEqual([card(strong), fixed(strong / loss, 1), card(loss)]);
	});

	it("5: the lines lose least where lenders pay, and most as budgeted for FY2027", () => {
		const losses = (["schedule", "imf-programme", "mostly-borrowed", "as-budgeted-2027"] as const).map((financing) => {
			const { total } = at(5, { financing });
			expect(total.extraDefence).toBeCloseTo(extraDefence, 9);
			return { financing, loss: total.cumulativeMoney };
		});
		const sorted = losses.sort((a, b) => a.loss - b.loss).map(({ financing }) => financing);
		expect(sorted).toEqual(["mostly-borrowed", "schedule", "imf-programme", "as-budgeted-2027"]);
		expect(answered(5)).toEqual(losses.map(({ loss }) => card(loss)).reverse());
	});

	it("6: with education protected the other lines lose more, and all together less", () => {
		const { cumulativeMoney, total } = at(6);
		expect(cumulativeMoney.education).toBeCloseTo(0, 9);
		for (const line of ["health", "food", "water"] as const)
			expect(cumulativeMoney[line]).toBeGreaterThan(push.cumulativeMoney[line]);
		expect(total.cumulativeMoney).toBeLessThan(push.total.cumulativeMoney);
		const rest = ["health", "food", "water"];
		const shown = (by: typeof cumulativeMoney) => rest.map((line) => fixed(by[line], digitsFor(Object.values(by))));
		expect(answered(6)).toEqual([
			...[...shown(cumulativeMoney), ...shown(push.cumulativeMoney)],
			...[card(total.cumulativeMoney), card(loss)],
		]);
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
		const ends = (path: string, amount: number) => endsOf(path).map((end) => fixed(Math.abs(end), digitsFor([amount])));
		expect(answered(7)).toEqual([
			...[card(strong.extraDefence), ...ends("crowdOut.total.extraDefence", extraDefence)],
			...[card(strong.cumulativeMoney), ...ends("crowdOut.total.cumulativeMoney", loss)],
			fixed(100 * probabilityOfLoss.all.value, 0),
		]);
	});

	it("has the teacher's numbers of what each group runs", () => {
		const [, said] = /^\*Your own number\.\* (.*)$/m.exec(guide) ?? ["", ""];
		const paisa = ({ ratio }: typeof push) => fixed(100 * (ratio ?? Number.NaN), 1);
		const { extraDefence: byEvents } = at(1, { against: "without-events" }).total;
		expect(numbersOf(said)).toEqual([paisa(at(1, { financing: "mostly-borrowed" })), paisa(push), card(byEvents)]);
	});
});
