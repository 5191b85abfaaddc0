/** Design of a sample; an analysis that needs a design refuses any other. */
export type SampleDesign =
	| "saltelli"
	| "trajectories"
	| "finite-differences"
	| "one-at-a-time"
	| "latin-hypercube"
	| "sobol"
	| "halton"
	| "grid";

/** Points at which to run a model. */
export interface Sample {
	/** Names of the inputs, the columns. */
	readonly names: readonly string[];
	/** Number of points, the rows. */
	readonly count: number;
	/** Row by row: input j of point i at index i · names.length + j. */
	readonly points: Float64Array;
	/** Design of the points; absent where unknown. */
	readonly design?: SampleDesign;
}

/** Options of every sampler. */
export interface SampleOptions {
	/** Number of points [whole, ≥ 1]. */
	readonly count: number;
	/** Seed of the points [whole, 0 to 2^53 - 1; default 0]; 0 is a seed like any other. */
	readonly seed?: number;
}

/**
 * Run a model at every point of a sample, in order.
 *
 * @param model Function of one point: its inputs in the order of `names`. The array is reused after the call.
 * @returns One output for each point.
 * @example
 * ```ts
 * import { evaluate, sampleSobol } from "crowdout/sensitivity";
 *
 * const sample = sampleSobol({ names: ["x", "y"], bounds: [[0, 1], [0, 1]] }, { count: 1024 });
 * console.log(evaluate(sample, ([x, y]) => x * y).length); // 1024
 * ```
 */
export function evaluate({ names, count, points }: Sample, model: (point: Float64Array) => number): Float64Array {
	const n = names.length;
	const outputs = new Float64Array(count);
	for (let i = 0; i < count; i++) outputs[i] = model(points.subarray(i * n, (i + 1) * n));
	return outputs;
}
