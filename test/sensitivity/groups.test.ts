import { describe, expect, it } from "vitest";
import { analyseMorris, analyseSobol, evaluate, sampleSaltelli, sampleTrajectories } from "../../src/sensitivity.js";
import { ishigami, ishigamiExact, ishigamiProblem, sobolG, unitCube } from "./functions.js";
import { expectNear } from "./reference.js";

describe("Sobol' indices of groups", () => {
	it("of Ishigami's x1 with x3, and x2: the function is a sum of one of each", () => {
		const groups = ["waves", "hill", "waves"];
		const sample = sampleSaltelli({ ...ishigamiProblem, groups }, { count: 2048, seed: 1 });
		// Two groups: rows A, two swaps each way, B.
		expect(sample.count).toBe(2048 * 6);
		const { inputs, pairs } = analyseSobol(sample, evaluate(sample, ishigami));
		expect(inputs.map(({ name }) => name)).toEqual(["waves", "hill"]);
		const hill = ishigamiExact.first[1];
		expectNear(
			inputs.map(({ first }) => first.value),
			[1 - hill, hill],
			0.02,
		);
		expectNear(
			inputs.map(({ total }) => total.value),
			[1 - hill, hill],
			0.02,
		);
		expect(pairs.map(({ names }) => names)).toEqual([["waves", "hill"]]);
		expectNear([pairs[0].second.value], [0], 0.03);
	});

	it("of Sobol's G: a group's variance is that of the product of its factors", () => {
		const a = [0.5, 2, 0, 9];
		const groups = ["p", "q", "p", "q"];
		const sample = sampleSaltelli({ ...unitCube(4), groups }, { count: 4096, seed: 2, secondOrder: false });
		expect(sample.count).toBe(4096 * 4);
		const { inputs } = analyseSobol(
			sample,
			evaluate(sample, (x) => sobolG(x, a)),
		);
		// Factors have mean 1: the variance of a product of them is the product of 1 + their variances, less 1.
		const product = (parts: readonly number[]) => parts.reduce((sofar, part) => sofar * (1 + part), 1) - 1;
		const factors = a.map((value) => 1 / 3 / (1 + value) ** 2);
		const all = product(factors);
		const [p, q] = [product([factors[0], factors[2]]), product([factors[1], factors[3]])];
		expectNear(
			inputs.map(({ first }) => first.value),
			[p / all, q / all],
			0.02,
		);
		expectNear(
			inputs.map(({ total }) => total.value),
			[1 - q / all, 1 - p / all],
			0.02,
		);
	});

	it("each of one input are the indices of the inputs, to the last bit", () => {
		const names = ["x1", "x2", "x3"];
		const [plain, grouped] = [undefined, names].map((groups) => {
			const sample = sampleSaltelli({ ...ishigamiProblem, groups }, { count: 64, seed: 1 });
			return analyseSobol(sample, evaluate(sample, ishigami));
		});
		expect(grouped).toEqual(plain);
	});
});

describe("Morris's effects of groups", () => {
	it("of a linear model are the sizes of the sums of its slopes, by the signs of the steps", () => {
		const groups = ["ab", "ab", "c"];
		const sample = sampleTrajectories({ ...unitCube(3), groups }, { count: 400, seed: 3 });
		expect(sample.count).toBe(400 * 3);
		const outputs = evaluate(sample, ([a, b, c]) => 5 * a + 2 * b - 3 * c);
		const { inputs } = analyseMorris(sample, outputs);
		expect(inputs.map(({ name }) => name)).toEqual(["ab", "c"]);
		// Both up or both down 7, else 3, each half of the time; the standard error of 400 is 2 / 20.
		expectNear([inputs[0].absoluteMean.value], [5], 0.3);
		expectNear([inputs[1].absoluteMean.value], [3], 1e-12);
		// Found from the points alone they are the same.
		const { names, points } = sample;
		const found = analyseMorris({ names, points, groups }, outputs).inputs;
		expectNear(
			found.map(({ absoluteMean }) => absoluteMean.value),
			inputs.map(({ absoluteMean }) => absoluteMean.value),
			1e-12,
		);
	});

	it("each of one input move as the inputs do", () => {
		const plain = sampleTrajectories(unitCube(3), { count: 5, seed: 1 });
		const grouped = sampleTrajectories({ ...unitCube(3), groups: ["x1", "x2", "x3"] }, { count: 5, seed: 1 });
		expect(grouped.points).toEqual(plain.points);
		expect(grouped.moves).toEqual(plain.moves);
	});
});
