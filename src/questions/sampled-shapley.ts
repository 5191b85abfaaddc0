import { stream, uniform } from "../numerics/index.js";

/** A Shapley value estimated from random orders. */
export interface SampledValue {
	readonly amount: number;
	/** Standard error from sampling [≥ 0]. */
	readonly standardError: number;
}

/**
 * Shapley values of many players: the mean contribution over random orders, each used forwards and backwards. The
 * values of every order add up to the total, and so do the means.
 *
 * @param players Number of players.
 * @param worth Worth of a coalition, given as one flag for each player. It is called once for each coalition.
 * @param options `pairs`: orders, each with its reverse [whole, ≥ 2]; `seed`.
 * @see Castro, Gómez and Tejada (2009), Computers & Operations Research 36; Mitchell, Cooper, Frank and Holmes (2022),
 * Journal of Machine Learning Research 23, for the reverse
 */
export function sampledShapley(
	players: number,
	worth: (joined: readonly boolean[]) => number,
	{ pairs, seed }: { readonly pairs: number; readonly seed: number },
): SampledValue[] {
	const known = new Map<string, number>();
	const worthOf = (joined: readonly boolean[]): number => {
		const key = joined.map(Number).join("");
		const value = known.get(key) ?? worth(joined);
		known.set(key, value);
		return value;
	};
	const chance = stream(seed, "shapley orders");
	const sums = new Float64Array(players);
	const squares = new Float64Array(players);
	for (let pair = 0; pair < pairs; pair++) {
		const order = Array.from({ length: players }, (_, k) => k);
		for (let k = players - 1; k > 0; k--) {
			const other = Math.floor(uniform(chance, pair * players + k) * (k + 1));
			[order[k], order[other]] = [order[other], order[k]];
		}
		const gains = new Float64Array(players);
		for (const way of [order, [...order].reverse()]) {
			const joined = Array.from({ length: players }, () => false);
			let before = worthOf(joined);
			for (const player of way) {
				joined[player] = true;
				const after = worthOf(joined);
				gains[player] += (after - before) / 2;
				before = after;
			}
		}
		for (let k = 0; k < players; k++) {
			sums[k] += gains[k];
			squares[k] += gains[k] ** 2;
		}
	}
	return Array.from(sums, (sum, k) => {
		const amount = sum / pairs;
		const variance = Math.max(0, squares[k] / pairs - amount ** 2) * (pairs / (pairs - 1));
		return { amount, standardError: Math.sqrt(variance / pairs) };
	});
}
