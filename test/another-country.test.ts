import { beforeAll, describe, expect, it } from "vitest";
import {
	answer,
	assumptionList,
	attribute,
	type CrowdOutResult,
	crowdOut,
	derive,
	diffResults,
	ensemble,
	parseScenario,
	policiesAcrossDraws,
	policiesAcrossFutures,
	rankAssumptions,
	type Scenario,
	samePush,
	sweep,
	tornado,
} from "../src/index.js";
import { readScenario } from "../src/node/index.js";
import { episodeNames, nowcast, whoPaid } from "../src/reaction.js";
import {
	assumptionReport,
	type Block,
	compareReport,
	derivationReport,
	diffReport,
	ensembleReport,
	html,
	markdown,
	policyDrawReport,
	policyReport,
	runReport,
	sweepReport,
	text,
	tidyCsv,
	tornadoReport,
} from "../src/report.js";

const file = "examples/greece-turkiye.yaml";
/** What only Pakistan's reports may say. Names of keys, such as `provincialSpending`, are the same for all. */
const WORDS = /Pakistan|India\b|PKR|rupee|\bRs\b|paisa|\bFY ?\d|July|Finance Division|Punjab|Sindh/i;

let scenario: Scenario;
let result: CrowdOutResult;
beforeAll(async () => {
	scenario = await readScenario(file);
	result = crowdOut(scenario);
});

/** Everything that is printed, in every form. */
const printed = (blocks: readonly Block[]) => [text(blocks), markdown(blocks), html(blocks)];

const said = (all: readonly string[]) => all.flatMap((each) => WORDS.exec(each)?.[0] ?? []);

describe("greece-turkiye.yaml", () => {
	it("closes its budget in every year, with and without the push", () => {
		for (const { defence, interest, other, lines, revenue, deficit } of [result.run, result.counterfactualRun]) {
			result.years.forEach((_, t) => {
				const spent = Object.values(lines).reduce((sum, line) => sum + line[t], defence[t] + interest[t] + other[t]);
				expect(Math.abs(spent - revenue[t] - deficit[t])).toBeLessThanOrEqual(1e-12);
			});
		}
	});

	it("holds what it says of its result", () => {
		const { ratio } = result.crowdOut;
		expect(ratio).toBeGreaterThan(0);
		// A quarter of the gap is cut, and a quarter of the cut falls on the lines: 1 - 0.1 - 0.65, times 0.25; interest is extra.
		expect(ratio).toBeCloseTo(0.0625, 2);
	});

	it("has the figures of its sources", () => {
		const { budget, economy } = scenario;
		expect(economy.exchangeRate).toBeCloseTo(248.354 / 280.476, 4);
		expect(budget.defence).toBeCloseTo(7.436 / 248.354, 6);
		expect(budget.interest).toBeCloseTo(0.04436 - 0.01259, 9);
		expect(budget.lines.education.base).toBeCloseTo(0.08 * 0.4966, 9);
		expect(scenario.rival.growth).toBeCloseTo((26.813 / 11.766) ** 0.1 - 1, 3);
	});

	it("is reported without a word of Pakistan's in text, Markdown, HTML, CSV and JSON", () => {
		const details = [
			{
				answer: answer(scenario, { draws: 20 }),
				ensemble: ensemble(scenario, { draws: 20, outputs: ["run.defence", "run.lines", "crowdOut.share"] }),
				assumptions: assumptionList(scenario),
				tornado: rankAssumptions(scenario),
				samePush: samePush(scenario),
			},
		];
		const before = episodeNames().map((episode) => whoPaid({ episode }));
		const reports = [runReport(result, { details, before }), runReport(result, { details, brief: true })];
		expect(said([...reports.flatMap(printed), tidyCsv([result]), JSON.stringify(result)])).toEqual([]);
		expect(text(reports[1])).toContain("Greece's defence takes €");
		expect(text(reports[1])).toContain("2025 (January to December)");
		expect(tidyCsv([result])).toContain("EUR bn, base-year prices");
	});

	it("is asked every other question without one", () => {
		const total = "crowdOut.total.cumulativeMoney";
		const drawn = ensemble(scenario, { draws: 20 });
		const other = crowdOut(parseScenario(scenario, { set: { rival: { growth: 0.05 } } }));
		const reports = [
			ensembleReport(drawn),
			assumptionReport("Greece", assumptionList(scenario), scenario),
			compareReport([result, other]),
			derivationReport(derive(scenario, "crowdOut.perHead.health", { year: 2027 }), scenario),
			derivationReport(derive(scenario, "run.rivalSpending", { year: 2027 }), scenario),
			diffReport(diffResults(result, other), { scenario, attribution: attribute(scenario, scenario, total) }),
			sweepReport(
				sweep(scenario, [{ path: "rival.growth", values: [0.05, 0.08] }], { outputs: [total, "crowdOut.ratio"] }),
			),
			tornadoReport(tornado(scenario, { output: total })),
		];
		expect(said(reports.flatMap(printed))).toEqual([]);
		expect(text(reports[6])).toContain("€ bn lost over the horizon");
	});

	it("names the least bad policy in its own money, in futures and in draws", () => {
		const channels = { kind: "channels", taxes: 0, levies: 0, cuts: { other: 0.5, provinces: 0 } } as const;
		const policies = [0.2, 0.8].map((borrowing) => ({
			name: `borrow ${borrowing}`,
			set: { financing: { ...channels, borrowing } },
		}));
		const futures = [{ name: "push", input: scenario }];
		const reports = [
			policyReport(policiesAcrossFutures(policies, futures)),
			policyDrawReport(policiesAcrossDraws(policies, futures, { draws: 20 })),
		];
		expect(said(reports.flatMap(printed))).toEqual([]);
		for (const report of reports) expect(text(report, { width: 10_000 })).toMatch(/is least bad, .* € \d/);
	});

	it("has sources of its own: each reference in its report, and no row of a table of ours", () => {
		const assumptions = assumptionList(scenario);
		expect(assumptions.flatMap(({ sources }) => sources)).toEqual([]);
		expect(new Set(assumptions.map(({ grade }) => grade))).toEqual(new Set(["given"]));
		const page = text(runReport(result, { details: [{ assumptions }] }), { width: 10_000 });
		for (const reference of scenario.references ?? []) expect(page).toContain(reference);
		expect(page).not.toMatch(/crowdout data|who-paid|table parameters/);
	});

	it("moves its assumptions over the ranges that it gives, as no others are known", () => {
		const effects = rankAssumptions(scenario);
		expect(effects.map(({ path }) => path).sort()).toEqual(["defence.longRun", "financing.borrowing", "rival.growth"]);
		// The 5th and the 95th percentile of a uniform distribution from 0 to 1.
		const { low, high } = effects.find(({ path }) => path === "defence.longRun") ?? {};
		expect([low?.value, high?.value]).toEqual([expect.closeTo(0.05, 9), expect.closeTo(0.95, 9)]);
	});

	it("is answered by no preset and set beside no figure that is given for Pakistan", () => {
		expect(answer(scenario, { draws: 0 }).regimes).toEqual([]);
		expect(samePush(scenario)).toEqual([]);
		expect(() => nowcast(scenario)).toThrow(/country: must be Pakistan/);
		expect(() => attribute(scenario, "baseline", "crowdOut.ratio")).toThrow(/country: must be the same in both/);
		const pakistan = crowdOut(parseScenario("baseline"));
		expect(() => compareReport([result, pakistan])).toThrow(/currency: must be the same in all, got EUR .* PKR/);
	});
});
