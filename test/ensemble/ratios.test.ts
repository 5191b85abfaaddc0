import { describe, expect, it } from "vitest";
import { drawTable, ensemble, planEnsemble, prepareEnsemble } from "../../src/ensemble/index.js";
import { only, reference } from "./small.js";

const RATIO = "crowdOut.ratio";
const LOSS = "crowdOut.total.cumulativeMoney";
const EXTRA = "crowdOut.total.extraDefence";

describe("a ratio whose denominator comes near 0", () => {
	const draws = 600;
	const result = ensemble(reference(), { draws, outputs: [] });

	it("has no mean and no spread, but a median and quantiles", () => {
		for (const name of [RATIO, "ledger.interestShare"]) {
			const { mean, sd, quantiles } = result.scalars[name];
			expect([mean, sd]).toEqual([null, null]);
			expect(quantiles[2]?.value).toBeGreaterThan(0);
		}
	});

	it("has the ratio of the totals, with the error that leaving out one draw after another gives", () => {
		const table = drawTable(planEnsemble(reference(), { draws, outputs: [] }), 0, draws);
		const column = (name: string) => {
			const at = table.columns.indexOf(name);
			return Array.from({ length: draws }, (_, row) => table.values[row * table.columns.length + at]);
		};
		const [loss, extra] = [column(LOSS), column(EXTRA)];
		const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
		const [allLoss, allExtra] = [sum(loss), sum(extra)];
		const { ofTotals } = result.scalars[RATIO];
		expect(ofTotals?.value).toBeCloseTo(allLoss / allExtra, 12);
		// The jackknife: another way to the error of a ratio, the same to first order.
		const without = loss.map((_, k) => (allLoss - loss[k]) / (allExtra - extra[k]));
		const mean = sum(without) / draws;
		const jackknife = Math.sqrt(((draws - 1) / draws) * sum(without.map((value) => (value - mean) ** 2)));
		expect((ofTotals?.error ?? 0) / jackknife).toBeGreaterThan(0.97);
		expect((ofTotals?.error ?? 0) / jackknife).toBeLessThan(1.03);
	});

	it("has that of scrambled Sobol' points by their spread", () => {
		const sobol = ensemble(reference(), { draws: 1024, sampler: "sobol", outputs: [], mode: "fast" }).scalars[RATIO];
		const { value, error } = result.scalars[RATIO].ofTotals ?? { value: 0, error: 0 };
		expect(Math.abs((sobol.ofTotals?.value ?? 0) - value)).toBeLessThan(4 * error);
		expect(sobol.ofTotals?.error).toBeGreaterThan(0);
		expect(sobol.mean).toBeNull();
	});

	it("is an elasticity too, in its last year", () => {
		const name = "last(crowdOut.elasticity.education)";
		const { mean, ofTotals, quantiles } = ensemble(reference(), { draws: 300, outputs: [name] }).scalars[name];
		expect(mean).toBeNull();
		expect(Math.sign(ofTotals?.value ?? 0)).toBe(Math.sign(quantiles[2]?.value ?? 0));
	});

	it("is refused where a precision is asked of its mean", () => {
		const precision = { relative: 0.01, scalars: [RATIO] };
		expect(() => ensemble(reference(), { draws: 300, precision })).toThrow(
			/^precision\.scalars: must have a mean, got crowdOut\.ratio, a ratio whose denominator comes near 0/,
		);
	});
});

describe("a ratio whose denominator stays clear of 0", () => {
	it("keeps its mean, which is then near the ratio of the totals", () => {
		const scenario = only({ "defence.longRun": { kind: "uniform", min: 0.9, max: 1 } });
		const { mean, sd, ofTotals } = ensemble(scenario, { draws: 300, outputs: [] }).scalars[RATIO];
		expect(sd?.value).toBeGreaterThan(0);
		expect((mean?.value ?? 0) / (ofTotals?.value ?? 1)).toBeCloseTo(1, 2);
	});
});

describe("a number that is the same in every draw up to rounding", () => {
	// Nobody but the lines pays, and nothing is borrowed: out of every rupee comes a rupee.
	const thesis = {
		draws: 400,
		outputs: [],
		events: [`${RATIO} >= 1`, `${RATIO} < 1`, `${RATIO} > 1`, `${RATIO} <= 1`],
	};
	const result = ensemble("paper-thesis", thesis);

	it("has no spread and no error", () => {
		const { mean, sd, quantiles } = result.scalars[RATIO];
		expect(mean?.value).toBeCloseTo(1, 12);
		expect([mean?.error, sd]).toEqual([0, { value: 0, error: 0 }]);
		expect(new Set(quantiles.map((estimate) => estimate?.value))).toEqual(new Set([mean?.value]));
	});

	it("meets a condition at its own value in every draw or in none", () => {
		expect(result.events.map(({ someYear }) => someYear.value)).toEqual([1, 0, 0, 1]);
		expect(result.events.map(({ everyYear }) => everyYear.value)).toEqual([1, 0, 0, 1]);
	});

	it("is told from one that varies by a little more", () => {
		const scenario = only({ "defence.longRun": { kind: "uniform", min: 0.5, max: 0.5 + 1e-7 } });
		const { sd } = ensemble(scenario, { draws: 50, outputs: [] }).scalars[LOSS];
		expect(sd?.value).toBeGreaterThan(0);
	});

	it("moves no bit of those that vary", () => {
		const job = planEnsemble(reference(), { draws: 200, outputs: [], quantiles: [0, 1] });
		const state = prepareEnsemble(job, { rows: 1 });
		const at = job.scalars.indexOf(LOSS);
		const values = Array.from({ length: 200 }, (_, draw) => {
			state.run(draw, 1);
			return state.scalars[at](0);
		});
		const { quantiles } = ensemble(reference(), { draws: 200, outputs: [], quantiles: [0, 1] }).scalars[LOSS];
		expect(quantiles.map((estimate) => estimate?.value)).toEqual([Math.min(...values), Math.max(...values)]);
	});
});
