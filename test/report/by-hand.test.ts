import { describe, expect, it } from "vitest";
import type { EnsembleResult } from "../../src/ensemble/index.js";
import type { PaidLedger, WhoPaid } from "../../src/history/index.js";
import type { Assumption, PolicyDrawTable, PolicyTable } from "../../src/questions/index.js";
import { assumptionReport, assumptionTable } from "../../src/report/assumption-list.js";
import type { Block } from "../../src/report/blocks/index.js";
import { chosenQuantiles } from "../../src/report/ensemble/chosen-quantiles.js";
import { ensembleCsv } from "../../src/report/ensemble/csv.js";
import { eventsTable } from "../../src/report/ensemble/events.js";
import { failures } from "../../src/report/ensemble/failures.js";
import { lastYearBands } from "../../src/report/ensemble/last-year.js";
import { lossTable } from "../../src/report/ensemble/loss.js";
import { drawnAndFixed } from "../../src/report/ensemble/parameters.js";
import { otherNumbers } from "../../src/report/ensemble/scalars.js";
import { tests } from "../../src/report/estimation/tests.js";
import { explanationReport } from "../../src/report/explanation.js";
import { partsOf, yearsOf } from "../../src/report/history/parts.js";
import { perPoint, sideBySide, windows } from "../../src/report/history/tables.js";
import { policyDrawReport, policyReport } from "../../src/report/policies.js";
import { countryWords } from "../../src/scenario/index.js";

const record = {
	version: "0.0.0",
	scenarioHash: "0123456789abcdef",
	scenario: { name: "made by hand", budget: { lines: { food: {} } } },
} as never;
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const rows = (blocks: readonly Block[]) => tables(blocks).map((table) => table.rows);
const said = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "paragraph" ? [String(block.text)] : []));
const items = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
const half = { value: 0.5, error: 0.05 };
const none = { value: 0, error: 0, bound: 0.03 };

