import { crowdOut, parseScenario, sensitivity, tornado, uncertainInputs } from "crowdout";
import { sampleSobol } from "crowdout/sensitivity";
import { describe, expect, it } from "vitest";
import { alone } from "./alone.js";

/** Outputs in 16 slices of equal size, in the order of one column of the points. */
function slices(points: Float64Array, names: readonly string[], path: string, outputs: Float64Array): number[][] {
	const column = names.indexOf(path);
	const order = Array.from(outputs.keys()).sort(
		(a, b) => points[a * names.length + column] - points[b * names.length + column],
	);
	const size = outputs.length / 16;
	return Array.from({ length: 16 }, (_, k) => order.slice(k * size, (k + 1) * size).map((row) => outputs[row]));
}

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

/** Independent indices of each parameter, by their definitions over slices of 4,096 points that no method here draws. */
function byDefinition(output?: string) {
	const { problem, place, run } = uncertainInputs("us-india-partnership");
	const drawn = sampleSobol(problem, { count: 4096, seed: 77 });
	const outputs = run(drawn, output);
	const values = place(drawn).points;
	const { names } = problem;
	const variance = mean(outputs.map((y) => (y - mean(outputs)) ** 2));
	const sorted = Float64Array.from(outputs).sort();
	const bins = (of: ArrayLike<number>) => {
		// 20 bins that hold as many of all outputs each.
		const counts = new Float64Array(20);
		const edges = Array.from({ length: 19 }, (_, k) => sorted[Math.floor(((k + 1) * sorted.length) / 20)]);
		for (const y of Array.from(of)) counts[edges.filter((edge) => y >= edge).length] += 1 / of.length;
		return counts;
	};
	const all = bins(outputs);
	const below = (counts: Float64Array) => counts.map((_, k) => counts.slice(0, k + 1).reduce((a, b) => a + b, 0));
	const median = (of: number[]) =>
		of
			.sort((a, b) => a - b)
			.slice(7, 9)
			.reduce((a, b) => a + b, 0) / 2;
	const share = (of: number[][]) => mean(of.map((slice) => (mean(slice) - mean(outputs)) ** 2)) / variance;
	const farthest = (of: number[][]) =>
		median(of.map((slice) => Math.max(...below(bins(slice)).map((p, k) => Math.abs(p - below(all)[k])))));
	const moved = (of: number[][]) =>
		mean(of.map((slice) => bins(slice).reduce((sum, p, k) => sum + Math.abs(p - all[k]), 0) / 2));
	const indices = (points: Float64Array, index: (of: number[][]) => number) =>
		new Map(names.map((path) => [path, index(slices(points, names, path, outputs))]));
	return {
		sobol: () => indices(drawn.points, share),
		"rbd-fast": () => indices(drawn.points, share),
		pawn: () => indices(values, farthest),
		delta: () => indices(values, moved),
	};
}

describe("sensitivity", () => {
	it.each(["sobol", "rbd-fast"] as const)(
		"by %s gives the one uncertain parameter of a linear case all the variance",
		(method) => {
			const { inputs, runs, failed } = sensitivity(alone, { method, samples: 512 });
			expect(inputs.map(({ path }) => path)).toEqual(["budget.provincialSpending"]);
			expect(inputs[0].main.value).toBeGreaterThan(0.97);
			expect(inputs[0].main.value).toBeLessThan(1.03);
			expect(failed).toBe(0);
			expect(runs).toBeGreaterThanOrEqual(512);
		},
	);

	it("by Morris gives in a linear case an effect that is the difference between its ends, without spread", () => {
		const { inputs } = sensitivity(alone, { method: "morris", samples: 20 });
		const at = (share: number) => {
			const set = { budget: { provincialSpending: share } };
			const { cumulativeMoney } = crowdOut(parseScenario("us-india-partnership", { set })).crowdOut;
			return Object.values(cumulativeMoney).reduce((sum, money) => sum + money, 0);
		};
		// Effects are told over the middle 98 % of a distribution, here from 0.01 to 0.99, by steps of two thirds from either
		// end. Not quite linear: what provinces save lowers the debt, and so later interest; hence between the two steps.
		const third = 0.98 / 3;
		const steps = [at(0.01 + 2 * third) - at(0.01), at(0.99) - at(0.01 + third)].map((step) => 1.5 * Math.abs(step));
		expect(inputs[0].main.value).toBeGreaterThan(Math.min(...steps));
		expect(inputs[0].main.value).toBeLessThan(Math.max(...steps));
		expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.02);
		expect(inputs[0].total?.value).toBeLessThan(0.01 * inputs[0].main.value);
	});

	it.each(["sobol", "morris", "pawn", "delta", "rbd-fast"] as const)(
		"by %s gives the same for the same seed",
		(method) => {
			const ask = (seed: number) => JSON.stringify(sensitivity("us-india-partnership", { method, samples: 64, seed }));
			expect(ask(3)).toBe(ask(3));
			expect(ask(3)).not.toBe(ask(4));
		},
	);

	it.each(["sobol", "rbd-fast", "pawn", "delta"] as const)(
		"by %s puts first what its definition does, and last what does next to nothing",
		(method) => {
			const { inputs } = sensitivity("us-india-partnership", { method, samples: 1024 });
			const own = byDefinition()[method]();
			const ranked = [...own].sort(([, a], [, b]) => b - a);
			if (method === "sobol" || method === "rbd-fast") expect(inputs[0].path).toBe(ranked[0][0]);
			// Two may come so near to each other that 1,024 points cannot tell them apart.
			expect(own.get(inputs[0].path)).toBeGreaterThan(0.9 * ranked[0][1]);
			expect(own.get(inputs[1].path)).toBeGreaterThan(0.9 * ranked[1][1]);
			// What does nothing has what chance gives.
			const last = own.get(inputs[inputs.length - 1].path) ?? 1;
			expect(last - ranked[ranked.length - 1][1]).toBeLessThan(0.05 * ranked[0][1]);
		},
	);

	it("refuses an output that is none with the nearest, and a scenario in which nothing is uncertain", () => {
		expect(() => sensitivity("us-india-partnership", { output: "crowdOut.ration" })).toThrow(/crowdOut\.ratio/);
		expect(() =>
			sensitivity({ ...alone, uncertainty: { ...alone.uncertainty, "budget.provincialSpending": null } }),
		).toThrow();
	});
});

