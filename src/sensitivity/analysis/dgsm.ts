import { checkWhole, refuse } from "../refuse.js";
import { estimateOf, type IntervalEstimate, type ResampleOptions, resampling } from "./estimate.js";
import { checkDesign, checkEnough, checkOnePerRun, columnsOf, type Inputs, isConstant, outputsOf } from "./inputs.js";
import { rowCounts } from "./resample.js";

/** Derivative-based measures. */
export interface DgsmMeasures {
	/** One entry for each input, in the order of the names. */
	readonly inputs: readonly {
		readonly name: string;
		/** Mean over base points of the squared slope of the output (ν) [output² over input²]. */
		readonly squaredSlope: number;
		/** Standard deviation of the squared slope over base points. */
		readonly squaredSlopeDeviation: number;
		/** Upper bound of the total order index: ν · (range / π)² over the variance [≥ 0, may be far above 1]. */
		readonly totalBound: IntervalEstimate;
	}[];
}

/**
 * The design of finite differences: a base row, then one row for each input in which only that input is moved; with the
 * bounds.
 */
export interface DifferenceDesign extends Inputs {
	/** Range of each input, the lower end first. */
	readonly bounds: readonly (readonly [number, number])[];
}

/**
 * Derivative-based global sensitivity measures of uniform inputs, with SALib's numbers for the same points and outputs.
 * A constant output gives zeros.
 *
 * @throws CrowdoutError `invalid-input` for fewer than two base points, a row in which its input is not moved, outputs
 * that are not finite or not one for each row, or options out of range.
 * @example
 * ```ts
 * import { analyseDgsm, evaluate, sampleFiniteDifferences } from "crowdout/sensitivity";
 *
 * const problem = { names: ["growth", "reaction"], bounds: [[0.02, 0.1], [0, 1]] } as const;
 * const sample = sampleFiniteDifferences(problem, { count: 128 });
 * const outputs = evaluate(sample, ([growth, reaction]) => growth * reaction);
 * console.log(analyseDgsm(sample, outputs).inputs.map(({ name, totalBound }) => `${name} ${totalBound.value}`));
 * ```
 * @see Sobol', I.M. and Kucherenko, S. (2009), Mathematics and Computers in Simulation 79
 */
export function analyseDgsm(
	design: DifferenceDesign,
	outputs: ArrayLike<number>,
	options: ResampleOptions = {},
): DgsmMeasures {
	const { resamples, level, seed } = resampling(options);
	const { names, bounds } = design;
	checkDesign(design, "finite-differences", "DGSM");
	const columns = columnsOf(design);
	const y = outputsOf(outputs);
	checkOnePerRun(y, columns[0].length);
	const n = names.length;
	if (bounds?.length !== n)
		refuse("bounds", `must have one entry for each of ${n} inputs, got ${bounds?.length ?? "none"}`);
	checkEnough(y.length, 2 * (n + 1), `DGSM (two base points of ${n + 1} rows)`);
	const count = y.length / (n + 1);
	checkWhole("base points", count, { least: 2, note: `, outputs / ${n + 1} (rows for each base point)` });
	const base = Float64Array.from({ length: count }, (_, i) => y[i * (n + 1)]);
	const slopes = squaredSlopes(columns, y, names);
	const bound = (weights: Float64Array, into: Float64Array) => {
		const variance = weightedVariance(base, weights);
		for (let j = 0; j < n; j++) {
			let sum = 0;
			for (let i = 0; i < count; i++) sum += weights[i] * slopes[i * n + j];
			const range = (bounds[j][1] - bounds[j][0]) / Math.PI;
			into[j] = variance > 0 ? (sum / count) * ((range * range) / variance) : 0;
		}
	};
	const weights = new Float64Array(count).fill(1);
	const values = new Float64Array(n);
	const draws = new Float64Array(resamples * n);
	if (!isConstant(y)) {
		bound(weights, values);
		const draw = rowCounts(seed, "dgsm");
		for (let r = 0; r < resamples; r++) {
			draw(r, weights);
			bound(weights, draws.subarray(r * n, (r + 1) * n));
		}
	}
	return {
		inputs: names.map((name, j) => {
			const own = Float64Array.from({ length: count }, (_, i) => slopes[i * n + j]);
			const squaredSlope = own.reduce((sum, slope) => sum + slope, 0) / count;
			const squares = own.reduce((sum, slope) => sum + (slope - squaredSlope) ** 2, 0);
			const totalBound = estimateOf(values[j], draws, { width: n, column: j, level });
			return { name, squaredSlope, squaredSlopeDeviation: Math.sqrt(squares / count), totalBound };
		}),
	};
}

/** Squared slope along each input at each base point, row by row. */
function squaredSlopes(columns: readonly Float64Array[], y: Float64Array, names: readonly string[]): Float64Array {
	const n = columns.length;
	const slopes = new Float64Array((y.length / (n + 1)) * n);
	for (let row = 0, k = 0; row < y.length; row += n + 1) {
		for (let j = 0; j < n; j++) {
			const moved = columns[j][row + 1 + j] - columns[j][row];
			if (moved === 0)
				refuse(`points.${row + 1 + j}.${names[j]}`, `must differ from the value in base row ${row}, got the same`);
			slopes[k++] = ((y[row + 1 + j] - y[row]) / moved) ** 2;
		}
	}
	return slopes;
}

function weightedVariance(values: Float64Array, weights: Float64Array): number {
	const count = values.length;
	let mean = 0;
	let squares = 0;
	for (let i = 0; i < count; i++) mean += (weights[i] * values[i]) / count;
	for (let i = 0; i < count; i++) squares += weights[i] * (values[i] - mean) ** 2;
	return squares / count;
}
