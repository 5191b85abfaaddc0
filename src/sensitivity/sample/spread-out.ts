/** One walk: the level of each input in each row, and what each step moves. */
export interface Trajectory {
	readonly levels: Float64Array;
	readonly moves: Int32Array;
}

/**
 * The trajectories that are furthest apart: the best one is added at each step, then exchanged as long as that helps.
 * It finds a local optimum, in time that grows with the square of the number of candidates.
 *
 * @param options `count`: number to keep; `n`: number of inputs.
 * @see Campolongo, Cariboni and Saltelli (2007), Environmental Modelling & Software 22, for the distance: over pairs of
 * trajectories the squares of the sum of distances between their points
 */
export function spreadOut(drawn: readonly Trajectory[], { count, n }: { count: number; n: number }): Trajectory[] {
	const squared = drawn.map((a, s) => drawn.map((b, t) => (t < s ? distance(a, b, n) ** 2 : 0)));
	const apart = (s: number, t: number) => (s > t ? squared[s][t] : squared[t][s]);
	const toOthers = (s: number, chosen: readonly number[]) =>
		chosen.reduce((sum, t) => (t === s ? sum : sum + apart(s, t)), 0);
	const all = drawn.map((_, s) => s);
	const chosen: number[] = [best(all, (s) => toOthers(s, all))];
	while (chosen.length < count) {
		const rest = all.filter((s) => !chosen.includes(s));
		chosen.push(best(rest, (s) => toOthers(s, chosen)));
	}
	for (let improved = true; improved; ) {
		improved = false;
		for (let k = 0; k < count; k++) {
			const others = chosen.filter((_, i) => i !== k);
			const rest = all.filter((s) => !others.includes(s));
			const next = best(rest, (s) => toOthers(s, others));
			if (toOthers(next, others) > toOthers(chosen[k], others) * (1 + 1e-12)) {
				chosen[k] = next;
				improved = true;
			}
		}
	}
	return chosen.sort((a, b) => a - b).map((s) => drawn[s]);
}

/** Distance of two trajectories: the Euclidean distance in levels, summed over all pairs of a point of each. */
function distance(a: Trajectory, b: Trajectory, n: number): number {
	let sum = 0;
	for (let p = 0; p < a.levels.length; p += n) {
		for (let q = 0; q < b.levels.length; q += n) {
			let squares = 0;
			for (let j = 0; j < n; j++) squares += (a.levels[p + j] - b.levels[q + j]) ** 2;
			sum += Math.sqrt(squares);
		}
	}
	return sum;
}

function best(choices: readonly number[], score: (s: number) => number): number {
	let found = choices[0];
	let highest = Number.NEGATIVE_INFINITY;
	for (const s of choices) {
		const value = score(s);
		if (value > highest) [found, highest] = [s, value];
	}
	return found;
}
