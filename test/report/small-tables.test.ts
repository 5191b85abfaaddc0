import { describe, expect, it } from "vitest";
import type { ResultDiff } from "../../src/measure/index.js";
import type { Attribution, SolveResult, SweepResult, TornadoResult } from "../../src/questions/index.js";
import type { Block } from "../../src/report/blocks/index.js";
import { diffReport } from "../../src/report/diff.js";
import { attributionReport, breakEvenReport, solveReport, sweepReport } from "../../src/report/questions.js";
import { tornadoOf, tornadoReport } from "../../src/report/tornado.js";
import { count, listed, sentence, yearInWords, yearsInBrief } from "../../src/report/words.js";
import { countryWords } from "../../src/scenario/index.js";

/** What made the results, and how a report says it. */
const record = { version: "0.0.0", scenarioHash: "0123456789abcdef", scenario: { name: "made by hand" } } as never;
const MADE = "made by hand (crowdout 0.0.0, record 0123456789ab)";

const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const rows = (blocks: readonly Block[]) => tables(blocks)[0]?.rows;
const said = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "paragraph" && block.text !== MADE ? [block.text] : []));
const items = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "list" ? block.items : []));

describe("words", () => {
	it("name years, lists and small numbers", () => {
		expect(yearInWords(2025, countryWords())).toBe("FY2025 (July 2024 to June 2025)");
		const by = (fiscalYear: "January" | "April") => yearInWords(2025, countryWords({ fiscalYear }));
		expect(by("January")).toBe("2025 (January to December)");
		expect(by("April")).toBe("FY2025 (April 2024 to March 2025)");
		expect(yearsInBrief([2026, 2027, 2029], countryWords({ fiscalYear: "January" }))).toBe("2026 to 2027, 2029");
		expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
		expect([0, 1, 10, 11].map(count)).toEqual(["no", "one", "ten", "11"]);
		expect(sentence("other spending")).toBe("Other spending");
	});

	it("give years that follow each other as a span", () => {
		expect(yearsInBrief([2031, 2026, 2027, 2028, 2028])).toBe("FY2026 to FY2028, FY2031");
		expect(yearsInBrief([2026, 2028])).toBe("FY2026, FY2028");
		expect(yearsInBrief([2026, 2027])).toBe("FY2026 to FY2027");
		expect(yearsInBrief([])).toBe("");
	});
});

describe("a tornado", () => {
	const bar = (path: string, shift: boolean, low: [number, number], high: [number, number]) => ({
		path,
		shift,
		low: { value: low[0], output: low[1] },
		high: { value: high[0], output: high[1] },
		width: Math.abs(high[1] - low[1]),
	});
	const result: TornadoResult = {
		record,
		output: "crowdOut.ratio",
		probabilities: [0.05, 0.95],
		base: 4,
		bars: [bar("a", true, [-0.01234, 2], [0.5, 9]), bar("b", false, [0, 3.5], [2, 4]), bar("c", true, [0, 4], [0, 4])],
		failed: [{ path: "d", failure: "it broke" }],
	};

	it("shows both ends, with a plus before what is added, and the range", () => {
		const blocks = tornadoReport(result);
		expect(rows(blocks)).toEqual([
			["a", "-0.0123", "2.00", "+0.5", "9.00", "7.00"],
			["b", "0", "3.50", "2", "4.00", "0.50"],
			["c", "0", "4.00", "0", "4.00", "0.00"],
		]);
		expect(tables(blocks)[0].head).toEqual(["parameter", "at 5 %", "gives", "at 95 %", "gives", "range"]);
		expect(said(blocks).at(-1)).toBe("d is left out, since a run failed: it broke.");
	});

	it("gives small outputs more decimals", () => {
		const small = { ...result, base: 0.04, bars: [bar("a", false, [1, 0.02], [2, 0.099])] };
		expect(rows(tornadoReport(small))).toEqual([["a", "1", "0.02000", "2", "0.09900", "0.07900"]]);
		expect(rows(tornadoReport({ ...small, base: 0.1 }))).toEqual([["a", "1", "0.020", "2", "0.099", "0.079"]]);
	});

	it("is drawn with the bars that move, twelve at most", () => {
		const chart = tornadoOf(result);
		expect(chart.bars).toEqual([
			{ name: "a", low: { set: "-0.0123", value: 2 }, high: { set: "+0.5", value: 9 } },
			{ name: "b", low: { set: "0", value: 3.5 }, high: { set: "2", value: 4 } },
		]);
		expect(chart.description).toContain("from the 5 % to the 95 % point of its distribution; a moves it most.");
		const many = Array.from({ length: 20 }, (_, k) => bar(`p${k}`, false, [0, 0], [1, 1]));
		expect(tornadoOf({ ...result, bars: many }).bars).toHaveLength(12);
		expect(tornadoOf({ ...result, bars: [] }).description).not.toContain("most");
	});
});

