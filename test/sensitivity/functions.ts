import type { Problem } from "../../src/sensitivity.js";

/**
 * sin x1 + a sin² x2 + b x3⁴ sin x1 on [-π, π]³.
 *
 * @see Ishigami, T. and Homma, T. (1990), First international symposium on uncertainty modeling and analysis
 */
export function ishigami([x1, x2, x3]: ArrayLike<number> & Iterable<number>, a = 7, b = 0.1): number {
	return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
}

/** The inputs of `ishigami`. */
export const ishigamiProblem: Problem = {
	names: ["x1", "x2", "x3"],
	bounds: [
		[-Math.PI, Math.PI],
		[-Math.PI, Math.PI],
		[-Math.PI, Math.PI],
	],
};

const partOfX1 = (1 + 0.1 * (Math.PI ** 4 / 5)) ** 2 / 2;
const partOfX2 = 7 ** 2 / 8;
const partOfX1AndX3 = 0.1 ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50);
const variance = partOfX1 + partOfX2 + partOfX1AndX3;

/** Exact indices of `ishigami` with a = 7 and b = 0.1, by integration. */
export const ishigamiExact = {
	variance,
	first: [partOfX1 / variance, partOfX2 / variance, 0],
	total: [(partOfX1 + partOfX1AndX3) / variance, partOfX2 / variance, partOfX1AndX3 / variance],
	/** Pairs (1, 2), (1, 3), (2, 3). */
	second: [0, partOfX1AndX3 / variance, 0],
	/** Mean squared slopes: of cos x1 (1 + b x3⁴), a sin 2 x2, 4 b x3³ sin x1. */
	squaredSlopes: [
		(1 + (2 * 0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 9) / 2,
		7 ** 2 / 2,
		(16 * 0.01 * Math.PI ** 6) / 7 / 2,
	],
};

/**
 * Π (|4 x - 2| + a) / (1 + a) on the unit cube.
 *
 * @see Sobol', I.M. (1993), Sensitivity estimates for nonlinear mathematical models
 */
export function sobolG(x: ArrayLike<number> & Iterable<number>, a: readonly number[]): number {
	let product = 1;
	for (let j = 0; j < a.length; j++) product *= (Math.abs(4 * x[j] - 2) + a[j]) / (1 + a[j]);
	return product;
}

/** Exact indices of `sobolG`. */
export function sobolGExact(a: readonly number[]): { first: number[]; total: number[]; second: number[] } {
	const parts = a.map((value) => 1 / 3 / (1 + value) ** 2);
	const all = parts.reduce((product, part) => product * (1 + part), 1) - 1;
	return {
		first: parts.map((part) => part / all),
		total: parts.map((part) => (part * ((all + 1) / (1 + part))) / all),
		second: parts.flatMap((part, j) => parts.slice(j + 1).map((other) => (part * other) / all)),
	};
}

/** The unit cube with inputs x1, x2 … */
export function unitCube(n: number): Problem {
	return { names: Array.from({ length: n }, (_, j) => `x${j + 1}`), bounds: Array.from({ length: n }, () => [0, 1]) };
}
