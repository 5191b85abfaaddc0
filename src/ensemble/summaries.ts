import { ruleOfThree } from "../numerics/index.js";
import { binError, type ColumnCounts, columnCounts, quantileFromBins, replicateCounts } from "./columns.js";
import { ratioOfTotals } from "./fractions.js";
import { errorOf, isConstant, momentsOf } from "./moments.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob, Probability, ScalarSummary } from "./types.js";

/** Quantile p of a column; NaN where it has no value. */
export type QuantileOf = (counted: ColumnCounts, p: number) => number;

/** Mean, spread and quantiles of a scalar with their Monte Carlo errors. */
export function summarise(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	scalar: number,
	quantileOf: QuantileOf,
): ScalarSummary {
	const column = state.columns + scalar;
	const counted = columnCounts(job, state, sums, column);
	const nulls = Array.from({ length: state.replicates }, (_, r) => sums.scalarNulls[r * job.scalars.length + scalar]);
	const missing = nulls.reduce((total, count) => total + count, 0);
	if (counted.total === 0) {
		return { count: 0, nulls: missing, mean: null, sd: null, quantiles: job.quantiles.map(() => null) };
	}
	const { mean, sd } = momentsOf(job, state, sums, scalar);
	const fraction = job.bins.fractions.findIndex((one) => one.scalar === scalar);
	const same = counted.total > 1 && mean !== null && isConstant(sums, scalar);
	return {
		count: counted.total,
		nulls: missing,
		mean,
		sd,
		...(fraction < 0 ? {} : { ofTotals: ratioOfTotals(job, state, sums, fraction) }),
		quantiles: job.quantiles.map((p) =>
			same
				? { value: mean.value, error: 0 }
				: { value: quantileOf(counted, p), error: quantileError(job, state, sums, counted, scalar, p) },
		),
		...(job.mode === "fast" ? { binError: job.quantiles.map((p) => (same ? 0 : binError(counted, p))) } : {}),
	};
}

/** Half the distance of the quantiles one binomial standard error to each side; of Sobol' points, the spread over scramblings. */
function quantileError(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	counted: ColumnCounts,
	scalar: number,
	p: number,
): number {
	if (state.replicates > 1) {
		const parts = Array.from({ length: state.replicates }, (_, r) => replicateCounts(job, state, sums, scalar, r));
		return errorOf(parts.filter(({ total }) => total > 0).map((part) => quantileFromBins(part, p)));
	}
	const step = Math.sqrt((p * (1 - p)) / counted.total);
	return (quantileFromBins(counted, p + step) - quantileFromBins(counted, p - step)) / 2;
}

/** A probability from counts by replicate; its error is binomial, or of Sobol' points the spread over scramblings. */
export function probability(hits: readonly number[], trials: readonly number[]): Probability {
	const n = trials.reduce((sum, count) => sum + count, 0);
	const value = hits.reduce((sum, count) => sum + count, 0) / n;
	if (value === 0 || value === 1) return { value, error: 0, bound: ruleOfThree(n) };
	const error =
		hits.length > 1
			? errorOf(hits.flatMap((count, r) => (trials[r] > 0 ? [count / trials[r]] : [])))
			: Math.sqrt((value * (1 - value)) / n);
	return { value, error };
}
