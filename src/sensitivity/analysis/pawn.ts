import { quantiles } from "../../numerics/index.js";
import { checkWhole } from "../refuse.js";
import { estimateOf, type IntervalEstimate, type ResampleOptions, resampling } from "./estimate.js";
import { checkEnough, checkOnePerRun, columnsOf, type Inputs, isConstant, outputsOf } from "./inputs.js";
import { orderOf } from "./order.js";
import { sliceDistances } from "./pawn-distances.js";
import { assignSlices, sharesGreatest } from "./pawn-slices.js";
import { rowCounts } from "./resample.js";

/** PAWN indices: how much the output's distribution changes when an input is held in a slice of its range [each 0–1]. */
export interface PawnIndices {
	/** One entry for each input, in the order of the names. */
	readonly inputs: readonly {
		readonly name: string;
		/** Median over slices of the greatest distance between distribution functions (Kolmogorov–Smirnov). */
		readonly median: IntervalEstimate;
		readonly mean: number;
		readonly minimum: number;
		readonly maximum: number;
		/** Standard deviation over slices, divided by the mean; 0 where the mean is 0. */
		readonly variation: number;
		/** The distance in each slice; slices without points are left out. */
		readonly distances: readonly number[];
	}[];
}

/**
 * PAWN indices from any points and outputs: SALib's numbers where no two points share an input's value. They compare
 * whole distributions, not variances. Even an input without effect has an index of about 0.9 · √(slices / points); the
 * intervals cover sampling error, not this bias.
 *
 * As in SALib, the point at an input's greatest value is in no slice, unless several points share that value.
 *
 * @param options `slices`: number of slices of equal probability [whole, ≥ 2, default 10].
 * @throws CrowdoutError `invalid-input` for fewer than two points in a slice, outputs that are not finite or not one
 * for each point, or options out of range.
 * @example
 * ```ts
 * import { analysePawn, evaluate, sampleLatinHypercube } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleLatinHypercube(problem, { count: 500 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * console.log(analysePawn(sample, outputs, { slices: 10 }).inputs.map(({ name, median }) => `${name} ${median.value}`));
 * ```
 * @see Pianosi, F. and Wagener, T. (2015), Environmental Modelling & Software 67; (2018), ibid. 108
 */
export function analysePawn(
	inputs: Inputs,
	outputs: ArrayLike<number>,
	options: ResampleOptions & { readonly slices?: number } = {},
): PawnIndices {
	const { resamples, level, seed } = resampling(options);
	const slices = options.slices ?? 10;
	checkWhole("slices", slices, { least: 2 });
	const columns = columnsOf(inputs);
	const y = outputsOf(outputs);
	checkOnePerRun(y, columns[0].length);
	checkEnough(y.length, 2 * slices, `PAWN (two in each of ${slices} slices)`);
	const constant = isConstant(y);
	const byOutput = orderOf(y);
	const parts = columns.map((column) => {
		const order = orderOf(column);
		return { column, order, closed: sharesGreatest(column, order) };
	});
	const n = columns.length;
	const slice = new Int16Array(y.length);
	const distancesOf = (weights: Float64Array, j: number) => {
		assignSlices(parts[j], weights, { slices, slice });
		return sliceDistances(y, weights, { byOutput, slices, slice });
	};
	const weights = new Float64Array(y.length).fill(1);
	const found = columns.map((_, j) => (constant ? [0] : distancesOf(weights, j)));
	const draws = new Float64Array(resamples * n);
	const draw = rowCounts(seed, "pawn");
	for (let r = 0; r < resamples && !constant; r++) {
		draw(r, weights);
		for (let j = 0; j < n; j++) draws[r * n + j] = median(distancesOf(weights, j));
	}
	return {
		inputs: inputs.names.map((name, j) => {
			const distances = found[j];
			const mean = distances.reduce((sum, d) => sum + d, 0) / distances.length;
			const variance = distances.reduce((sum, d) => sum + (d - mean) ** 2, 0) / distances.length;
			return {
				name,
				median: estimateOf(median(distances), draws, { width: n, column: j, level }),
				mean,
				minimum: Math.min(...distances),
				maximum: Math.max(...distances),
				variation: mean > 0 ? Math.sqrt(variance) / mean : 0,
				distances,
			};
		}),
	};
}

function median(values: readonly number[]): number {
	return quantiles(Float64Array.from(values), [0.5])[0];
}
