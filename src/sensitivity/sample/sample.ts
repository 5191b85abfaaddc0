/** How the points of a sample were laid: an analysis that needs a design of its own refuses another. */
export type SampleDesign =
	| "saltelli"
	| "trajectories"
	| "finite-differences"
	| "one-at-a-time"
	| "latin-hypercube"
	| "sobol"
	| "halton"
	| "grid";

/** Points at which a model is to be run. */
export interface Sample {
	/** Names of the inputs, the columns. */
	readonly names: readonly string[];
	/** How many points, the rows. */
	readonly count: number;
	/** Row by row: input j of point i at index i · names.length + j. */
	readonly points: Float64Array;
	/** How they were laid; absent where that is not known. */
	readonly design?: SampleDesign;
}

/** What every sampler is told. */
export interface SampleOptions {
	/** How many points [whole, ≥ 1]. */
	readonly count: number;
	/** [whole, 0 to 2^53 - 1; default 0; 0 is a seed like any other] */
	readonly seed?: number;
}

/**
 * Run a model at every point of a sample, in order.
 *
 * @param model Function of one point: its inputs in the order of `names`, good until the call returns.
 * @returns One output a point.
 * @example evaluate(sampleSobol(problem, { count: 1024 }), ([growth, share]) => growth * share)
 */
export function evaluate({ names, count, points }: Sample, model: (point: Float64Array) => number): Float64Array {
	const n = names.length;
	const outputs = new Float64Array(count);
	for (let i = 0; i < count; i++) outputs[i] = model(points.subarray(i * n, (i + 1) * n));
	return outputs;
}