describe("a sweep", () => {
	const sweep = (set: Partial<SweepResult>) =>
		sweepReport({ record, paths: ["a", "b"], outputs: ["x"], failed: 0, ...set } as SweepResult);
	const grid = [
		{ at: [2, 10], outputs: [210] },
		{ at: [1, 20], outputs: [120] },
		{ at: [1, 10], outputs: [110.123456] },
		{ at: [2, 20], outputs: [null] },
	] as unknown as SweepResult["rows"];

	it("of two axes and one output is a table with both in order", () => {
		const blocks = sweep({ rows: grid });
		expect(tables(blocks)[0].head).toEqual(["", "10", "20"]);
		expect(rows(blocks)).toEqual([
			["1", "110.12", "120"],
			["2", "210", "–"],
		]);
		expect(said(blocks)).toEqual(["x", "down: a; across: b"]);
	});

	it("of one axis, or of two outputs, has a point a row, and says how many runs failed", () => {
		const line = [{ at: [1], outputs: [5] }] as unknown as SweepResult["rows"];
		expect(rows(sweep({ paths: ["a"], rows: line }))).toEqual([["1", "5"]]);
		const two = [{ at: [1, 2], outputs: [5, null] }] as unknown as SweepResult["rows"];
		const blocks = sweep({ outputs: ["x", "y"], rows: two, failed: 1 });
		expect(rows(blocks)).toEqual([["1", "2", "5", "–"]]);
		expect(said(blocks)).toEqual(["1 of 1 runs failed. Their cells are empty."]);
	});
});

describe("a solution", () => {
	const solved = (set: Partial<SolveResult>) =>
		solveReport({
			record,
			path: "a",
			condition: "x > 1",
			between: [0, 2],
			holds: [],
			roots: [],
			nearest: null,
			found: true,
			failed: { count: 0, first: "" },
			...set,
		} as SolveResult);

	it("tells where it holds: nowhere less than everywhere, in spans, at points", () => {
		expect(said(solved({}))).toEqual(["x > 1 holds everywhere for a from 0 to 2."]);
		const blocks = solved({
			roots: [0.5, 1],
			holds: [
				[0.5, 1],
				[1.5, 1.5],
			],
			failed: { count: 3, first: "no" },
		});
		expect(items(blocks)).toEqual(["a from 0.5 to 1", "a = 1.5"]);
		expect(said(blocks)).toEqual(["x > 1, for a from 0 to 2:", "3 runs of the search failed. The first error: no."]);
	});

	it("tells how near it came where it holds nowhere", () => {
		const nearest = { value: 2, output: 0.9, misses: 0.1 };
		expect(said(solved({ found: false, nearest, blockedBy: "upper end" } as Partial<SolveResult>))[1]).toBe(
			"Nearest at a = 2, the upper end of the range: the output is 0.9 and misses by 0.1.",
		);
		expect(said(solved({ found: false }))[1]).toBe("No run of the search had that output.");
	});

	it("of a curve has the turns of each value, or where it holds", () => {
		const points = [
			{ over: 1, roots: [0.25, 0.5], found: true },
			{ over: 2, roots: [], found: true },
			{ over: 3, roots: [], found: false },
		];
		expect(rows(breakEvenReport({ record, path: "a", over: "b", condition: "x > 1", points }, [0, 1]))).toEqual([
			["1", "0.25, 0.5"],
			["2", "holds everywhere"],
			["3", "holds nowhere"],
		]);
	});
});

