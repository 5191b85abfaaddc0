import { describe, expect, it } from "vitest";
import type { DiscoveryResult, SensitivityResult } from "../../src/questions/index.js";
import { type Block, text } from "../../src/report/blocks/index.js";
import { boundsInWords, oftenInWords, plusMinus } from "../../src/report/probability.js";
import { discoveryReport, sensitivityByYearReport, sensitivityReport } from "../../src/report/sensitivity.js";

const record = {
	...{ version: "0.0.0", scenarioHash: "0123456789abcdef", scenario: { name: "made by hand" } },
	asked: { by: "path" },
} as never;
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
const said = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === "paragraph" ? [String(block.text)] : [])).slice(1);
const of = (value: number, lower = value - 0.05, upper = value + 0.05) => ({
	value,
	lower,
	upper,
	standardError: 0.02,
});

describe("a probability", () => {
	it("has an error of one decimal, or of as many as show that it is above 0", () => {
		const errors = [0.02, 0.001, 0.00094, 0.000011, 1e-9, 0].map((error) => plusMinus({ value: 0.5, error }));
		expect(errors).toEqual(["2.0", "0.1", "0.09", "0.001", "0.000000", "0.0"]);
		expect(plusMinus({ value: 0.5, standardError: 0.015 })).toBe("1.5");
	});

	it("of none or all of the draws is below or above a bound with two figures", () => {
		expect([0.25887, 0.05, 0.00598, 0.0003].map((bound) => plusMinus({ value: 0, error: 0, bound }))).toEqual([
			...["<26", "<5.0", "<0.60", "<0.030"],
		]);
		expect(plusMinus({ value: 1, error: 0, bound: 0.00598 })).toBe(">99.40");
	});

	it("is said in words, with what its bound means where one is shown", () => {
		expect(oftenInWords({ value: 0.325, error: 0.01 }, 2000)).toBe("32.5 ± 1.0 % of 2,000 draws");
		expect(oftenInWords({ value: 0, error: 0, bound: 0.05 }, 50, "runs")).toBe(
			"none of 50 runs: with 95 % confidence in fewer than 5.0 %",
		);
		expect(oftenInWords({ value: 1, error: 0, bound: 0.05 }, 50)).toBe(
			"all of 50 draws: with 95 % confidence in more than 95.0 %",
		);
		const sure = { value: 0, error: 0, bound: 0.05 };
		expect(boundsInWords([{ value: 0.5, error: 0.1 }], 50)).toEqual([]);
		expect(boundsInWords([{ value: 0.5, error: 0.1 }, sure], 50)).toHaveLength(1);
	});
});

