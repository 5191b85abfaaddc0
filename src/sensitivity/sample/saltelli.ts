import { checkProblem } from "../problem/check-problem.js";
import { placer } from "../problem/placer.js";
import { groupsOf, moversOf, type Problem } from "../problem/problem.js";
import { checkSeed, checkWhole } from "../refuse.js";
import { checkIndependent } from "./check-independent.js";
import type { Sample, SampleOptions } from "./sample.js";
import { sobolPoints } from "./space-filling.js";

/** A sample for `analyseSobol`. */
export interface SaltelliSample extends Sample {
	/** Whether it has the rows for pairs. */
	readonly secondOrder: boolean;
	/** The group of each input, where the problem has groups. */
	readonly groups?: readonly string[];
}

/**
 * Saltelli's design on scrambled Sobol' points. For each base point come the rows A, A with input j taken from B (j =
 * 1, 2, …), for pairs also B with input j taken from A, and B: 2n + 2 rows for n inputs, or n + 2 without pairs. It is
 * SALib's order of rows. Inputs of a group are exchanged together, so that n is the number of groups.
 *
 * @param options `count`: number of base points, preferably a power of two; `secondOrder`: also rows for pairs of
 * inputs [default true].
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from or whose inputs are correlated, for
 * more than 64 inputs, or an invalid count or seed.
 * @example
 * ```ts
 * import { sampleSaltelli } from "crowdout/sensitivity";
 *
 * const sample = sampleSaltelli({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 64 });
 * console.log(sample.count); // 384
 * ```
 * @see Saltelli, A. (2002), Computer Physics Communications 145; Saltelli et al. (2010), ibid. 181
 */
export function sampleSaltelli(
	problem: Problem,
	{ count, seed = 0, secondOrder = true }: SampleOptions & { readonly secondOrder?: boolean },
): SaltelliSample {
	checkProblem(problem);
	checkIndependent(problem, "this design");
	checkWhole("count", count, { least: 1, most: 2 ** 31 });
	checkSeed(seed);
	const n = problem.names.length;
	const unit = sobolPoints(2 * n, seed, 2);
	const movers = moversOf(problem);
	const m = movers.names.length;
	const rows = secondOrder ? 2 * m + 2 : m + 2;
	const points = new Float64Array(count * rows * n);
	const put = placer(problem);
	const base = new Float64Array(2 * n);
	const u = new Float64Array(n);
	for (let i = 0; i < count; i++) {
		for (let d = 0; d < 2 * n; d++) base[d] = unit(i, d);
		for (let row = 0; row < rows; row++) {
			const fromB = row === rows - 1 || row > m;
			const swapped = row === rows - 1 ? -1 : row > m ? row - m - 1 : row - 1;
			for (let j = 0; j < n; j++) u[j] = base[(movers.of[j] === swapped) !== fromB ? n + j : j];
			put(u, points, i * rows + row);
		}
	}
	return { names: problem.names, count: count * rows, points, secondOrder, design: "saltelli", ...groupsOf(problem) };
}
