import { counterfactualScenario, crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { plain, plainBudget, plainWith, pushed, refusal, run } from "./plain-scenario.js";

describe("a counterfactual of keys", () => {
	it("is laid over the scenario by the rule of extends", () => {
		const scenario = parseScenario(
			plainWith({
				rival: { spending: 80, growth: { 2026: 0.1 }, focus: 1.5 },
				counterfactual: { rival: { growth: "2%" }, defence: { kind: "parity", adjustment: 0.3 } },
			}),
		);
		const other = counterfactualScenario(scenario);
		expect(other.rival).toMatchObject({ spending: 80, growth: 0.02, focus: 1.5 });
		expect(other.defence).toEqual({ kind: "parity", adjustment: 0.3, ratio: 1, lag: 1, shock: 0 });
		expect(other.economy).toEqual(scenario.economy);
	});

	it("is called after the scenario, unless it has a name", () => {
		expect(run(plain).counterfactual).toBe("plain without the push");
		expect(run(pushed(0.03)).counterfactual).toBe("plain without the push");
		expect(run(plainWith({ counterfactual: { name: "calm" } })).counterfactual).toBe("calm");
	});

	it("must obey the rules of a scenario", () => {
		const lines = refusal(plainWith({ counterfactual: { budget: { other: { base: 0.06 } } } }));
		expect(lines).toEqual([expect.stringMatching(/^counterfactual\.budget: .*must close/)]);
		expect(refusal(plainWith({ counterfactual: { rival: { growth: { 2027: 0.1 } } } }))).toEqual([
			expect.stringMatching(/^counterfactual\.rival\.growth: must .*2026/),
		]);
		expect(refusal(plainWith({ counterfactual: 5 }))).toEqual([expect.stringMatching(/^counterfactual: must .*got 5/)]);
		expect(refusal(plainWith({ counterfactual: [] }))).toEqual([
			expect.stringMatching(/^counterfactual: must .*got \[\]/),
		]);
	});

	it("must keep base year, horizon and lines: only like is compared", () => {
		expect(refusal(plainWith({ counterfactual: { horizon: 5 } }))).toEqual([
			expect.stringMatching(/^counterfactual\.horizon: must .*2.*got 5/),
		]);
		const lines = { shelter: { base: 0.01 } };
		expect(refusal(plainWith({ counterfactual: { budget: { other: { base: 0.04 }, lines } } }))).toEqual([
			expect.stringMatching(/^counterfactual\.budget\.lines: must .*shelter/),
		]);
	});

	it("of an allocation that was replaced takes nothing from the scenario's kind", () => {
		const scenario = parseScenario(
			plainWith({
				allocation: { kind: "priority", order: ["health", "education"] },
				counterfactual: { allocation: { kind: "weighted", weights: { health: 2 } } },
			}),
		);
		expect(counterfactualScenario(scenario).allocation).toEqual({ kind: "weighted", weights: { health: 2 } });
	});
});

describe("a counterfactual in a parsed scenario", () => {
	it("has its texts read as numbers, so that one number has one hash however it is written", () => {
		const written = (growth: unknown) => run(plainWith({ counterfactual: { rival: { growth } } })).record.scenarioHash;
		expect(written("3%")).toBe(written(0.03));
		const parsed = parseScenario(plainWith({ counterfactual: { rival: { growth: "3%" } } }));
		expect(parsed.counterfactual).toEqual({ rival: { growth: 0.03 } });
	});
});

describe("a counterfactual by name", () => {
	const calm = { ...plain, name: "calm", defence: { kind: "share", share: 0.021 } };
	const options = { library: { calm } };

	it("is that scenario of the library, whole, and gives the comparison its name", () => {
		const scenario = { ...plain, defence: { kind: "share", share: 0.03 }, counterfactual: "calm" };
		const result = run(scenario, options);
		expect(result.counterfactual).toBe("calm");
		expect(result.counterfactualRun.defence.slice(1)).toEqual([expect.closeTo(0.021, 14), expect.closeTo(0.021, 14)]);
		expect(result.counterfactualRun).toEqual(run(calm).run);
		// extra defence: (0.03 - 0.021) · Rs 1,000 bn
		expect(result.crowdOut.extraDefenceMoney[1]).toBeCloseTo(9, 10);
	});

	it("is written out, so that the parsed scenario needs no library", () => {
		const parsed = parseScenario({ ...plain, counterfactual: "calm" }, options);
		const again = parseScenario(JSON.parse(JSON.stringify(parsed)));
		expect(again).toEqual(parsed);
		expect(crowdOut(again).counterfactual).toBe("calm");
		expect(JSON.stringify(crowdOut(again))).toBe(JSON.stringify(crowdOut(parsed)));
	});

	it("may itself be a child", () => {
		const library = { calm, calmer: { name: "calmer", extends: "calm", defence: { share: 0.015 } } };
		const result = run({ ...plain, counterfactual: "calmer" }, { library });
		expect(result.counterfactual).toBe("calmer");
		expect(result.counterfactualRun.defence[1]).toBeCloseTo(0.015, 14);
	});

	it("is refused where there is none, with the nearest", () => {
		expect(refusal({ ...plain, counterfactual: "clam" }, options)).toEqual([
			expect.stringMatching(/^counterfactual: must be one of .*got "clam"; did you mean "calm"/),
		]);
	});

	it("is refused where it is wrong itself, with the place", () => {
		const library = { calm: { ...calm, discountRate: -2 } };
		expect(refusal({ ...plain, counterfactual: "calm" }, { library })).toEqual([
			expect.stringMatching(/^counterfactual\.discountRate: must .*got -2/),
		]);
	});

	it("is refused where it is not like the scenario", () => {
		const sipri = { ...plainBudget({ definition: "sipri" }), name: "calm" };
		expect(refusal({ ...plain, counterfactual: "calm" }, { library: { calm: sipri } })).toEqual([
			expect.stringMatching(/^counterfactual\.budget\.definition: must /),
		]);
		expect(refusal({ ...plain, counterfactual: "calm" }, { library: { calm: { ...calm, baseYear: 2024 } } })).toEqual([
			expect.stringMatching(/^counterfactual\.baseYear: must .*2025.*2024/),
		]);
	});
});

describe("a run in which nothing differs", () => {
	it("warns where the push lies outside rival and the counterfactual shares it", () => {
		expect(run(plainWith({ defence: { kind: "share", share: 0.03 } })).warnings).toHaveLength(1);
	});

	it("does not warn where defence differs, or only who pays, or only how a cut is spread", () => {
		expect(run(pushed(0.03)).warnings).toEqual([]);
		const grown = { kind: "share", share: 0.03 };
		const others = { financing: { kind: "channels", cuts: { other: 1 } } };
		expect(run(plainWith({ defence: grown, counterfactual: others })).warnings).toEqual([]);
		const order = { allocation: { kind: "priority", order: ["health", "education"] } };
		expect(run(plainWith({ defence: grown, counterfactual: order })).warnings).toEqual([]);
	});

	it("does not say that nothing differs where the gap is borrowed in place of taxed", () => {
		const taxed = { kind: "channels", taxes: 1 };
		const borrowed = { financing: { kind: "channels", borrowing: 1, taxes: 0 } };
		const result = run(
			plainWith({ defence: { kind: "share", share: 0.03 }, financing: taxed, counterfactual: borrowed }),
		);
		expect(result.ledger.revenue[2]).toBeCloseTo(0.01, 14);
		expect(result.warnings).toEqual([]);
	});
});

describe("a preset chosen beside a scenario", () => {
	it("holds for a counterfactual that is named, so that it is no part of the push", () => {
		for (const options of [{ reaction: "strong" }, { financing: "imf-programme" }] as const) {
			const scenario = parseScenario("no-partnership", options);
			const other = parseScenario("us-india-partnership", options);
			expect(counterfactualScenario(scenario).defence).toEqual(other.defence);
			expect(counterfactualScenario(scenario).financing).toEqual(other.financing);
			expect(crowdOut(scenario).counterfactualRun).toEqual(crowdOut(other).run);
		}
	});

	it("is told in the lineage and does not rename the scenario", () => {
		const scenario = parseScenario("us-india-partnership", { reaction: "strong", financing: "imf-programme" });
		const { title, question, references } = parseScenario("us-india-partnership");
		expect(scenario).toMatchObject({ title, question, references });
		expect(scenario.lineage.slice(0, 2)).toEqual(["financing=imf-programme", "reaction=strong"]);
	});
});

describe("a rate above 100 % a year", () => {
	it("is warned of, since a percent sign is missing more often than not", () => {
		const { warnings } = crowdOut(
			parseScenario("us-india-partnership", { set: { rival: { growth: 8 }, discountRate: 5 } }),
		);
		expect(warnings).toEqual([
			"rival.growth is as high as 800 % a year; if 8 % was meant, write 8%",
			"discountRate is as high as 500 % a year; if 5 % was meant, write 5%",
		]);
		expect(crowdOut(parseScenario("us-india-partnership")).warnings).toEqual([]);
	});
});

describe("a counterfactual by preset", () => {
	const rivalOf = (input: unknown) => counterfactualScenario(parseScenario(input)).rival;
	const push = {
		name: "push",
		rival: {
			growth: "9%",
			partnership: {
				events: [
					{ year: 2026, title: "Early", uplift: 0.1 },
					{ year: 2028, title: "Late", uplift: 0.1 },
				],
			},
		},
	};
	const against = (name: string, more: object = {}) => rivalOf({ ...push, ...more, counterfactual: { against: name } });
	const baseline = parseScenario("baseline").rival;

	it("pace is the baseline's rival, which is also the default", () => {
		expect(against("pace")).toEqual(baseline);
		expect(rivalOf(push)).toEqual(baseline);
	});

	it("without-events keeps the scenario's own growth", () => {
		expect(against("without-events")).toMatchObject({ growth: 0.09, partnership: { events: [] } });
	});

	it("gdp-share grows with India's GDP: its year to March 2026 is Pakistan's to June 2026", () => {
		const { growth, partnership } = against("gdp-share");
		expect(partnership.events).toEqual([]);
		// IMF, World Economic Outlook, April 2026: 7.618 % in 2025, 6.478 % in 2026.
		expect(growth).toMatchObject({ 2026: 0.07618, 2027: 0.06478 });
	});

	it("further keeps growth and events to the last known year, and the baseline's after it", () => {
		const known = { defence: { 2026: "2%", 2027: "2.1%" } };
		const { growth, partnership } = against("further", { known });
		expect(growth).toMatchObject({ 2026: 0.09, 2027: 0.09, 2028: 0.04 });
		expect(partnership.events.map(({ title }) => title)).toEqual(["Early"]);
		// Nothing is known: then it is the pace from the start.
		expect(against("further", { known: { defence: {} } }).growth).toMatchObject({ 2026: 0.04 });
	});

	it("is refused by an unknown name, and beside other keys", () => {
		expect(refusal({ ...push, counterfactual: { against: "paces" } })).toEqual([
			expect.stringMatching(/^counterfactual\.against: must be one of pace.*did you mean "pace"/),
		]);
		expect(refusal({ ...push, counterfactual: { against: "pace", threat: { securitisation: 0 } } })).toEqual([
			expect.stringMatching(/^counterfactual\.threat: must not be given with against/),
		]);
	});
});