describe("sensitivity, of any output and runs that fail", () => {
	it("takes the last year of a series, and refuses a block of several with one to name instead", () => {
		const { output } = sensitivity("us-india-partnership", { output: "run.debt", samples: 16 });
		expect(output).toBe("last(run.debt)");
		expect(() => sensitivity("us-india-partnership", { output: "run.lines" })).toThrow(/last\(run\.lines\.education\)/);
	});

	it("takes a series in any simulated year", () => {
		const ask = (output: string) => sensitivity("us-india-partnership", { output, samples: 32 });
		const { baseYear, horizon } = parseScenario("us-india-partnership");
		expect(ask(`run.debt.${baseYear + horizon}`).inputs).toEqual(ask("run.debt").inputs);
		expect(ask(`run.debt.${baseYear + 3}`).inputs).not.toEqual(ask("run.debt").inputs);
		// As of a scenario that ends in that year.
		const short = sensitivity("us-india-partnership", { output: "run.debt", samples: 32, set: { horizon: 3 } });
		const totals = ({ inputs }: typeof short) => inputs.map(({ path, total }) => [path, total?.value.toFixed(9)]);
		expect(totals(ask(`run.debt.${baseYear + 3}`))).toEqual(totals(short));
		expect(() => ask(`run.debt.${baseYear}`)).toThrow(/must name an output/);
	});

	it("tells of a condition how much its probability hangs on each parameter", () => {
		const asked = { output: "run.lines.food < 0.545%", samples: 256 } as const;
		const { inputs, output } = sensitivity("us-india-partnership", asked);
		expect(output).toBe("run.lines.food < 0.545%");
		const [[first]] = [...byDefinition(asked.output).sobol()].sort(([, a], [, b]) => b - a);
		expect(inputs[0].path).toBe(first);
		// What never holds has a probability that hangs on nothing.
		const never = sensitivity("us-india-partnership", { ...asked, output: "run.lines.food < 0" });
		expect(never.inputs.every(({ main, total }) => main.value === 0 && total?.value === 0)).toBe(true);
		expect(() => sensitivity("us-india-partnership", { output: "run.lines.fod < 1%" })).toThrow(/must name a series/);
		expect(() => tornado("us-india-partnership", { output: "crowdOut.ratio > 0" })).toThrow(/got the condition/);
	});

	it("gives of Morris the mean effect with its sign beside its size", () => {
		const { inputs } = sensitivity(alone, { method: "morris", samples: 20 });
		// More of the windfall spent by the provinces: less is lost.
		expect(inputs[0].mean).toBeCloseTo(-inputs[0].main.value, 9);
	});

	it("by block gives each block its index as one", () => {
		const [byPath, byBlock] = (["path", "block"] as const).map((by) =>
			sensitivity("us-india-partnership", { samples: 512, by }),
		);
		expect(byBlock.inputs.map(({ path }) => path).sort()).toEqual([
			"financing",
			"partnership",
			"reaction",
			"rival growth",
			"tiers",
		]);
		// Five blocks: 2 · 5 + 2 rows a base point.
		expect(byBlock.runs).toBe(512 * 12);
		// What a block does alone is at least what its members do alone; what it has a part in, at most what they have.
		const sum = (of: "main" | "total") =>
			byPath.inputs
				.filter(({ path }) => path.startsWith("financing."))
				.reduce((total, input) => total + (input[of]?.value ?? 0), 0);
		const financing = byBlock.inputs.find(({ path }) => path === "financing");
		expect(financing?.main.value).toBeGreaterThan(sum("main") - 0.1);
		expect(financing?.total?.value).toBeLessThan(sum("total") + 0.1);
		// Shares that are drawn together are of one block, so that nothing is to be said of them.
		expect(byPath.tied).toContain("financing");
		expect(byBlock.tied).not.toContain("financing");
		const { inputs } = sensitivity("us-india-partnership", { method: "morris", samples: 20, by: "block" });
		expect(inputs.map(({ path }) => path).sort()).toEqual(byBlock.inputs.map(({ path }) => path).sort());
		expect(inputs.every(({ mean }) => mean === undefined)).toBe(true);
		expect(() => sensitivity(alone, { method: "pawn", by: "block" })).toThrow(/^by: must be path for pawn/);
	});

	it("says which indices are no shares, and how many samples would tell", () => {
		const few = sensitivity("us-india-partnership", { samples: 16 });
		const bad = few.inputs.filter(({ main, total }) =>
			[main, total ?? main].some(({ value, lower, upper }) => value < 0 || value > 1 || upper - lower > 1),
		);
		expect(bad.length).toBeGreaterThan(0);
		expect(few.doubtful?.paths).toEqual(bad.map(({ path }) => path));
		const widest = Math.max(
			...few.inputs.flatMap(({ main, total }) => [main, total ?? main]).map(({ lower, upper }) => upper - lower),
		);
		// Errors fall with the root of the number of samples; the next power of two.
		const { samples = 0 } = few.doubtful ?? {};
		expect(widest / Math.sqrt(samples / 16)).toBeLessThanOrEqual(0.1);
		expect(widest / Math.sqrt(samples / 2 / 16)).toBeGreaterThan(0.1);
		expect(sensitivity(alone, { samples: 4096 }).doubtful?.samples ?? 4096).toBe(4096);
	});

	it("draws until every interval is as narrow as was asked, or says how many samples would do", () => {
		const asked = { samples: 1024, precision: 0.1 };
		const found = sensitivity("us-india-partnership", asked);
		const reach = ({ inputs }: typeof found) =>
			Math.max(...inputs.flatMap(({ main, total }) => [main, total ?? main]).map(({ value, upper }) => upper - value));
		expect(found.precision).toEqual({ asked: 0.1, reached: true, samples: found.samples });
		expect(reach(found)).toBeLessThanOrEqual(0.1);
		// Half as many do not, and those asked for at once give the same.
		expect(reach(sensitivity("us-india-partnership", { samples: found.samples / 2 }))).toBeGreaterThan(0.1);
		expect(found.inputs).toEqual(sensitivity("us-india-partnership", { samples: found.samples }).inputs);
		const few = sensitivity("us-india-partnership", { samples: 64, precision: 0.001 });
		expect(few.precision?.reached).toBe(false);
		expect(reach(few) / Math.sqrt((few.precision?.samples ?? 0) / 64)).toBeLessThanOrEqual(0.001);
		expect(() => sensitivity(alone, { precision: 0 })).toThrow(/^precision: must be above 0/);
	});

	it("makes intervals as wide as the level asks", () => {
		const width = (level: number) => {
			const { main } = sensitivity(alone, { samples: 64, level }).inputs[0];
			return main.upper - main.lower;
		};
		// Quantiles of the normal at 0.9 and 0.995.
		expect(width(0.99) / width(0.8)).toBeCloseTo(2.5758293035489004 / 1.2815515655446004, 8);
	});

	it("gives zeros and no NaN where the output does not move", () => {
		for (const method of ["sobol", "morris", "pawn", "delta", "rbd-fast"] as const) {
			const { inputs } = sensitivity(alone, { method, samples: 64, output: "last(run.population)" });
			expect(inputs.map(({ main, total }) => [main.value, main.lower, total?.value ?? 0])).toEqual([[0, 0, 0]]);
		}
		expect(tornado(alone, { output: "last(run.population)" }).bars.map(({ width }) => width)).toEqual([0]);
	});

	/** One draw in ten leaves the legal range. */
	const failing = {
		...alone,
		uncertainty: { ...alone.uncertainty, "budget.provincialSpending": { kind: "uniform", min: 0, max: 1.1 } },
	} as const;

	it.each([
		["sobol", 4],
		["morris", 2],
		["pawn", 1],
		["delta", 1],
		["rbd-fast", 1],
	] as const)(
		"by %s refuses runs that fail with their count, or leaves them out with their %i rows",
		(method, rows) => {
			expect(() => sensitivity(failing, { method, samples: 200 })).toThrow(/in \d+ of \d+ runs/);
			const { failed, dropped, runs } = sensitivity(failing, { method, samples: 200, onFailure: "drop" });
			expect(failed).toBeGreaterThan(0);
			expect(dropped).toBeGreaterThanOrEqual(failed);
			expect(dropped % rows).toBe(0);
			expect(dropped).toBeLessThan(runs);
		},
	);

	it("refuses where every run fails, also if failures are dropped", () => {
		const hopeless = {
			...failing.uncertainty,
			"budget.provincialSpending": { kind: "uniform", min: 2, max: 3 },
		} as const;
		const ask = () => sensitivity({ ...alone, uncertainty: hopeless }, { samples: 16, onFailure: "drop" });
		expect(ask).toThrow(/64 of 64 runs; no run is left/);
	});
});
