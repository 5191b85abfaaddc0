import {
	assumptionList,
	attribute,
	breakEven,
	bundledScenarios,
	type CrowdOutResult,
	CrowdoutError,
	crowdOut,
	derive,
	discover,
	ensemble,
	harmlessFinance,
	parseScenario,
	policiesAcrossDraws,
	policiesAcrossFutures,
	rankAssumptions,
	type ScenarioChoice,
	type ScenarioInput,
	type ScenarioOptions,
	samePush,
	sensitivity,
	solve,
	sweep,
	tornado,
	uncertainInputs,
} from "crowdout";
import { describe, expect, it } from "vitest";

const loss = ({ crowdOut: { cumulativeMoney } }: CrowdOutResult) => cumulativeMoney.food;
const between = [0, 0.2] as const;
const policies = [{ name: "as it stands", set: {} }];

/** Every question, asked as briefly as it can be. */
const questions: Readonly<Record<string, (input: ScenarioChoice, options: ScenarioOptions) => unknown>> = {
	crowdOut,
	ensemble: (input, options) => ensemble(input, { ...options, draws: 200 }),
	assumptionList,
	rankAssumptions,
	samePush,
	attribute: (input, options) => attribute(input, "paper-thesis", loss, options),
	derive: (input, options) => derive(input, "crowdOut.ratio", options),
	discover: (input, options) => discover(input, { ...options, above: 0, samples: 20 }),
	harmlessFinance: (input, options) => harmlessFinance(input, "revenue", { financing: "mostly-borrowed", ...options }),
	sensitivity: (input, options) => sensitivity(input, { ...options, method: "morris", samples: 4 }),
	solve: (input, options) => solve(input, "rival.growth", "crowdOut.ratio > 0", { ...options, between, steps: 2 }),
	breakEven: (input, options) =>
		breakEven(input, "rival.growth", "crowdOut.ratio > 0", {
			...options,
			between,
			steps: 2,
			over: { path: "defence.longRun", values: [0.5] },
		}),
	sweep: (input, options) => sweep(input, [{ path: "rival.growth", values: [0.05] }], options),
	tornado,
	uncertainInputs: (input, options) => uncertainInputs(input, options).problem,
	policiesAcrossFutures: (input, options) =>
		policiesAcrossFutures(policies, [{ name: "one", input, options }], options.set === undefined ? options : {}),
	policiesAcrossDraws: (input, options) =>
		policiesAcrossDraws(policies, [{ name: "one", input }], { ...options, draws: 20 }),
};

/** What a question is refused with. */
function refusal(ask: () => unknown): readonly string[] {
	try {
		ask();
	} catch (error) {
		if (error instanceof CrowdoutError) return error.issues.map(({ path, message }) => `${path}: ${message}`);
		throw error;
	}
	return [];
}

describe.each(Object.entries(questions))("%s", (name, ask) => {
	it("answers a name, the scenario as it is written and as it is parsed alike", () => {
		const named = JSON.stringify(ask("us-india-partnership", {}));
		expect(JSON.stringify(ask(bundledScenarios["us-india-partnership"], {}))).toBe(named);
		// Where a number comes from is told of the layers, which a parsed scenario does not have any more.
		if (!["assumptionList", "derive"].includes(name)) {
			expect(JSON.stringify(ask(parseScenario("us-india-partnership"), {}))).toBe(named);
		}
	});

	it("refuses what is no scenario in one line that says what is", () => {
		for (const wrong of [undefined, 5, null, [], new Date(0), Promise.resolve({})]) {
			expect(refusal(() => ask(wrong as unknown as ScenarioInput, {})).join()).toMatch(/must be|each be/);
		}
		expect(refusal(() => ask("us-indai-partnership", {})).join()).toContain('did you mean "us-india-partnership"');
		expect(refusal(() => ask("./my-scenario.yaml", {})).join()).toMatch(/must be/);
	});

	it("refuses an option that it does not have, and offers the nearest", () => {
		const misspelt = { finacing: "imf-programme" } as ScenarioOptions;
		expect(refusal(() => ask("us-india-partnership", misspelt))).toEqual([
			'finacing: is not a known option; did you mean "financing"',
		]);
	});
});

