import { describe, expect, it } from "vitest";
import {
	answer,
	assumptionList,
	attribute,
	breakEven,
	bundledScenarios,
	citation,
	claim,
	claims,
	crowdOut,
	dataTable,
	derive,
	diffResults,
	discover,
	ensemble,
	explain,
	explainAll,
	mechanismClaims,
	parseScenario,
	policiesAcrossDraws,
	policiesAcrossFutures,
	rankAssumptions,
	samePush,
	sensitivity,
	solve,
	sourcesOf,
	sweep,
	tornado,
} from "../../src/index.js";
import {
	backcast,
	backcastBudget,
	buildUps,
	compareTables,
	episodeNames,
	estimateCrowdOut,
	estimateFinancing,
	estimateReaction,
	financingMix,
	nowcast,
	replicate,
	whoPaid,
} from "../../src/reaction.js";
import * as door from "../../src/report.js";

const name = "us-india-partnership";
const scenario = parseScenario(name);
const result = crowdOut(scenario);
const other = crowdOut(parseScenario("india-surge"));
const food = "crowdOut.cumulativeMoney.food";
const policies = [
	{ name: "borrow", set: { financing: { taxes: 0, levies: 0 } } },
	{ name: "as it is", set: {} },
];
const futures = [{ name, input: name }];
const details = [
	{
		ensemble: ensemble(scenario, { draws: 50, outputs: ["run.defence"] }),
		samePush: samePush(name),
		assumptions: assumptionList(name),
		tornado: rankAssumptions(scenario),
	},
];
const before = episodeNames().map((episode) => whoPaid({ episode }));
const table = dataTable("parameters").rows;
const changed = table.map((row, k) => (k === 0 ? { ...row, value: "9" } : row));
const loss = (found: typeof result) =>
	Object.values(found.crowdOut.cumulativeMoney).reduce((sum, money) => sum + money, 0);

