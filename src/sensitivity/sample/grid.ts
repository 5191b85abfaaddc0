import { checkProblem } from "../problem/check-problem.js";
import { inverseOfEach } from "../problem/placer.js";
import type { Problem } from "../problem/problem.js";
import { checkWhole, refuse } from "../refuse.js";
import { checkIndependent } from "./check-independent.js";
import type { Sample } from "./sample.js";

const MOST_POINTS = 1e7;

/**
 * Every combination of evenly spaced levels; the last input varies fastest. Between bounds the levels include both ends
 * (a single level is the middle); for a distribution they are the medians of slices of equal probability.
 *
 * @param options `levels`: number of levels, for all inputs or for each [whole, ≥ 1].
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from or whose inputs are correlated, or for
 * more than ten million points.
 * @example
 * ```ts
 * import { sampleGrid } from "crowdout/sensitivity";
 *
 * const sample = sampleGrid({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { levels: [5, 3] });
 * console.log(sample.count); // 15
 * ```
 */
export function sampleGrid(problem: Problem, { levels }: { readonly levels: number | readonly number[] }): Sample {
	checkProblem(problem);
	checkIndependent(problem, "a grid");
	const { names, bounds } = problem;
	const each = typeof levels === "number" ? names.map(() => levels) : levels;
	if (each.length !== names.length)
		refuse("levels", `must have one entry for each of ${names.length} inputs, got ${each.length}`);
	for (const many of each) checkWhole("levels", many, { least: 1 });
	const count = each.reduce((product, many) => product * many, 1);
	if (count > MOST_POINTS) refuse("levels", `must give at most ${MOST_POINTS} points, got ${count}; take fewer levels`);
	const values = inverseOfEach(problem).map((inverse, j) =>
		Array.from({ length: each[j] }, (_, k) =>
			inverse(bounds === undefined || each[j] === 1 ? (k + 0.5) / each[j] : k / (each[j] - 1)),
		),
	);
	const n = names.length;
	const points = new Float64Array(count * n);
	for (let i = 0; i < count; i++) {
		let rest = i;
		for (let j = n - 1; j >= 0; j--) {
			points[i * n + j] = values[j][rest % each[j]];
			rest = Math.floor(rest / each[j]);
		}
	}
	return { names, count, points, design: "grid" };
}
