import {
	halton,
	latinHypercube,
	type PointSet,
	SOBOL_DIMENSIONS,
	scrambledSobol,
	stream,
	uniform,
} from "../../numerics/index.js";
import { checkProblem } from "../problem/check-problem.js";
import { placer } from "../problem/placer.js";
import type { Problem } from "../problem/problem.js";
import { checkSeed, checkWhole, refuse } from "../refuse.js";
import type { Sample, SampleDesign, SampleOptions } from "./sample.js";

/**
 * Latin hypercube: each input has exactly one point in each of `count` slices of equal probability.
 *
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from, an invalid count or seed.
 * @example
 * ```ts
 * import { sampleLatinHypercube } from "crowdout/sensitivity";
 *
 * const sample = sampleLatinHypercube({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 100, seed: 1 });
 * console.log(sample.count); // 100
 * ```
 * @see McKay, Beckman and Conover (1979), Technometrics 21
 */
export function sampleLatinHypercube(problem: Problem, { count, seed = 0 }: SampleOptions): Sample {
	check(problem, { count, seed });
	const n = problem.names.length;
	const unit = latinHypercube(count, n, seed);
	return place(problem, (i, j) => unit[i * n + j], { count, design: "latin-hypercube" });
}

/**
 * Sobol' points (directions of Joe and Kuo) with Owen scrambling by the seed. Use powers of two, which give a net.
 *
 * @throws CrowdoutError `invalid-input` as `sampleLatinHypercube`, and for more than 128 inputs.
 * @example
 * ```ts
 * import { sampleSobol } from "crowdout/sensitivity";
 *
 * const sample = sampleSobol({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 128, seed: 1 });
 * console.log(sample.count); // 128
 * ```
 */
export function sampleSobol(problem: Problem, { count, seed = 0 }: SampleOptions): Sample {
	check(problem, { count, seed });
	return place(problem, sobolPoints(problem.names.length, seed), { count, design: "sobol" });
}

/**
 * Halton points with a random shift by the seed. With more than about ten inputs prefer `sampleSobol`, since the first
 * points of high dimensions lie on lines.
 *
 * @throws CrowdoutError `invalid-input` as `sampleLatinHypercube`.
 * @example
 * ```ts
 * import { sampleHalton } from "crowdout/sensitivity";
 *
 * const sample = sampleHalton({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 100, seed: 1 });
 * console.log(sample.count); // 100
 * ```
 * @see Cranley, R. and Patterson, T.N.L. (1976), SIAM Journal on Numerical Analysis 13, for the shift
 */
export function sampleHalton(problem: Problem, { count, seed = 0 }: SampleOptions): Sample {
	check(problem, { count, seed });
	const shift = stream(seed, "halton shift");
	const shifts = problem.names.map((_, j) => uniform(shift, j));
	const shifted = (i: number, j: number) => {
		const moved = halton(i, j) + shifts[j];
		return Math.min(Math.max(moved >= 1 ? moved - 1 : moved, 2 ** -54), 1 - 2 ** -53);
	};
	return place(problem, shifted, { count, design: "halton" });
}

/** Scrambled Sobol' coordinates. @throws CrowdoutError `invalid-input` for more inputs than there are directions for. */
export function sobolPoints(dimensions: number, seed: number, perInput = 1): PointSet {
	if (dimensions > SOBOL_DIMENSIONS) {
		const most = Math.floor(SOBOL_DIMENSIONS / perInput);
		refuse(
			"names",
			`must have at most ${most} entries for Sobol' points, got ${dimensions / perInput}; analyse fewer inputs`,
		);
	}
	return scrambledSobol(dimensions, seed);
}

function check(problem: Problem, { count, seed }: Required<SampleOptions>): void {
	checkProblem(problem);
	checkWhole("count", count, { least: 1, most: 2 ** 31 });
	checkSeed(seed);
}

/** Map points of the unit cube to the inputs of a problem. */
function place(
	problem: Problem,
	unit: PointSet,
	{ count, design }: { readonly count: number; readonly design: SampleDesign },
): Sample {
	const n = problem.names.length;
	const put = placer(problem);
	const points = new Float64Array(count * n);
	const u = new Float64Array(n);
	for (let i = 0; i < count; i++) {
		for (let j = 0; j < n; j++) u[j] = unit(i, j);
		put(u, points, i);
	}
	return { names: problem.names, count, points, design };
}
