import { errorOf } from "./moments.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob, Estimate } from "./types.js";

/** Number of draws, and sums of the parts of a ratio about their centres, as `products` holds them. */
type Products = readonly number[];

/**
 * The total of the numerators of a ratio over that of its denominators, with the error by the delta method: that of the
 * mean of numerator - ratio · denominator, over the mean denominator. Of Sobol' points it is the spread over scramblings.
 *
 * @param fraction Place among those of the state.
 * @returns Null where the denominators sum to 0.
 * @see Cochran, W.G. (1977), Sampling Techniques, section 2.11
 */
export function ratioOfTotals(
	job: EnsembleJob,
	state: EnsembleState,
	sums: BlockSums,
	fraction: number,
): Estimate | null {
	const { centre } = job.bins.fractions[fraction];
	const parts = productsOf(job, state, sums, fraction);
	const all = parts.reduce((total, part) => total.map((sum, k) => sum + part[k]));
	const value = ratioOf(all, centre);
	if (!Number.isFinite(value)) return null;
	if (parts.length > 1) {
		return { value, error: errorOf(parts.filter(([count]) => count > 0).map((part) => ratioOf(part, centre))) };
	}
	const [count, a, b, aa, ab, bb] = all;
	if (count < 2) return { value, error: Number.POSITIVE_INFINITY };
	const off = aa - (a * a) / count - 2 * value * (ab - (a * b) / count) + value * value * (bb - (b * b) / count);
	const error = Math.sqrt(Math.max(0, off) / (count - 1) / count) / Math.abs(centre[1] + b / count);
	return { value, error };
}

function ratioOf([count, a, b]: Products, [numerator, denominator]: readonly [number, number]): number {
	return (numerator + a / count) / (denominator + b / count);
}

/** By replicate, over the blocks in their order. */
function productsOf(
	job: EnsembleJob,
	{ replicates, fractions }: EnsembleState,
	{ products }: BlockSums,
	fraction: number,
): Products[] {
	return Array.from({ length: replicates }, (_, r) => {
		const own = [0, 0, 0, 0, 0, 0];
		for (let block = 0; block < job.blocks; block++) {
			const at = ((block * replicates + r) * fractions.length + fraction) * own.length;
			for (let k = 0; k < own.length; k++) own[k] += products[at + k];
		}
		return own;
	});
}