describe("an ensemble", () => {
	const scalar = (mean: number | null, error: number, sd: number, ...values: number[]) => ({
		...{ count: 90, nulls: 10, mean: mean === null ? null : { value: mean, error } },
		...{ sd: mean === null ? null : { value: sd, error: 0 }, quantiles: values.map((value) => ({ value, error: 1 })) },
	});
	const result = {
		...{ scenario: "made", baseYear: 2025, years: [2025, 2026, 2027], draws: 100, failed: 10, rules: [], record },
		quantiles: [0.05, 0.5, 0.95],
		bands: {
			"crowdOut.share.health": { quantiles: [[0], [0], [0.001, 0.002, 0.003]] },
			"run.lines.food": { quantiles: [[0], [0], [0.01, 0.02, 0.03]] },
			"crowdOut.share.food": { quantiles: [[0], [0], [0.004, null, 0.006]] },
			"run.defence": { quantiles: [[0], [0], [0.02, 0.03, 0.04]] },
			"run.debt": { quantiles: [[0], [0], [0.7, 0.7, 0.7]] },
		},
		scalars: {
			"crowdOut.ratio": { ...scalar(null, 0, 0, 0.1, 0.2, 0.3), ofTotals: { value: 0.25, error: 0.0125 } },
			"crowdOut.cumulativeMoney.food": scalar(50, 2, 20, 10, 40, 90),
			"crowdOut.total.cumulativeMoney": scalar(-60, 3, 30, -100, -50, 10),
			"crowdOut.total.extraDefence": scalar(1234.5, 1, 0, 99.94, 100, 999.94),
			"last(run.interest)": scalar(0.05, 0.0001, 0.001, 0.01, 0.02, 0.000099),
			"crowdOut.provinces.sindh": scalar(1, 1, 1, 1, 1, 1),
		},
		probabilityOfLoss: { all: half, lines: { food: none } },
		events: [{ condition: "a > 1", someYear: half, everyYear: none, byYear: [half, { value: 0.25, error: 0.01 }] }],
		failures: [{ cause: "run.gdp: no", count: 1500, firstDraw: 7, message: "" }],
	} as unknown as EnsembleResult;

	it("has the loss of each line and of all, with decimals that go by the quantiles shown", () => {
		const blocks = lossTable(result);
		expect(tables(blocks)[0].caption).toBe("Lost over FY2026 to FY2027");
		expect(rows(blocks)[0]).toEqual([
			["Food", "50.0", "2.00", "20.0", "10.0", "40.0", "90.0", "0.0", "<3.0"],
			["All lines", "-60.0", "3.00", "30.0", "-100.0", "-50.0", "10.0", "50.0", "5.0"],
		]);
		expect(said(blocks).at(-1)).toContain("no draw or every draw of 90");
	});

	it("has the ratio, its totals where it has no mean, and the other numbers with about four figures", () => {
		const blocks = otherNumbers(result);
		expect(rows(blocks)[0]).toEqual([
			["Crowd-out, paisa per rupee", "–", "–", "–", "10.00", "20.00", "30.00"],
			["  ratio of the totals", "25.00", "1.25", "–", "–", "–", "–"],
			["Extra defence, Rs bn", "1,235", "1.00", "0.00000", "99.94", "100.0", "999.9"],
			["Interest, last year, % of GDP", "5.00", "0.010", "0.100", "1.00", "2.00", "0.00990"],
		]);
		expect(said(blocks)[1]).toBe("Nothing varies, up to rounding, in: Extra defence, Rs bn.");
		expect(said(blocks)[2]).toMatch(/^In 10\.0 % of the draws no defence is added/);
	});

	it("has each line of the last year followed by its crowd-out, defence first", () => {
		expect(rows(lastYearBands(result))[0]).toEqual([
			["Defence", "2.000", "3.000", "4.000"],
			["Food", "1.000", "2.000", "3.000"],
			["  crowd-out of food", "0.400", "–", "0.600"],
			["  crowd-out of health", "0.100", "0.200", "0.300"],
		]);
	});

	it("has events in some, in every and in the last year, each with its error", () => {
		const blocks = eventsTable(result);
		expect(rows(blocks)[0]).toEqual([["a > 1", "50.0", "5.0", "0.0", "<3.0", "25.0", "1.0"]]);
		expect(said(blocks)[0]).toContain("no draw or every draw of 90");
		expect(eventsTable({ ...result, events: [] })).toEqual([]);
	});

	it("counts the draws that failed, by cause", () => {
		const blocks = failures(result);
		expect(said(blocks)).toEqual(["10 of 100, 10.00 %: what is shown is of the others."]);
		expect(items(blocks)).toEqual(["1,500: run.gdp: no; the first is draw 7."]);
		expect(failures({ ...result, failures: [] })).toEqual([]);
	});

	it("shows 5, 50 and 95 % where they are there, else the least, the middle one and the greatest", () => {
		expect(chosenQuantiles([0.95, 0.5, 0.25, 0.05])).toEqual({ places: [3, 1, 0], heads: ["5 %", "50 %", "95 %"] });
		expect(chosenQuantiles([0.9, 0.1, 0.4, 0.5])).toEqual({ places: [1, 2, 0], heads: ["10 %", "40 %", "90 %"] });
		expect(chosenQuantiles([0.5, 0.05]).heads).toEqual(["5 %", "50 %"]);
		expect(chosenQuantiles([0.5]).heads).toEqual(["50 %"]);
	});

	it("as CSV has the year of each probability, the first simulated one first", () => {
		const lines = ensembleCsv({ ...result, bands: {}, scalars: {} }).split("\n");
		expect(lines.slice(1, -1)).toEqual([
			"made,difference,crowdOut.total.cumulativeMoney,,,,probability,0.5,0.05,probability,crowdOut.total.cumulativeMoney",
			"made,difference,crowdOut.cumulativeMoney,food,,,probability,0,0,probability,crowdOut.cumulativeMoney.food",
			"made,,a > 1,,,,everyYear,0,0,probability,a > 1",
			"made,,a > 1,,,,someYear,0.5,0.05,probability,a > 1",
			"made,,a > 1,,,2026,probability,0.5,0.05,probability,a > 1",
			"made,,a > 1,,,2027,probability,0.25,0.01,probability,a > 1",
		]);
	});

	it("names what was drawn in words, and what doubtful number was not", () => {
		const uncertainty = {
			"a.b": { kind: "normal", mean: 0.123456, sd: 1, each: "year", arms: "both", mode: "add" },
			c: { kind: "discrete", values: [1, 2], weights: [0.5, 0.5], apply: "replace" },
			d: null,
			joint: [{ paths: ["e", "f"] }],
			correlation: [["a.b", "c", 0.5]],
		};
		const drawn = { ...result, parameters: ["a.b", "c.x"], record: { scenario: { uncertainty } } } as never;
		const blocks = drawnAndFixed(drawn, ["a", "a.b", "a.b.x", "a.bc", "c", "z"]);
		expect(items(blocks)).toEqual([
			"a.b: normal, mean 0.1235, sd 1, anew every year, in both budgets, added to the path",
			"c: discrete, values 1 2, weights 0.5 0.5",
			"e and f: normal, drawn together",
		]);
		expect(said(blocks)).toEqual(["Correlated: a.b and c 0.5.", "Uncertain but held fixed: a.bc, z."]);
	});
});