describe("a sensitivity report", () => {
	const result = (set: object): SensitivityResult =>
		({
			...{ method: "sobol", output: "run.debt", samples: 100, runs: 1200, failed: 0, dropped: 0, seed: 4, level: 0.9 },
			inputs: [
				{ path: "a", main: of(0.5), total: of(0.625, 0.5, 0.75) },
				{ path: "b", main: of(0.25), total: of(0.25) },
			],
			...{ tied: [], record },
			...set,
		}) as unknown as SensitivityResult;
	const pair = (name: string, value: number, lower: number) => ({ names: [name, "z"], second: of(value, lower, 0.5) });

	it("of shares has both indices with their intervals, in three decimals", () => {
		const blocks = sensitivityReport(result({}));
		expect(tables(blocks)[0]).toMatchObject({
			head: ["parameter", "first", "90 % interval", "total", "90 % interval"],
			rows: [
				["a", "0.500", "0.450 to 0.550", "0.625", "0.500 to 0.750"],
				["b", "0.250", "0.200 to 0.300", "0.250", "0.200 to 0.300"],
			],
		});
		expect(said(blocks)[0]).toBe("run.debt: sobol, 1,200 runs of both budgets, seed 4.");
		expect(said(blocks)).toHaveLength(2);
	});

	it("of effects has the unit, no interval of the spread, and the mean with its sign where it is known", () => {
		const inputs = [{ path: "a", main: of(12, 10, 14), total: of(3), mean: -11 }];
		const blocks = sensitivityReport(result({ method: "morris", inputs }));
		expect(tables(blocks)[0]).toMatchObject({
			head: ["parameter", "mean |effect|", "90 % interval", "spread", "mean effect"],
			rows: [["a", "12.00", "10.00 to 14.00", "3.00", "-11.00"]],
		});
		expect(said(blocks)[0]).toMatch(/^run\.debt \[.+\]: morris/);
		const without = sensitivityReport(
			result({ method: "morris", inputs: [{ path: "a", main: of(12), total: of(3) }] }),
		);
		expect(tables(without)[0].head).toEqual(["parameter", "mean |effect|", "90 % interval", "spread"]);
	});

	it("of one index has one column of it, and says block where blocks are moved", () => {
		const byBlock = { ...(record as object), asked: { by: "block" } };
		const inputs = [{ path: "a", main: of(0.3) }];
		const blocks = sensitivityReport(result({ method: "rbd-fast", inputs, record: byBlock }));
		expect(tables(blocks)[0]).toMatchObject({
			head: ["block", "first", "90 % interval"],
			rows: [["a", "0.300", "0.250 to 0.350"]],
		});
	});

	it("names the three strongest pairs whose interval is above 0, or says that there is none", () => {
		const pairs = [
			pair("a", 0.4, 0.1),
			pair("b", 0.3, 0),
			pair("c", 0.2, 0.1),
			pair("d", 0.1, 0.05),
			pair("e", 0.1, 0.01),
		];
		expect(said(sensitivityReport(result({ pairs }))).at(-1)).toBe(
			"Strongest pairs, beyond what each does alone: a with z 0.400 (0.100 to 0.500); c with z 0.200 (0.100 to 0.500); d with z 0.100 (0.050 to 0.500).",
		);
		expect(said(sensitivityReport(result({ pairs: [pair("b", 0.3, 0)] }))).at(-1)).toBe(
			"No pair has a joint effect that these runs can tell from 0 at 90 %.",
		);
	});

	it("says what hangs together of the methods that do not look at the values", () => {
		const tied = ["a", "b"];
		expect(said(sensitivityReport(result({ tied }))).at(-1)).toMatch(/^a, b are drawn together/);
		const inputs = [{ path: "a", main: of(0.3) }];
		for (const method of ["pawn", "delta"]) {
			expect(said(sensitivityReport(result({ method, inputs, tied }))).join()).not.toContain("drawn together");
		}
	});

	it("tells how many samples would do, failures, and what is left out with them", () => {
		const doubtful = (samples: number) => said(sensitivityReport(result({ doubtful: { paths: ["a"], samples } })));
		expect(doubtful(101).at(-1)).toContain("--samples 101 would leave no interval wider than 0.1.");
		expect(doubtful(100).at(-1)).toContain("No interval is wider than 0.1");
		const precise = (reached: boolean) =>
			said(sensitivityReport(result({ precision: { asked: 0.05, reached, samples: 400 } }))).at(-1);
		expect(precise(true)).toBe("Every interval is within ± 0.05 at 90 %, as asked.");
		expect(precise(false)).toBe("Not every interval is within ± 0.05 at 90 %, as asked: use --samples 400.");
		const failed = (dropped: number) => said(sensitivityReport(result({ failed: 3, dropped }))).at(-1);
		expect(failed(3)).toBe("3 of 1,200 runs failed and were left out.");
		expect(failed(36)).toBe("3 of 1,200 runs failed. They and the runs that need them, 36 in all, were left out.");
	});

	it("of what never varies has no table", () => {
		const blocks = sensitivityReport(result({ constant: 1 }));
		expect(tables(blocks)).toEqual([]);
		expect(said(blocks)[1]).toBe(
			"Nothing varies: run.debt is 1.000 in every run, up to rounding. No parameter moves it, so every index is 0.",
		);
	});
});

describe("a sensitivity report by year", () => {
	const year = (output: string, method: string, inputs: readonly object[], more: object = {}): SensitivityResult =>
		({ method, output, runs: 1000, seed: 2, inputs, record, ...more }) as unknown as SensitivityResult;
	const input = (path: string, main: number, total?: number) => ({
		path,
		main: of(main),
		...(total === undefined ? {} : { total: of(total) }),
	});

	it("has a column a year and the rows in the order of the last, a table a series", () => {
		const blocks = sensitivityByYearReport([
			year("run.debt.2026", "sobol", [input("a", 0.1, 0.7), input("b", 0.2, 0.3)]),
			year("run.debt.2030", "sobol", [input("b", 0.3, 0.8), input("a", 0.4, 0.2)], { doubtful: {} }),
			year("run.interest.2026", "sobol", [input("c", 0.5, 0.6)]),
		]);
		expect(tables(blocks).map(({ head, rows }) => [head, ...rows])).toEqual([
			[
				["parameter", "2026", "2030"],
				["b", "0.300", "0.800"],
				["a", "0.700", "0.200"],
			],
			[
				["parameter", "2026"],
				["c", "0.600"],
			],
		]);
		expect(said(blocks)[0]).toBe("run.debt by year: sobol, total, 1,000 runs of both budgets a year, seed 2.");
		expect(said(blocks).at(-1)).toMatch(/^run\.debt\.2030: an index of these outputs/);
	});

	it("of effects ranks by their mean size, with the decimals that show it; of one index by that", () => {
		const morris = sensitivityByYearReport([year("run.debt.2026", "morris", [input("a", 150, 900)])]);
		expect(tables(morris)[0].rows).toEqual([["a", "150.0"]]);
		expect(said(morris)[0]).toContain("morris, mean |effect|, ");
		const one = sensitivityByYearReport([year("run.debt.2026", "rbd-fast", [input("a", 0.25)])]);
		expect(tables(one)[0].rows).toEqual([["a", "0.250"]]);
		expect(said(one)[0]).toContain("rbd-fast, first, ");
		expect(said(one)).toHaveLength(2);
	});
});