describe("an attribution", () => {
	const told = (parts: Attribution["parts"], from = 10, to = 13) =>
		rows(attributionReport(["one", "other"], "x", { record, from, to, parts } as Attribution));

	it("leads from one level to the other, cause by cause", () => {
		expect(
			told([
				{ cause: "a", amount: 5 },
				{ cause: "b", amount: -2 },
			]),
		).toEqual([
			["one", "", "10.00"],
			["a", "5.00", "15.00"],
			["b", "-2.00", "13.00"],
			["other", "3.00", "13.00"],
		]);
	});

	it("has the error of what is sampled, and six decimals where all is small", () => {
		expect(told([{ cause: "a", amount: 3, standardError: 0.5 }])?.[1]).toEqual(["a", "3.00", "13.00", "0.50"]);
		expect(told([{ cause: "a", amount: 0.01 }], 0.02, 0.03)?.[1]).toEqual(["a", "0.010000", "0.030000"]);
		expect(told([{ cause: "a", amount: 0.1 }], 0.02, 0.03)?.[1]).toEqual(["a", "0.100", "0.120"]);
	});
});

describe("a difference", () => {
	const none: ResultDiff = { moved: [], inputs: [], tables: [] };
	const series = (year: number, before: number, after: number) => ({
		path: "run.defence",
		year,
		before,
		after,
		change: after - before,
	});

	it("is none only where nothing differs, version and tables included", () => {
		expect(said(diffReport(none))).toEqual(["Nothing differs."]);
		expect(items(diffReport({ ...none, version: { before: "1", after: "2" } }))).toEqual(["version 1 before, 2 after"]);
		expect(items(diffReport({ ...none, tables: ["macro"] }))).toEqual(["the table macro differs"]);
		expect(said(diffReport({ ...none, tables: ["macro"] }))).toEqual(["nothing"]);
		expect(items(diffReport({ ...none, inputs: [{ path: "a", before: 1, after: undefined }] }))).toEqual([
			"a: 1 before, missing after",
		]);
	});

	it("shows headlines, a series by its last year, and counts the others", () => {
		const moved = [
			series(2027, 0.25, 0.5),
			series(2026, 0.1, 0.2),
			{ path: "crowdOut.ratio", before: null, after: 0.5 },
			{ path: "ledger.taxes", year: 2026, before: 1, after: 2, change: 1 },
		];
		const blocks = diffReport({ ...none, moved });
		expect(rows(blocks)).toEqual([
			["run.defence FY2027", "0.25", "0.5", "0.25"],
			["crowdOut.ratio", "null", "0.5", "–"],
		]);
		expect(said(blocks)).toEqual([
			"nothing",
			"2 other numbers moved too, in run, crowdOut and ledger; --json has all of them.",
		]);
		expect(said(diffReport({ ...none, moved: [series(2026, 1, 2)] }))).toEqual(["nothing"]);
	});

	it("splits the loss among its causes", () => {
		const attribution = { from: 10, to: 12, parts: [{ cause: "a", amount: 2 }] } as unknown as Attribution;
		expect(rows(diffReport({ ...none, tables: ["macro"] }, { attribution }))).toEqual([
			["before", "10.00"],
			["  by a", "+2.00"],
			["after", "12.00"],
		]);
	});
});