describe("a parsed scenario", () => {
	const parsed = parseScenario("us-india-partnership", { set: { rival: { growth: "9%" } } });

	it("is taken as it is: not parsed again, and not copied", () => {
		expect(parseScenario(parsed)).toBe(parsed);
		expect(crowdOut(parsed).record.scenario).toBe(parsed);
	});

	it("is checked again once it was copied and changed", () => {
		const copy = { ...parsed, budget: { ...parsed.budget, defence: "9%" } };
		expect(refusal(() => crowdOut(copy)).join()).toMatch(/budget: the base year must close/);
	});

	it("takes further options as a parent does: its numbers stay, what is set comes on top", () => {
		const further = { financing: "imf-programme", set: { defence: { longRun: 0.5 } } } as const;
		const child = parseScenario(parsed, further);
		const atOnce = parseScenario("us-india-partnership", {
			financing: "imf-programme",
			set: { rival: { growth: "9%" }, defence: { longRun: 0.5 } },
		});
		expect(crowdOut(child).crowdOut).toEqual(crowdOut(atOnce).crowdOut);
		expect(child.lineage).toEqual(["set", "financing=imf-programme", ...parsed.lineage]);
		expect(crowdOut(parsed, further).crowdOut).toEqual(crowdOut(atOnce).crowdOut);
	});
});

describe("crowdOut and ensemble", () => {
	it("name what was given instead of a scenario", () => {
		const given = (wrong: unknown) => refusal(() => crowdOut(wrong as ScenarioInput))[0];
		expect(given(undefined)).toMatch(/^scenario: must be the name of a bundled scenario, .*, got nothing$/);
		expect(given(Promise.resolve({}))).toMatch(/got a promise; await it$/);
		expect(given("./mine.yaml")).toBe(
			'scenario: must be a name or an object, got the file "./mine.yaml"; readScenario of crowdout/node reads it',
		);
	});

	it("refuse options that are no object, as those that map passes on", () => {
		expect(refusal(() => ["baseline"].map(crowdOut as (name: string) => unknown))).toEqual([
			"options: must be an object, got 0",
		]);
	});

	it("draw 10,000 times where nobody says how often", () => {
		expect(ensemble("us-india-partnership", { mode: "fast", outputs: ["run.defence"] }).draws).toBe(10_000);
	});

	it("know the options of their own as well", () => {
		const misspelt = { draws: 10, smapler: "sobol" } as ScenarioOptions;
		expect(refusal(() => ensemble("baseline", misspelt))).toEqual([
			'smapler: is not a known option; did you mean "sampler"',
		]);
	});
});

describe("the types of a scenario", () => {
	it("refuse a key that is none, and let numbers be texts, events be named and lines be added", () => {
		const grown: ScenarioInput = { extends: "us-india-partnership", rival: { growth: "9%" } };
		const named: ScenarioInput = { rival: { partnership: { events: [{ event: "mq9b-drones" }] } } };
		const further: ScenarioInput = {
			budget: { lines: { education: { base: "1.5%" }, housing: { base: "0.1%", federalShare: 1 } } },
		};
		// @ts-expect-error: a misspelt key.
		const misspelt: ScenarioInput = { rival: { grwoth: "9%" } };
		// @ts-expect-error: a misspelt key of a line.
		const line: ScenarioInput = { budget: { lines: { education: { bsae: "1.5%" } } } };
		const set = () => {
			// @ts-expect-error: a misspelt key that is set.
			crowdOut("us-india-partnership", { set: { rival: { grwoth: "9%" } } });
		};
		expect([grown, named, further, misspelt, line]).toHaveLength(5);
		expect(refusal(set)).toEqual(['rival.grwoth: is not a known key; did you mean "growth"']);
	});
});
