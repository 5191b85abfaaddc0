import { ensemble, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { drawnIn, drawTable, planEnsemble } from "../../src/ensemble/index.js";
import { createSampler } from "../../src/ensemble/sampler.js";
import { normalCdf, normalQuantile } from "../../src/numerics/index.js";
import { type Block, pushed } from "../scenario/plain-scenario.js";

const DEFENCE = "last(run.defence)";
const draws = 300;
const asked = { draws, outputs: [DEFENCE], events: [] };
const scenario = (share: Block, more: Block = {}) =>
	parseScenario(pushed(0.03, { uncertainty: { "defence.share": share }, ...more }));

describe("the first draws", () => {
	it("fix bins that reach as far as they went, and a centre at their mean", () => {
		const job = planEnsemble(scenario({ kind: "uniform", min: 0.02, max: 0.04 }), asked);
		const { columns, values } = drawTable(job, 0, draws);
		const place = columns.indexOf("defence.share");
		const drawn = Array.from({ length: draws }, (_, row) => values[row * columns.length + place]);
		const s = job.scalars.indexOf(DEFENCE);
		const { low, high, centre, atoms } = job.bins;
		expect([low[s], high[s]]).toEqual([Math.min(...drawn), Math.max(...drawn)]);
		expect(centre[s]).toBeCloseTo(
			drawn.reduce((sum, share) => sum + share / draws, 0),
			12,
		);
		expect(atoms[s]).toEqual([]);
	});

	it("find the values that many share, and no bins where all are one", () => {
		const job = planEnsemble(scenario({ kind: "discrete", values: [0.02, 0.03, 0.04], weights: [2, 1, 1] }), asked);
		const s = job.scalars.indexOf(DEFENCE);
		expect(job.bins.atoms[s]).toEqual([0.02, 0.03, 0.04].map((share) => expect.closeTo(share, 15)));
		// Two quarters at 2 %: the quartiles are 2 and at most 4 %, and nothing lies beyond.
		expect([job.bins.low[s], job.bins.high[s]]).toEqual([expect.closeTo(0.02, 15), expect.closeTo(0.04, 15)]);
	});

	it("find a denominator near 0 where it has both signs, or comes below half its median", () => {
		const isNear = (min: number, max: number) => {
			const uncertainty = {
				"defence.share": { kind: "uniform", min, max },
				"financing.borrowing": { kind: "uniform", min: 0, max: 0.5 },
			};
			const job = planEnsemble(parseScenario(pushed(0.03, { uncertainty })), asked);
			return job.bins.fractions.find(({ scalar }) => job.scalars[scalar] === "crowdOut.ratio")?.nearZero;
		};
		// Extra defence is what is drawn beyond 2 %.
		expect([isNear(0.01, 0.03), isNear(0.0225, 0.04), isNear(0.03, 0.04)]).toEqual([true, true, false]);
		expect([isNear(0, 0.0175), isNear(0, 0.01)]).toEqual([true, false]);
	});
});

describe("what is drawn", () => {
	const uniform = { kind: "uniform", min: 0, max: 1 } as const;

	it("is named with its years only where a list gives a path several distributions", () => {
		const names = (entry: unknown) =>
			drawnIn(parseScenario(pushed(0.03, { uncertainty: { "financing.borrowing": entry } }))).quantities.map(
				({ name }) => name,
			);
		expect(names({ ...uniform, since: 2027 })).toEqual(["financing.borrowing"]);
		expect(
			names([
				{ ...uniform, until: 2026 },
				{ ...uniform, since: 2027 },
			]),
		).toEqual(["financing.borrowing to 2026", "financing.borrowing from 2027"]);
	});

	it("together has the correlation of normal scores, the first as it was", () => {
		const correlation = [["defence.share", "financing.borrowing", 0.6]];
		const uncertainty = { "defence.share": uniform, "financing.borrowing": uniform, correlation };
		const given = (u: Float64Array) => () => u.set([0.8, 0.7]);
		const sampler = createSampler(parseScenario(pushed(0.03, { uncertainty })), 1, "random", { given });
		sampler.fill(0, 1);
		const score = 0.6 * normalQuantile(0.8) + 0.8 * normalQuantile(0.7);
		expect([...sampler.values]).toEqual([0.8, normalCdf(score)].map((value) => expect.closeTo(value, 12)));
	});
});

describe("progress", () => {
	it("grows to the number of runs, and ends at it", () => {
		const seen: [number, number][] = [];
		const onProgress = (done: number, total: number) => seen.push([done, total]);
		ensemble(scenario({ kind: "uniform", min: 0.02, max: 0.04 }), { ...asked, draws: 5000, mode: "fast", onProgress });
		// A block has 4,096 draws.
		expect(seen).toEqual([
			[4096, 5000],
			[5000, 5000],
			[5000, 5000],
		]);
	});
});
