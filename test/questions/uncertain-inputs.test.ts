import { parseScenario, sensitivity, uncertainInputs } from "crowdout";
import {
	analysePawn,
	sampleGrid,
	sampleHalton,
	sampleLatinHypercube,
	sampleOneAtATime,
	sampleSobol,
	sampleTrajectories,
} from "crowdout/sensitivity";
import { describe, expect, it } from "vitest";

const even = { "budget.provincialSpending": { kind: "uniform", min: 0, max: 1 } } as const;
const input = { name: "even", extends: "us-india-partnership", uncertainty: even };
const inputs = uncertainInputs(input);
const { names } = inputs.problem;
const column = (points: Float64Array, path: string) =>
	points.filter((_, k) => k % names.length === names.indexOf(path)).sort();

describe("uncertainInputs", () => {
	it.each([
		["Latin hypercube", sampleLatinHypercube],
		["Sobol'", sampleSobol],
		["Halton", sampleHalton],
	] as const)("a %s puts the quantiles of a distribution evenly, and shares that sum to 1", (_, sample) => {
		const { points, count } = inputs.place(sample(inputs.problem, { count: 512, seed: 2 }));
		expect(count).toBe(512);
		// Uniform from 0 to 1: the k-th of n sorted points lies near k / n.
		column(points, "budget.provincialSpending").forEach((value, k) => {
			expect(Math.abs(value - (k + 0.5) / 512)).toBeLessThan(0.01);
		});
		for (let i = 0; i < count; i++) {
			const row = points.subarray(i * names.length, (i + 1) * names.length);
			const sum = (of: RegExp) => names.reduce((total, name, j) => total + (of.test(name) ? row[j] : 0), 0);
			expect(sum(/^financing\.(cuts|lines)/)).toBeCloseTo(1, 12);
			expect(sum(/^financing\.(taxes|levies|borrowing)/)).toBeLessThan(1);
		}
	});

	it("goes with designs that reach for the ends: grid, trajectories, one at a time", () => {
		const one = { "defence.longRun": { kind: "normal", mean: 0.5, sd: 0.1 } } as const;
		const { uncertainty = {} } = parseScenario("us-india-partnership");
		const rest = Object.fromEntries(Object.keys(uncertainty).map((path) => [path, path === "joint" ? [] : null]));
		const normal = { name: "normal", extends: "us-india-partnership", uncertainty: { ...rest, ...one } };
		const { problem, place } = uncertainInputs(normal);
		for (const sample of [
			sampleGrid(problem, { levels: 3 }),
			sampleTrajectories(problem, { count: 2, seed: 1 }),
			sampleOneAtATime(problem),
		]) {
			expect(place(sample).points.every(Number.isFinite)).toBe(true);
		}
		expect([...place(sampleOneAtATime(problem)).points]).toEqual([
			0.5,
			expect.closeTo(0.5 - 0.1644853626951472, 12),
			expect.closeTo(0.5 + 0.1644853626951472, 12),
		]);
	});

	it("ties correlated parameters: ranks go together as the copula says", () => {
		const correlation = [["defence.longRun", "budget.provincialSpending", 0.9]];
		const tied = uncertainInputs({
			name: "tied",
			extends: "us-india-partnership",
			uncertainty: { ...even, "defence.longRun": even["budget.provincialSpending"], correlation },
		});
		const { points } = tied.place(sampleSobol(tied.problem, { count: 4096, seed: 1 }));
		// Both are uniform from 0 to 1, so that their correlation is the rank correlation 6/pi asin(rho/2).
		const [a, b] = ["defence.longRun", "budget.provincialSpending"].map((path) =>
			points.filter((_, k) => k % names.length === names.indexOf(path)),
		);
		const product = a.reduce((sum, value, i) => sum + (value - 0.5) * (b[i] - 0.5), 0) / 4096;
		expect(12 * product).toBeCloseTo((6 / Math.PI) * Math.asin(0.45), 2);
	});

	it("runs what sensitivity runs: sample, run and analyse apart give its numbers", () => {
		const sample = sampleLatinHypercube(
			{ names, bounds: names.map((): [number, number] => [0, 1]) },
			{ count: 100, seed: 1 },
		);
		const apart = analysePawn(inputs.place(sample), inputs.run(sample, "crowdOut.ratio"), { seed: 1 });
		const { inputs: whole } = sensitivity(input, {
			method: "pawn",
			output: "crowdOut.ratio",
			samples: 100,
		});
		for (const { name, median } of apart.inputs) expect(whole.find(({ path }) => path === name)?.main).toEqual(median);
	});

	it("refuses a scenario in which nothing is uncertain", () => {
		const { uncertainty = {} } = parseScenario("us-india-partnership");
		const none = Object.fromEntries(Object.keys(uncertainty).map((path) => [path, path === "joint" ? [] : null]));
		const certain = { name: "certain", extends: "us-india-partnership", uncertainty: none };
		expect(() => uncertainInputs(certain)).toThrow(/must give at least one distribution/);
	});
});
