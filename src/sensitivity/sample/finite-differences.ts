import { show } from "../../domain/index.js";
import { checkProblem } from "../problem/check-problem.js";
import type { Problem } from "../problem/problem.js";
import { checkBetween, refuse } from "../refuse.js";
import { checkIndependent } from "./check-independent.js";
import type { Sample, SampleOptions } from "./sample.js";
import { sampleSobol } from "./space-filling.js";

/** A sample for `analyseDgsm`. */
export interface DifferenceSample extends Sample {
	/** Range of each input, the lower end first. */
	readonly bounds: readonly (readonly [number, number])[];
}

/**
 * Base points, each followed by one row for each input in which only that input is slightly larger, in SALib's order of
 * rows.
 *
 * @param options `count`: number of base points (scrambled Sobol'); `step`: share of the range [0–0.5, default 1e-4];
 * it goes up, or down where up would leave the range.
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from, is correlated or has no bounds.
 * @example
 * ```ts
 * import { sampleFiniteDifferences } from "crowdout/sensitivity";
 *
 * const sample = sampleFiniteDifferences({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { count: 10 });
 * console.log(sample.count); // 30
 * ```
 */
export function sampleFiniteDifferences(
	problem: Problem,
	{ count, seed = 0, step = 1e-4 }: SampleOptions & { readonly step?: number },
): DifferenceSample {
	checkProblem(problem);
	checkIndependent(problem, "a finite difference");
	checkBetween("step", step, [0, 0.5]);
	const { names, bounds } = problem;
	if (bounds === undefined)
		refuse("bounds", `must be given for finite differences, got ${show(problem.distributions)}`);
	const n = names.length;
	const base = sampleSobol(problem, { count, seed }).points;
	const points = new Float64Array(count * (n + 1) * n);
	for (let i = 0; i < count; i++) {
		const from = base.subarray(i * n, (i + 1) * n);
		for (let row = 0; row <= n; row++) points.set(from, (i * (n + 1) + row) * n);
		for (let j = 0; j < n; j++) {
			const far = step * (bounds[j][1] - bounds[j][0]);
			points[(i * (n + 1) + j + 1) * n + j] += from[j] + far <= bounds[j][1] ? far : -far;
		}
	}
	return { names, count: count * (n + 1), points, bounds, design: "finite-differences" };
}
