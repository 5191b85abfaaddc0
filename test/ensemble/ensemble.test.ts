import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { drawTable, ensemble, planEnsemble, prepareEnsemble } from "../../src/ensemble/index.js";
import { quantiles } from "../../src/numerics/index.js";
import { inParts, only, reference } from "./small.js";

const small = { draws: 9000, quantiles: [0, 0.013, 0.5, 0.95, 1] };

describe("ensemble gives the same bytes", () => {
	it.each([
		["exact", "random"],
		["fast", "random"],
		["exact", "sobol"],
	] as const)("for any partition of the blocks: %s, %s", (mode, sampler) => {
		const options = { ...small, draws: 18_000, mode, sampler, outputs: ["run.defence", "crowdOut.percentOfLine"] };
		const job = JSON.parse(JSON.stringify(planEnsemble(reference(), options)));
		expect(job.blocks).toBe(5);
		const whole = JSON.stringify(ensemble(reference(), options));
		expect(JSON.stringify(inParts(job, [1, 2, 3, 4]))).toBe(whole);
		expect(JSON.stringify(inParts(job, [3]))).toBe(whole);
		expect(JSON.stringify(inParts(job, []))).toBe(whole);
	});

	it("for the same seed, and others for another; 0 is a seed", () => {
		const [one, again, zero] = [1, 1, 0].map((seed) => JSON.stringify(ensemble(reference(), { draws: 500, seed })));
		expect(again).toBe(one);
		expect(zero).not.toBe(one);
	});

	it("whatever else is asked: an output more moves no other", () => {
		const few = ensemble(reference(), { ...small, outputs: ["run.defence"] });
		const more = ensemble(reference(), {
			...small,
			outputs: ["run", "ledger", "crowdOut.elasticity", "max(run.debt)"],
		});
		expect(more.bands["run.defence"]).toEqual(few.bands["run.defence"]);
		expect(more.scalars["crowdOut.ratio"]).toEqual(few.scalars["crowdOut.ratio"]);
	});
});

describe("exact", () => {
	it("gives quantiles as sorting every value does, to the last bit", () => {
		const options = { ...small, draws: 20_000, outputs: ["run.defence", "crowdOut.percentOfLine", "run.unfunded"] };
		const result = ensemble(reference(), options);
		const job = planEnsemble(reference(), options);
		const state = prepareEnsemble(job, { rows: 1 });
		const values = Array.from({ length: state.columns }, () => [] as number[]);
		const scalars = job.scalars.map(() => [] as number[]);
		const row = new Float64Array(state.years);
		for (let draw = 0; draw < options.draws; draw++) {
			expect(state.run(draw, 1)).toBeUndefined();
			state.reads.forEach((read, k) => {
				read(row, 0, state.firstYear);
				for (let t = 0; t < row.length; t++) values[k * state.years + t].push(row[t]);
			});
			for (const [s, read] of state.scalars.entries()) scalars[s].push(read(0));
		}
		const sorted = (column: readonly number[]) =>
			quantiles(
				Float64Array.from(
					column.filter((value) => !Number.isNaN(value)),
					(value) => value + 0,
				).sort(),
				small.quantiles,
			);
		job.series.forEach((name, k) => {
			for (let t = 0; t < state.years; t++) {
				expect(result.bands[name].quantiles[t + 1], `${name} ${t}`).toEqual(sorted(values[k * state.years + t]));
			}
		});
		job.scalars.forEach((name, s) => {
			const found = result.scalars[name].quantiles.map((estimate) => estimate?.value ?? Number.NaN);
			expect(found, name).toEqual(sorted(scalars[s]));
		});
	});

	it("keeps atoms by their count: a line that is never cut takes no memory a draw", () => {
		const result = ensemble(
			only({ "defence.longRun": { kind: "discrete", values: [0, 0.5, 1], weights: [1, 1, 2] } }),
			small,
		);
		const run = (longRun: number) => crowdOut(reference({ defence: { longRun } })).run.defence[6];
		const [least, , median, , greatest] = result.bands["run.defence"].quantiles[6];
		expect(least).toBeCloseTo(run(0), 14);
		expect([run(0.5), run(1)].some((value) => Math.abs(value - (median ?? 0)) < 1e-14)).toBe(true);
		expect(greatest).toBeCloseTo(run(1), 14);
	});
});

