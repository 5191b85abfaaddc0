/**
 * Exact Shapley values: each player's mean contribution over all orders of joining.
 *
 * @param players Number of players [1–20]; the cost is 2 to that power.
 * @param worth Worth of a coalition, given as bits: bit i is set where player i has joined. It is called once for each
 * coalition.
 * @returns One value for each player; apart from rounding they add up to worth(all) - worth(none).
 * @see Shapley 1953, A value for n-person games
 */
export function shapley(players: number, worth: (coalition: number) => number): number[] {
	const worths = Float64Array.from({ length: 2 ** players }, (_, coalition) => worth(coalition));
	const weight = shareBySize(players);
	return Array.from({ length: players }, (_, player) => {
		const bit = 2 ** player;
		let value = 0;
		for (let coalition = 0; coalition < worths.length; coalition++) {
			if ((coalition & bit) !== 0) continue;
			value += weight[size(coalition)] * (worths[coalition | bit] - worths[coalition]);
		}
		return value;
	});
}

/** Weights s! (n - s - 1)! / n!, by the size s of the coalition that a player joins. */
function shareBySize(players: number): number[] {
	const weights = [1 / players];
	for (let s = 1; s < players; s++) weights.push((weights[s - 1] * s) / (players - s));
	return weights;
}

function size(coalition: number): number {
	let count = 0;
	for (let bits = coalition; bits > 0; bits >>>= 1) count += bits & 1;
	return count;
}