describe("past ledgers", () => {
	const item = (name: string, change: number) => ({
		item: name,
		title: name,
		change,
		perPoint: null,
		againstTrend: null,
	});
	const ledger = (set: object = {}): PaidLedger =>
		({
			...{ from: { first: 1963, last: 1965 }, to: { first: 1966, last: 1966 } },
			needed: [{ ...item("defence", 2), perPoint: 1 }, item("interest", 0.504)],
			paid: [
				item("taxes", 0.333),
				item("levies", 0.1),
				item("sbpProfit", 0.2),
				item("deficit", -0.25),
				item("other", 2.1),
			],
			residual: item("open", 0.021),
			...set,
		}) as unknown as PaidLedger;
	const episode = (name: string, ...ledgers: PaidLedger[]) => ({ name, dates: "then", ledgers }) as unknown as WhoPaid;

	it("add up as shown, what is open among the parts", () => {
		const { needed, paid, open } = partsOf(ledger());
		expect(needed.map(({ name, amount }) => [name, amount])).toEqual([
			["defence", 2],
			["interest", 0.5],
		]);
		// Hundredths rounded down: -25, 210, 33, 30 and 2, with 0.3 of taxes and 0.1 of what is open over: 250.
		expect(paid.map(({ name, amount }) => [name, amount])).toEqual([
			["borrowing", -0.25],
			["other spending", 2.1],
			["taxes", 0.33],
			["other revenue", 0.3],
		]);
		expect(open).toBe(0.02);
	});

	it("name their years in brief", () => {
		expect(yearsOf(ledger())).toBe("FY1963-65 to FY1966");
	});

	it("stand side by side with the columns that any of them has, summed", () => {
		const other = ledger({ paid: [item("education", 1), item("health", 1.5)], residual: item("open", 0) });
		const [table] = tables(sideBySide([episode("war", ledger()), episode("later", other)], "all"));
		expect(table.head).toEqual(["", "defence", "interest", "revenue", "deficit", "lines", "other"]);
		expect(table.rows).toEqual([
			["war", "2.00", "0.50", "0.63", "-0.25", "–", "2.10"],
			["later", "2.00", "0.50", "–", "–", "2.50", "–"],
		]);
	});

	it("are told for each point that defence moved by, where it moved enough, and for other windows", () => {
		const still = ledger({ needed: [item("defence", 0.1), item("interest", 0)] });
		expect(rows(perPoint([episode("war", ledger()), episode("still", still)], "each"))[0]).toEqual([
			["war", "1.0", "0.3", "0.3", "-0.1", "1.1"],
		]);
		expect(rows(windows([episode("war", ledger(), ledger({ to: { first: 1967, last: 1968 } }))], "w"))[0]).toEqual([
			["FY1963-65 to FY1966", "2.00", "0.50", "0.63", "-0.25", "2.10"],
			["FY1963-65 to FY1967-68", "2.00", "0.50", "0.63", "-0.25", "2.10"],
		]);
	});
});