describe("fast", () => {
	it("errs by at most a tenth of the spread between seeds, and says so", () => {
		const draws = 40_000;
		const options = { draws, outputs: ["run.defence"], quantiles: [0.05, 0.25, 0.5, 0.75, 0.95] };
		const fast = ensemble(reference(), { ...options, mode: "fast" });
		const exact = ensemble(reference(), options);
		const seeds = [2, 3, 4, 5, 6].map((seed) => ensemble(reference(), { ...options, mode: "fast", seed }));
		let [sumError, sumSpread] = [0, 0];
		for (const t of [3, 6]) {
			for (let q = 0; q < 5; q++) {
				const of = (result: typeof fast) => result.bands["run.defence"].quantiles[t][q] ?? Number.NaN;
				const spread = Math.sqrt(seeds.reduce((sum, other) => sum + (of(other) - of(exact)) ** 2, 0) / 5);
				const error = Math.abs(of(fast) - of(exact));
				const stated = fast.bands["run.defence"].binError?.[t][q] ?? 0;
				expect(error).toBeLessThan(5 * stated);
				sumError += error;
				sumSpread += spread;
			}
		}
		expect(sumError).toBeLessThan(sumSpread / 10);
	});

	it("counts the same draws: moments and probabilities are those of exact", () => {
		const [fast, exact] = (["fast", "exact"] as const).map((mode) => ensemble(reference(), { ...small, mode }));
		expect(fast.probabilityOfLoss).toEqual(exact.probabilityOfLoss);
		expect(fast.scalars["crowdOut.total.cumulativeMoney"].mean).toEqual(
			exact.scalars["crowdOut.total.cumulativeMoney"].mean,
		);
	});
});

describe("the distribution", () => {
	it("of a linear case has the moments of the closed form, within their error", () => {
		const scenario = only(
			{ "defence.shock": { kind: "normal", mean: 0, sd: 0.02 } },
			{ horizon: 1, defence: { kind: "share", share: 0.02 }, known: { defence: {} } },
		);
		const result = ensemble(scenario, { draws: 40_000, outputs: ["run.defence", "last(run.defence)"] });
		const { mean, sd } = result.scalars["last(run.defence)"];
		// A lognormal: median 0.02, sigma 0.02.
		const expected = 0.02 * Math.exp(0.02 ** 2 / 2);
		const spread = expected * Math.sqrt(Math.exp(0.02 ** 2) - 1);
		expect(Math.abs((mean?.value ?? 0) - expected)).toBeLessThan(4 * (mean?.error ?? 0));
		expect(Math.abs((sd?.value ?? 0) - spread)).toBeLessThan(4 * (sd?.error ?? 0));
		expect((mean?.error ?? 0) / (spread / 200)).toBeCloseTo(1, 1);
	});

	it("of a uniform parameter alone is the run at its quantile", () => {
		const scenario = only({ "defence.longRun": { kind: "uniform", min: 0.2, max: 0.8 } });
		const result = ensemble(scenario, {
			draws: 50_000,
			quantiles: [0.25, 0.5],
			mode: "fast",
			outputs: ["run.defence"],
		});
		const losses = result.scalars["crowdOut.total.cumulativeMoney"];
		const run = (longRun: number) => {
			const { cumulativeMoney } = crowdOut(reference({ defence: { longRun } })).crowdOut;
			return Object.values(cumulativeMoney).reduce((sum, loss) => sum + loss, 0);
		};
		const [rising, falling] = [run(0.5), run(0.35)];
		const found = losses.quantiles.map((estimate) => estimate?.value ?? Number.NaN);
		const scale = Math.abs(run(0.8) - run(0.2));
		expect(Math.abs(found[1] - rising)).toBeLessThan(0.01 * scale);
		expect(Math.min(Math.abs(found[0] - falling), Math.abs(found[0] - run(0.65)))).toBeLessThan(0.01 * scale);
	});

	it("is shared by both arms: with nothing but the country uncertain the interval is of the difference", () => {
		const scenario = only({ "defence.incomeShortRun": { kind: "normal", mean: 0.5, sd: 0.25 } });
		const result = ensemble(scenario, { draws: 4000, outputs: ["run.defence", "crowdOut.extraDefenceMoney"] });
		const width = (name: string) => {
			const [low, , , , high] = result.bands[name].quantiles[6];
			return (high ?? 0) - (low ?? 0);
		};
		const gdp = crowdOut(scenario).run.gdp[6];
		expect(width("crowdOut.extraDefenceMoney")).toBeLessThan(0.1 * width("run.defence") * gdp);
	});

	it("of a path that the counterfactual overrides is the scenario's alone, unless arms says both", () => {
		const of = (more: object) => {
			const scenario = only({
				"rival.growth": { kind: "triangular", min: -0.01, mode: 0, max: 0.01, apply: "add", ...more },
			});
			const [low, , , , high] = ensemble(scenario, { draws: 2000, outputs: ["counterfactualRun.defence"] }).bands[
				"counterfactualRun.defence"
			].quantiles[6];
			return (high ?? 0) - (low ?? 0);
		};
		expect(of({})).toBe(0);
		expect(of({ arms: "both" })).toBeGreaterThan(0);
	});

	it("has no crowd-out where there is no push, and says null where there is no ratio", () => {
		const result = ensemble(parseScenario("baseline"), { draws: 500 });
		expect(result.scalars["crowdOut.ratio"]).toMatchObject({ count: 0, nulls: 500, mean: null });
		expect(result.probabilityOfLoss.all).toEqual({
			value: 0,
			error: 0,
			bound: expect.closeTo(1 - 0.05 ** (1 / 500), 12),
		});
	});
});