describe("a table of parameters", () => {
	it("never cuts a path, which is pasted into --set, and keeps within 80 columns", () => {
		const path = "budget.lines.education.provinces.khyberPakhtunkhwa.aVeryLongNameOfAQuantity";
		const inputs = [{ path, main: of(0.5), total: of(0.625) }];
		const one = {
			method: "sobol",
			output: "run.debt",
			samples: 1,
			runs: 4,
			failed: 0,
			dropped: 0,
			seed: 1,
			level: 0.9,
		};
		const shown = text(sensitivityReport({ ...one, inputs, tied: [], record } as unknown as SensitivityResult));
		expect(shown.split("\n")).toContain(path);
		expect(shown).not.toContain("[1]");
		expect(shown.split("\n").filter((line) => line.length > 80)).toEqual([]);
	});
});

describe("a discovery report", () => {
	const limit = (name: string, quasiP: number, more: object) => ({ name, quasiP, ...more });
	const box = (...limits: readonly object[]) => ({ coverage: 0.75, density: 0.5, mass: 0.3, limits });
	const report = (set: object) =>
		discoveryReport({
			...{ output: "run.debt", threshold: "> 0.7", runs: 1000, failed: 0, interesting: 0.2, standardError: 0.0126 },
			...{ boxes: [], seed: 1, record },
			...set,
		} as unknown as DiscoveryResult);

	it("has the limits of a box, the surest first, and says which are more than chance", () => {
		const limits = [limit("b", 0.05, { above: 1, below: 2 }), limit("a", 0.00123, { below: 0.5 })];
		const blocks = report({ boxes: [box(...limits)] });
		expect(tables(blocks)[0].rows).toEqual([
			["a", "", "0.5", "0.0012"],
			["b", "1", "2", "0.05"],
		]);
		expect(said(blocks)[0]).toMatch(/^run\.debt > 0\.7 .*: 20\.0 ± 1\.3 % of 1,000 runs, seed 1\.$/);
		expect(said(blocks)[1]).toBe(
			"The box holds 75 % of the runs of interest (coverage). Of the runs in it, 50 % are of interest (density), against 20.0 % of all runs. It holds 30 % of all runs.",
		);
		expect(said(blocks)[2]).toContain("The first is better than chance at 0.05");
		expect(blocks.some(({ kind }) => kind === "heading")).toBe(false);
	});

	it("counts the sound limits: none, several, all; numbers several boxes", () => {
		const last = (...limits: readonly object[]) => said(report({ boxes: [box(...limits)] })).at(-1);
		const sound = limit("a", 0.01, { above: 1 });
		const weak = limit("w", 0.5, { above: 1 });
		expect(last(weak)).toContain("None is better than chance");
		expect(last(sound, weak, sound)).toContain("The first 2 are better than chance");
		expect(last(sound)).toBe("None of its limits is likely by chance.");
		const two = report({ boxes: [box(sound), box(weak)] });
		expect(two.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual(["Box 1", "Box 2"]);
		expect(tables(two).map(({ caption }) => caption)).toEqual(["Limits of box 1", "Limits of box 2"]);
	});

	it("says why there is no box, and how many runs failed", () => {
		expect(said(report({ interesting: 0, bound: 0.003 })).at(-1)).toBe("No box: no run is of interest.");
		expect(said(report({ interesting: 1, bound: 0.003, constant: 0.75 })).at(-1)).toBe(
			"Nothing varies: run.debt is 0.75 in every run, up to rounding. No box: all runs are of interest, or no limit separates them.",
		);
		const blocks = report({ failed: 10 });
		expect(said(blocks)[0]).toContain("of 990 runs");
		expect(said(blocks).at(-1)).toBe("10 of 1,000 runs failed and were left out.");
	});
});
