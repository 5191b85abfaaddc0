import { describe, expect, it } from "vitest";
import { discover, sensitivity, solve, tornado } from "../../src/questions/index.js";
import { discoveryReport, sensitivityReport, solveReport, text, tornadoReport } from "../../src/report/index.js";

/** Nobody but the lines pays, and nothing is borrowed: out of every rupee comes a rupee, whatever is drawn. */
const thesis = "paper-thesis";
const output = "crowdOut.ratio";
const unwrapped = (blocks: Parameters<typeof text>[0]) => text(blocks).replaceAll(/\s+/g, " ");

describe("an output that is the same up to rounding, whatever is drawn,", () => {
	it.each(["sobol", "morris", "pawn", "delta", "rbd-fast"] as const)("has indices of 0 by %s, and words", (method) => {
		const result = sensitivity(thesis, { output, method, samples: method === "sobol" ? 16 : 64, resamples: 10 });
		expect(result.constant).toBeCloseTo(1, 12);
		for (const { main, total } of result.inputs) {
			expect([main.value, main.lower, main.upper, total?.value ?? 0]).toEqual([0, 0, 0, 0]);
		}
		expect(unwrapped(sensitivityReport(result))).toContain("Nothing varies: crowdOut.ratio is 1.000 in every run");
	});

	it("moves no bar of a tornado", () => {
		const result = tornado(thesis, { output });
		expect(new Set(result.bars.map(({ width }) => width))).toEqual(new Set([0]));
		expect(unwrapped(tornadoReport(result))).toContain("Nothing varies: crowdOut.ratio is the same at every end");
	});

	it.each([
		[{ above: 1 }, 0],
		[{ below: 1 }, 0],
		[{ above: 0.999 }, 1],
	] as const)("has no box: %j", (threshold, interesting) => {
		const result = discover(thesis, { output, samples: 64, ...threshold });
		expect(result).toMatchObject({ interesting, boxes: [] });
		expect(result.bound).toBeCloseTo(1 - 0.05 ** (1 / 64), 12);
		const report = unwrapped(discoveryReport(result));
		expect(report).toContain("Nothing varies: crowdOut.ratio is 1 in every run, up to rounding.");
		expect(report).toMatch(/(none|all) of 64 runs: with 95 % confidence in (fewer|more) than (4\.6|95\.4) %/);
	});

	it("solves an equation everywhere or nowhere, and an inequality too", () => {
		const between = [0.2, 2] as const;
		const ask = (condition: string) => solve(thesis, "defence.longRun", condition, { between, steps: 12 });
		for (const condition of [`${output} = 1`, `${output} >= 1`, `${output} <= 1`]) {
			expect(ask(condition), condition).toMatchObject({ found: true, roots: [], holds: [[0.2, 2]] });
		}
		for (const condition of [`${output} > 1`, `${output} < 1`, `${output} = 0.9`]) {
			expect(ask(condition), condition).toMatchObject({ found: false, roots: [], holds: [] });
		}
		expect(unwrapped(solveReport(ask(`${output} = 1`)))).toContain("defence.longRun from 0.2 to 2");
	});
});

describe("an output that varies", () => {
	it("keeps its indices, bars and roots", () => {
		const found = "crowdOut.total.cumulativeMoney";
		const result = sensitivity(thesis, { output: found, method: "rbd-fast", samples: 64, resamples: 10 });
		expect(result.constant).toBeUndefined();
		expect(result.inputs[0].main.value).toBeGreaterThan(0.1);
		expect(tornado(thesis, { output: found }).bars[0].width).toBeGreaterThan(100);
	});
});
