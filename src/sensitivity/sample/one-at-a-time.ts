import { checkProblem } from "../problem/check-problem.js";
import { inverseOfEach } from "../problem/placer.js";
import type { Problem } from "../problem/problem.js";
import { refuse } from "../refuse.js";
import type { Sample } from "./sample.js";

/**
 * The sample of a tornado: the base row, then for each input a row at low and a row at high, with the other inputs at
 * base, even where inputs are correlated.
 *
 * @param options `base`: a value for each input [default: the middle of the bounds, or the median]; `probabilities`:
 * quantiles for low and high [0–1, default: the bounds, or the 5th and 95th percentiles of a distribution].
 * @throws CrowdoutError `invalid-input` for a problem that cannot be drawn from, or a base of another length.
 * @example
 * ```ts
 * import { sampleOneAtATime } from "crowdout/sensitivity";
 *
 * const sample = sampleOneAtATime({ names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] }, { probabilities: [0.1, 0.9] });
 * console.log(sample.count); // 5
 * ```
 */
export function sampleOneAtATime(
	problem: Problem,
	{
		base,
		probabilities = problem.bounds === undefined ? [0.05, 0.95] : [0, 1],
	}: { readonly base?: readonly number[]; readonly probabilities?: readonly [number, number] } = {},
): Sample {
	checkProblem(problem);
	const { names, bounds } = problem;
	const [low, high] = probabilities;
	const inside = bounds === undefined ? low > 0 && high < 1 : low >= 0 && high <= 1;
	if (!(low < high && inside)) refuse("probabilities", `must rise from low to high within 0 to 1, got ${low}, ${high}`);
	const inverses = inverseOfEach(problem);
	const n = names.length;
	const middle = base ?? inverses.map((inverse) => inverse(0.5));
	if (middle.length !== n || !middle.every(Number.isFinite))
		refuse("base", `must have one finite number for each of ${n} inputs, got ${middle.join(", ")}`);
	const count = 2 * n + 1;
	const points = new Float64Array(count * n);
	for (let row = 0; row < count; row++) points.set(middle, row * n);
	for (let j = 0; j < n; j++) {
		points[(2 * j + 1) * n + j] = inverses[j](low);
		points[(2 * j + 2) * n + j] = inverses[j](high);
	}
	return { names, count, points, design: "one-at-a-time" };
}
