import { constantOf } from "../numerics/index.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob, Estimate } from "./types.js";

/** Mean and standard deviation of a scalar with their errors; null where there is none. */
export interface Moments {
	readonly mean: Estimate | null;
	readonly sd: Estimate | null;
}

/**
 * The summary of a scalar over the draws: its mean and spread. A ratio whose denominator comes near 0 has neither. The
 * spread is 0 where all values are one number up to rounding.
 */
export function momentsOf(job: EnsembleJob, state: EnsembleState, sums: BlockSums, scalar: number): Moments {
	const moments = drawnMoments(job, state, sums, scalar);
	if (moments.sd !== null && isConstant(sums, scalar)) {
		return { mean: { value: moments.mean.value, error: 0 }, sd: { value: 0, error: 0 } };
	}
	const ratio = job.bins.fractions.find((fraction) => fraction.scalar === scalar);
	return ratio?.nearZero ? { mean: null, sd: null } : moments;
}

/** Whether all values of a scalar are one number, up to rounding. */
export function isConstant({ low, high }: BlockSums, scalar: number): boolean {
	return constantOf({ low: low[scalar], high: high[scalar] }) !== undefined;
}

/** Number of values, and the sums of (value - centre)^k for k = 1 to 4. */
interface Powers {
	readonly count: number;
	readonly sums: readonly number[];
}

/** Powers of a scalar over the blocks, in their order, by replicate. */
function powersOf(job: EnsembleJob, { replicates }: EnsembleState, sums: BlockSums, scalar: number): Powers[] {
	const scalars = job.scalars.length;
	return Array.from({ length: replicates }, (_, r) => {
		let count = -sums.scalarNulls[r * scalars + scalar];
		const own = [0, 0, 0, 0];
		for (let block = 0; block < job.blocks; block++) {
			const at = block * replicates + r;
			count += sums.succeeded[at];
			for (let k = 0; k < own.length; k++) own[k] += sums.powers[(at * scalars + scalar) * own.length + k];
		}
		return { count, sums: own };
	});
}

/** Of Sobol' points the errors are those of the spread over scramblings. */
function drawnMoments(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	scalar: number,
): { readonly mean: Estimate; readonly sd: Estimate | null } {
	const parts = powersOf(job, state, sums, scalar);
	const all = parts.reduce((total, part) => ({
		count: total.count + part.count,
		sums: total.sums.map((sum, k) => sum + part.sums[k]),
	}));
	const mean = job.bins.centre[scalar] + all.sums[0] / all.count;
	const sd = spreadOf(all);
	if (parts.length > 1) {
		const held = parts.filter(({ count }) => count > 1);
		const means = held.map((part) => part.sums[0] / part.count);
		return { mean: { value: mean, error: errorOf(means) }, sd: { value: sd, error: errorOf(held.map(spreadOf)) } };
	}
	const { count } = all;
	return {
		mean: { value: mean, error: count > 1 ? sd / Math.sqrt(count) : Number.POSITIVE_INFINITY },
		sd: count > 1 ? { value: sd, error: spreadError(all, sd) } : null,
	};
}

/** Standard deviation; 0 of a single value. */
function spreadOf({ count, sums: [sum, squares] }: Powers): number {
	const off = sum / count;
	return count > 1 ? Math.sqrt(Math.max(0, squares - count * off * off) / (count - 1)) : 0;
}

/**
 * Standard error of a standard deviation s by the fourth central moment m: of the variance it is
 * √((m - s⁴ (n - 3) / (n - 1)) / n), and of its root that over 2 s. No normal distribution is taken for granted.
 *
 * @see Rao, C.R. (1973), Linear Statistical Inference and Its Applications, section 6h
 */
function spreadError({ count, sums: [sum, squares, cubes, fourths] }: Powers, sd: number): number {
	if (sd === 0) return 0;
	const off = sum / count;
	const fourth = (fourths - 4 * off * cubes + 6 * off ** 2 * squares) / count - 3 * off ** 4;
	const variance = (fourth - (sd ** 4 * (count - 3)) / (count - 1)) / count;
	return Math.sqrt(Math.max(0, variance)) / (2 * sd);
}

/** Standard error of the mean of independent estimates. */
export function errorOf(values: readonly number[]): number {
	const n = values.length;
	if (n < 2) return Number.POSITIVE_INFINITY;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (n - 1) / n);
}
