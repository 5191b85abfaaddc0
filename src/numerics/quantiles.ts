import { orderStatistics } from "./order-statistics.js";

/**
 * Quantiles by linear interpolation between order statistics, as `d3.quantileSorted` and R's type 7:
 * p falls on rank (n - 1)·p from 0.
 *
 * @param values Finite numbers in any order; left as they are.
 * @param probabilities [each 0–1; beyond, the least or greatest value]
 * @returns One quantile for each probability; NaN where there is no value.
 * @see Hyndman, R.J. and Fan, Y. (1996), Sample quantiles in statistical packages, The American Statistician 50
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
	const last = values.length - 1;
	if (last < 0) return probabilities.map(() => Number.NaN);
	const ranks = probabilities.map((p) => last * Math.min(1, Math.max(0, p)));
	const wanted = [...new Set(ranks.flatMap((rank) => [Math.floor(rank), Math.min(last, Math.floor(rank) + 1)]))];
	wanted.sort((a, b) => a - b);
	const found = orderStatistics(values, wanted);
	const at = (rank: number) => found[wanted.indexOf(rank)];
	return ranks.map((rank) => {
		const below = Math.floor(rank);
		const low = at(below);
		return low + (at(Math.min(last, below + 1)) - low) * (rank - below);
	});
}
