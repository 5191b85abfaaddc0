import { binError, columnCounts, quantileFromBins, replicateCounts } from "./columns.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob, Estimate, ScalarSummary } from "./types.js";

/** Quantile p of a column. */
export type QuantileOf = (column: number, p: number) => number;

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
	const moments = momentsOf(job, state, sums, scalar);
	return {
		count: counted.total,
		nulls: missing,
		mean: moments.mean,
		sd: moments.sd,
		quantiles: job.quantiles.map((p) => ({
			value: quantileOf(column, p),
			error: quantileError(job, state, sums, scalar, p),
		})),
		...(job.mode === "fast" ? { binError: job.quantiles.map((p) => binError(counted, p)) } : {}),
	};
}

/** Sums of a scalar over the blocks, in order, by replicate. */
function totals(job: EnsembleJob, { replicates }: EnsembleState, sums: BlockSums, scalar: number) {
	const scalars = job.scalars.length;
	return Array.from({ length: replicates }, (_, r) => {
		let [count, sum, squares] = [-sums.scalarNulls[r * scalars + scalar], 0, 0];
		for (let block = 0; block < job.blocks; block++) {
			const at = block * replicates + r;
			count += sums.succeeded[at];
			sum += sums.sums[at * scalars + scalar];
			squares += sums.squares[at * scalars + scalar];
		}
		return { count, sum, squares };
	});
}

/** Mean and standard deviation with their errors. */
export function momentsOf(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	scalar: number,
): { mean: Estimate; sd: Estimate | null } {
	const parts = totals(job, state, sums, scalar);
	let [count, sum, squares] = [0, 0, 0];
	for (const part of parts) {
		count += part.count;
		sum += part.sum;
		squares += part.squares;
	}
	const off = sum / count;
	const variance = count > 1 ? Math.max(0, squares - count * off * off) / (count - 1) : 0;
	const sd = Math.sqrt(variance);
	const mean = job.bins.centre[scalar] + off;
	if (parts.length > 1) {
		const held = parts.filter((part) => part.count > 1);
		const means = held.map((part) => part.sum / part.count);
		const spreads = held.map((part) =>
			Math.sqrt(Math.max(0, part.squares - part.sum ** 2 / part.count) / (part.count - 1)),
		);
		return { mean: { value: mean, error: errorOf(means) }, sd: { value: sd, error: errorOf(spreads) } };
	}
	// The error of the standard deviation, as of a normal: sd / √(2 (n - 1)).
	return {
		mean: { value: mean, error: count > 1 ? sd / Math.sqrt(count) : Number.POSITIVE_INFINITY },
		sd: count > 1 ? { value: sd, error: sd / Math.sqrt(2 * (count - 1)) } : null,
	};
}

/** Half the distance of the quantiles one binomial standard error to each side; of Sobol' points, the spread over scramblings. */
function quantileError(job: EnsembleJob, state: EnsembleState, sums: BlockSums, scalar: number, p: number): number {
	if (state.replicates > 1) {
		const counted = Array.from({ length: state.replicates }, (_, r) => replicateCounts(job, state, sums, scalar, r));
		return errorOf(counted.filter(({ total }) => total > 0).map((part) => quantileFromBins(part, p)));
	}
	const counted = columnCounts(job, state, sums, state.columns + scalar);
	const step = Math.sqrt((p * (1 - p)) / counted.total);
	return (quantileFromBins(counted, p + step) - quantileFromBins(counted, p - step)) / 2;
}

/** Standard error of the mean of independent estimates. */
export function errorOf(values: readonly number[]): number {
	const n = values.length;
	if (n < 2) return Number.POSITIVE_INFINITY;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (n - 1) / n);
}

/** A probability from counts by replicate; its error is binomial, or of Sobol' points the spread over scramblings. */
export function probability(hits: readonly number[], trials: readonly number[]): Estimate {
	const n = trials.reduce((sum, count) => sum + count, 0);
	const value = hits.reduce((sum, count) => sum + count, 0) / n;
	const error =
		hits.length > 1
			? errorOf(hits.flatMap((count, r) => (trials[r] > 0 ? [count / trials[r]] : [])))
			: Math.sqrt((value * (1 - value)) / n);
	return { value, error };
}