describe("events", () => {
	it("tell how often a condition holds: in every year, in some, in each", () => {
		const scenario = only({ "defence.longRun": { kind: "discrete", values: [0, 1], weights: [0.25, 0.75] } });
		const [event] = ensemble(scenario, {
			draws: 20_000,
			outputs: ["run.defence"],
			events: ["last(run.defence) > 0.0205 and run.defence > 0"],
		}).events;
		const above = [0, 1].map((longRun) => crowdOut(reference({ defence: { longRun } })).run.defence[6] > 0.0205);
		const expected = (above[0] ? 0.25 : 0) + (above[1] ? 0.75 : 0);
		expect(Math.abs(event.everyYear.value - expected)).toBeLessThan(4 * event.everyYear.error + 1e-12);
		expect(event.byYear).toHaveLength(6);
		expect(event.someYear).toEqual(event.everyYear);
	});
});

describe("a precision", () => {
	it("stops when it is reached, with the draws that a plain ensemble of as many has", () => {
		const options = {
			draws: 1_000_000,
			precision: { relative: 0.05, scalars: ["last(run.interest)"] },
			mode: "fast",
			outputs: ["run.defence"],
		} as const;
		const result = ensemble(reference(), options);
		expect(result.draws).toBe(4 * 4096);
		expect(result.precision).toMatchObject({ reached: true });
		const plain = ensemble(reference(), { draws: result.draws, mode: "fast", outputs: ["run.defence"] });
		expect(result.scalars).toEqual(plain.scalars);
	});
});

describe("drawTable", () => {
	it("gives the draws that the ensemble counts", () => {
		const job = planEnsemble(reference(), { draws: 1000 });
		const table = drawTable(job, 10, 12);
		expect(table.columns.slice(0, 3)).toEqual(["draw", "budget.provincialSpending", "budget.revenueSharing"]);
		expect(table.values[0]).toBe(10);
		const later = drawTable(job, 11, 12);
		expect([...later.values]).toEqual([...table.values.slice(table.columns.length)]);
	});
});
