import { checkWhole } from "../refuse.js";
import type { SampleDesign } from "../sample/sample.js";
import { estimateOf, type IntervalEstimate, type ResampleOptions, resampling } from "./estimate.js";
import { checkDesign, checkEnough, checkedMovers, isConstant, outputsOf } from "./inputs.js";
import { rowCounts } from "./resample.js";
import { sobolTerms } from "./sobol-terms.js";

/** Sobol' indices: shares of the variance of an output. */
export interface SobolIndices {
	/** One entry for each input, in the order of the names. */
	readonly inputs: readonly {
		readonly name: string;
		/** First order index: share of the variance that the input causes alone (Saltelli et al. 2010, estimator b). */
		readonly first: IntervalEstimate;
		/** Total index: share of the variance in which the input has any part (Jansen 1999). */
		readonly total: IntervalEstimate;
	}[];
	/** Every pair of inputs; empty for a design without pairs. */
	readonly pairs: readonly {
		/** Names of the two inputs. */
		readonly names: readonly [string, string];
		/** Second order index: share that the two cause only together (Saltelli 2002). */
		readonly second: IntervalEstimate;
	}[];
	/** Number of base points. */
	readonly basePoints: number;
}

/** Saltelli's design: its inputs, and whether it has rows for pairs. */
export interface SaltelliDesign {
	/** Name of each input, in the order of the columns. */
	readonly names: readonly string[];
	/** The group of each input, where groups were moved together; the indices are then those of groups. */
	readonly groups?: readonly string[];
	/** Design of the sample: `saltelli`, where known. */
	readonly design?: SampleDesign;
	/** Whether there are rows for pairs [default true]. */
	readonly secondOrder?: boolean;
}

/**
 * First, total and second order Sobol' indices from the outputs of Saltelli's design: the numbers that SALib gives for
 * the same outputs. Estimates may fall a little below 0 or above 1; a constant output gives zeros.
 *
 * @param design A sample of `sampleSaltelli`, or names and whether there are rows for pairs: rows A, A with input j of
 * B, for pairs B with input j of A, and B, for each base point.
 * @param outputs One for each row, in the order of rows.
 * @throws CrowdoutError `invalid-input` for fewer than two base points, outputs whose number does not fit the design or
 * that are not finite, a sample of another design, or options out of range.
 * @example
 * ```ts
 * import { analyseSobol, evaluate, sampleSaltelli } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleSaltelli(problem, { count: 256, seed: 1 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * const { inputs, pairs } = analyseSobol(sample, outputs, { level: 0.9, seed: 1 });
 * console.log(inputs.map(({ name, total }) => `${name} ${total.value}`), pairs[0].second.value);
 * ```
 * @see Saltelli et al. (2010), Computer Physics Communications 181; Jansen, M.J.W. (1999), ibid. 117; Saltelli, A.
 * (2002), ibid. 145
 */
export function analyseSobol(
	design: SaltelliDesign,
	outputs: ArrayLike<number>,
	options: ResampleOptions = {},
): SobolIndices {
	const { secondOrder = true } = design;
	const { resamples, level, seed } = resampling(options);
	checkDesign(design, "saltelli", "Sobol' indices");
	const { names } = checkedMovers(design);
	const y = outputsOf(outputs);
	const n = names.length;
	const rows = secondOrder ? 2 * n + 2 : n + 2;
	checkEnough(y.length, 2 * rows, `Sobol' indices (two base points of ${rows} rows)`);
	const note = `, outputs / ${rows} (rows for each base point, ${secondOrder ? "with" : "without"} pairs)`;
	checkWhole("base points", y.length / rows, { least: 2, note });
	const terms = sobolTerms(y, { n, secondOrder });
	const { basePoints, width } = terms;
	const constant = isConstant(y);
	const weights = new Float64Array(basePoints).fill(1);
	const values = new Float64Array(width);
	const draws = new Float64Array(resamples * width);
	if (!constant) {
		terms.indices(weights, values);
		const draw = rowCounts(seed, "sobol");
		for (let r = 0; r < resamples; r++) {
			draw(r, weights);
			terms.indices(weights, draws.subarray(r * width, (r + 1) * width));
		}
	}
	const estimate = (column: number) => estimateOf(values[column], draws, { width, column, level });
	let column = 2 * n;
	return {
		inputs: names.map((name, j) => ({ name, first: estimate(j), total: estimate(n + j) })),
		pairs: secondOrder
			? names.flatMap((a, j) => names.slice(j + 1).map((b) => ({ names: [a, b] as const, second: estimate(column++) })))
			: [],
		basePoints,
	};
}