describe("policies", () => {
	const cell = (policy: string, future: string, loss: number | null) => ({
		...{ policy, future, loss, regret: loss === null ? null : loss / 4, cost: loss === null ? null : 2 * loss },
		left: loss === null ? null : { debt: 0.0125, debtMoney: 150.04, interest: 7, presentValue: 100 },
	});

	it("have a cell for each future, debt and cost, and scores", () => {
		const table = {
			cells: [cell("cut", "a", 100), cell("borrow", "a", null), cell("cut", "b", 40), cell("borrow", "b", 20)],
			scores: [{ policy: "cut", worstLoss: 100, worstCost: 200, greatestRegret: 25, satisfied: 0.5 }],
			...{ leastBad: "cut is best", failed: 1, record },
		} as unknown as PolicyTable;
		const blocks = policyReport(table, { harmless: ["more"] });
		expect(rows(blocks)).toEqual([
			[
				["cut", "100.0 (25.0)", "40.0 (10.0)"],
				["borrow", "–", "20.0 (5.0)"],
			],
			[
				["cut", "a", "1.25", "150.0", "7.0", "200.0"],
				["cut", "b", "1.25", "150.0", "7.0", "80.0"],
				["borrow", "b", "1.25", "150.0", "7.0", "40.0"],
			],
			[["cut", "100.0", "200.0", "25.0", "50"]],
		]);
		expect(said(blocks)).toContain("1 runs failed and were dropped.");
		expect(items(blocks)).toEqual(["more"]);
		expect(said(policyReport({ ...table, failed: 0 })).join()).not.toContain("dropped");
	});

	it("over draws have means with their errors, and how often each is best", () => {
		const over = (mean: number) => ({ mean, standardError: mean / 100, low: mean - 50, median: mean, high: mean + 50 });
		const table = {
			...{ draws: 2000, seed: 3, leastBad: "cut is best", failed: 1500, record },
			cells: [
				{
					...{
						policy: "cut",
						future: "a",
						lines: { food: over(60) },
						loss: over(100),
						cost: over(200),
						regret: over(10),
					},
					left: { debt: over(0.0125), debtMoney: over(150), interest: over(7), presentValue: over(1) },
				},
			],
			scores: [
				{
					...{ policy: "cut", regret: over(10), regretBetween: [55, 65], worstCost: 999 },
					...{ best: { value: 0.25, standardError: 0.01 }, satisfied: { value: 1, standardError: 0, bound: 0.0015 } },
				},
			],
		} as unknown as PolicyDrawTable;
		const blocks = policyDrawReport(table);
		expect(rows(blocks)).toEqual([
			[["cut", "60.0", "100.0", "1.0", "50", "150"]],
			[["cut", "1.25", "150.0", "7.0", "200.0", "2.0", "10.0"]],
			[["cut", "10.0", "0.1", "60", "55–65", "999", "25", "1.0", "100", ">99.85"]],
		]);
		expect(said(blocks)).toContain("1,500 draws failed and were left out for all policies.");
		expect(said(policyDrawReport({ ...table, failed: 0 })).join()).not.toContain("left out for all");
	});
});

describe("assumptions", () => {
	const source = (title: string) => ({ id: title, title }) as Assumption["sources"][number];
	const assumption = (path: string, set: object = {}): Assumption =>
		({ path, value: 0.12345, layer: "base", grade: "assumed", basis: "why", sources: [], ...set }) as Assumption;
	const effect = (low: number, high: number) => ({
		...{ low: { value: 0.1, loss: low }, high: { value: "much", loss: high } },
		swing: Math.abs(high - low),
	});
	const all = [
		assumption("a", { effect: effect(10, 150), unit: "%", sources: ["x", "y", "z"].map(source) }),
		assumption("b", { value: [1, 2], sources: ["w", "x", "y", "z"].map(source) }),
		assumption("c", { effect: effect(5, 5) }),
	];

	it("have value, range and effect, and the first of many sources", () => {
		expect(rows(assumptionTable("all", all, countryWords()))[0]).toEqual([
			["a", "0.123 %", "0.1 to much", "140.0", "assumed", "why", "x; y; z"],
			["b", "1 to 2", "–", "–", "assumed", "why", "w; x; and 2 more"],
			["c", "0.123", "0.1 to much", "0.0", "assumed", "why", ""],
		]);
	});

	it("tell the basis of those that move the loss, with two sources", () => {
		const blocks = assumptionReport("All", all);
		expect(items(blocks)).toEqual(["a: why. x; y."]);
		expect(rows(blocks)[0][0]).toEqual(["a", "0.123", "0.1 to much", "140.0", "assumed"]);
		const many = Array.from({ length: 15 }, (_, k) => assumption(`p${k}`, { effect: effect(0, 1) }));
		expect(items(assumptionReport("All", many))).toHaveLength(12);
	});
});