/** Every function of the door that makes a report, and one report of each. */
const REPORTS: Readonly<Record<string, () => readonly (readonly door.Block[])[]>> = {
	runReport: () => [
		door.runReport(result, { details }),
		door.runReport(result, { details, brief: true }),
		door.runReport([result, other], { before }),
		door.runReport([result, other], { brief: true }),
	],
	answerReport: () => [
		door.answerReport(answer(name, { draws: 50 }), { tornado: details[0].tornado, next: [["crowdout list", "more"]] }),
		door.answerReport(answer("baseline", { draws: 0 })),
	],
	compareReport: () => [door.compareReport([result, other])],
	ensembleReport: () => [door.ensembleReport(details[0].ensemble, { doubtful: ["rival.focus"] })],
	estimateReport: () => [
		door.estimateReport(estimateReaction({ specification: "error-correction", from: 1988, to: 2024 }), {
			crowdOut: estimateCrowdOut(),
		}),
	],
	financingReport: () => {
		const estimate = estimateFinancing({ from: 1994, to: 2025 });
		return [door.financingReport(estimate, { mix: financingMix(estimate) }), door.financingReport(estimate)];
	},
	backcastReport: () => [door.backcastReport(backcast({ from: 2010, to: 2024 }))],
	budgetBackcastReport: () => [
		door.budgetBackcastReport(backcastBudget()),
		door.budgetBackcastReport(backcastBudget({ from: 2019, to: 2022, join: true, regimes: ["mostly-borrowed"] })),
	],
	findingsReport: () => [door.findingsReport(replicate())],
	findingReport: () => replicate().map(door.findingReport),
	nowcastReport: () => [door.nowcastReport(nowcast(name)), door.nowcastReport(nowcast(name, { base: "2023-sipri" }))],
	tableDiffReport: () => [door.tableDiffReport(compareTables(table, changed, ["a", "b"]))],
	assumptionReport: () => [door.assumptionReport("Assumptions", details[0].assumptions)],
	citationReport: () => [
		door.citationReport(citation(name)),
		door.citationReport(citation({ name: "own", rival: { growth: 0.07 } })),
	],
	claimList: () => [door.claimList(claims(), mechanismClaims())],
	claimReport: () => claims().map(({ id, source }) => door.claimReport(claim(id), sourcesOf(source))),
	mechanismReport: () => mechanismClaims().map((link) => door.mechanismReport(link, sourcesOf(link.source))),
	derivationReport: () => [door.derivationReport(derive(name, "run.defence", { year: 2027 }))],
	diffReport: () => [
		door.diffReport(diffResults(result, other), {
			attribution: attribute(scenario, parseScenario("india-surge"), loss),
		}),
		door.diffReport(diffResults(result, result)),
	],
	explanationReport: () => [
		door.explanationReport([explain(name, "budget.lines.education.base")]),
		door.explanationReport(explainAll(name, {}, "budget.lines")),
	],
	scenarioList: () => {
		const rows = Object.entries(bundledScenarios).map(([name, { title = "" }]) => ({ name, title }));
		return [
			door.scenarioList(rows),
			door.scenarioList([{ ...rows[1], group: "One", answer: answer(name) }], { long: true }),
		];
	},
	tableList: () => [door.tableList([dataTable("macro")])],
	dataReport: () => [door.dataReport(dataTable("outcomes"))],
	policyReport: () => [door.policyReport(policiesAcrossFutures(policies, futures), { harmless: ["more"] })],
	policyDrawReport: () => [door.policyDrawReport(policiesAcrossDraws(policies, futures, { draws: 20 }))],
	attributionReport: () => [
		door.attributionReport(["a", "b"], "crowdOut.ratio", attribute(scenario, parseScenario("india-surge"), loss)),
	],
	breakEvenReport: () => [
		door.breakEvenReport(
			breakEven(name, "rival.growth", `${food}=20`, {
				between: [0, 0.3],
				over: { path: "defence.longRun", values: [0, 1] },
			}),
			[0, 0.3],
		),
	],
	solveReport: () =>
		[`${food}=20`, `${food}>2000`, `${food}>-2000`].map((condition) =>
			door.solveReport(solve(name, "rival.growth", condition, { between: [0, 0.3] })),
		),
	sweepReport: () => [
		door.sweepReport(sweep(name, [{ path: "rival.growth", values: [0.02, 0.1] }], { outputs: [food, "run.debt"] })),
		door.sweepReport(
			sweep(
				name,
				[
					{ path: "rival.growth", values: [0.02, 0.1] },
					{ path: "defence.longRun", values: [0, 1] },
				],
				{ outputs: [food] },
			),
		),
	],
	sensitivityReport: () =>
		(["sobol", "morris", "rbd-fast"] as const).map((method) =>
			door.sensitivityReport(sensitivity(name, { method, samples: method === "morris" ? 5 : 64 })),
		),
	sensitivityByYearReport: () => {
		const of = (method: "sobol" | "morris") =>
			["run.debt.2026", "run.debt.2030"].map((output) => sensitivity(name, { method, output, samples: 8 }));
		return [door.sensitivityByYearReport(of("sobol")), door.sensitivityByYearReport(of("morris"))];
	},
	discoveryReport: () => [door.discoveryReport(discover(name, { above: 40, samples: 200 }))],
	whoPaidReport: () => [
		door.whoPaidReport(before, { buildUps: buildUps() }),
		...before.map((one) => door.whoPaidReport([one])),
		door.whoPaidReport([whoPaid({ from: 1990, to: 1995, join: true })]),
	],
	tornadoReport: () => [door.tornadoReport(tornado(name))],
};

/** A line that holds a word which cannot be broken: an address or a hash. */
const isOneWord = (line: string) => line.split(/\s+/).some((word) => word.length > 55);

describe("every report of the door crowdout/report", () => {
	it("is walked here", () => {
		const made = Object.keys(door).filter((key) => /Report$|(scenario|table|claim)List$/.test(key));
		expect(Object.keys(REPORTS).sort()).toEqual(made.sort());
	});

	for (const [key, make] of Object.entries(REPORTS)) {
		it(`${key} is said in text, Markdown and HTML`, () => {
			for (const blocks of make()) {
				const shown = { text: door.text(blocks), markdown: door.markdown(blocks), html: door.html(blocks) };
				for (const all of Object.values(shown)) {
					expect(all).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object /);
					expect(all.endsWith("\n")).toBe(true);
				}
				const wide = shown.text.split("\n").filter((line) => line.length > 80 && !isOneWord(line));
				expect(wide).toEqual([]);
				const widths = shown.markdown.split("\n").filter((line) => line.startsWith("| "));
				expect(widths.every((line) => line.endsWith(" |"))).toBe(true);
				expect(shown.html.match(/<h1>/g)).toHaveLength(1);
				expect(shown.html).not.toMatch(/<script|<link|aria-label=""/);
				const names = [...shown.html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
				expect(names.filter((label, k) => names.indexOf(label) < k)).toEqual([]);
			}
		});
	}
});