describe("tests of an estimate", () => {
	const ok = (statistic: number, p: number) => ({ ok: true, result: { statistic, p } });
	const few = { ok: false };
	const told = (set: object) =>
		rows(
			tests({
				diagnostics: {
					...{ durbinWatson: 1.987, breuschGodfrey: ok(1.5, 0.25), arch: few, jarqueBera: few, chow: few },
					...{ supF: { why: "few" }, unitRoots: [], causality: [], ...set },
				},
			} as never),
		)[0];

	it("say a statistic with its chance, or that there are too few rows", () => {
		const found = told({});
		expect(found[0]).toEqual(["Durbin–Watson", "serial correlation of errors", "1.99", "2 means none"]);
		expect(found[1].slice(2)).toEqual(["1.50", expect.stringMatching(/^p 0\.25/)]);
		expect(found[2].slice(2)).toEqual(["–", "too few rows"]);
		expect(found[5]).toEqual(["sup-F", "a break in any year", "–", "too few rows"]);
		expect(found).toHaveLength(6);
	});

	it("say of roots and relations whether they are rejected, beside the 5 % point", () => {
		const found = told({
			supF: { breakYear: 1999, statistic: 12.3, p: 0.04 },
			unitRoots: [
				{ of: "defence", statistic: -3.5, at5Percent: -2.9, rejected: true },
				{ of: "threat", statistic: -1, at5Percent: -2.9, rejected: false },
			],
			cointegration: { statistic: -4, at5Percent: -3.3, rejected: true },
			causality: [{ cause: "a", effect: "b", statistic: 5, p: 0.03 }],
		});
		expect(found.slice(5).map((row) => row.slice(1))).toEqual([
			["a break, strongest in FY1999", "12.30", expect.stringMatching(/^p 0\.04/)],
			["defence reverts to a trend", "-3.50", "yes (-2.90)"],
			["threat reverts to a trend", "-1.00", "no (-2.90)"],
			["a long-run relation (cointegration)", "-4.00", "yes (-3.30)"],
			["a helps to predict b", "5.00", expect.stringMatching(/^p 0\.03/)],
		]);
	});
});

describe("where numbers come from", () => {
	const one = (set: object = {}) =>
		({ path: "a.b", value: 0.123456789, layer: "base", status: "actual", figures: [], sources: [], ...set }) as never;

	it("is told in full of one, in brief of several", () => {
		const row = { id: "x", value: "3", unit: "%", status: "actual" };
		const dollars = { id: "y", value_usd_bn: "4" };
		const [title, facts] = explanationReport([
			one({
				unit: "%",
				figures: [
					{ table: "t", row },
					{ table: "u", row: dollars },
				],
			}),
		]);
		expect(title).toMatchObject({ kind: "heading", text: "a.b = 0.123456789 %" });
		expect(facts).toMatchObject({
			facts: [
				["given by", "base"],
				["status", "actual"],
				["row", "x = 3 %, actual (table t)"],
				["from", "y = 4 (table u)"],
			],
		});
		expect(rows(explanationReport([one(), one({ value: "word" })]))[0]).toEqual([
			["a.b", "0.123457", "actual", "base"],
			["a.b", "word", "actual", "base"],
		]);
	});
});
