/** Greatest number of values that are all sorted; for so few, counting them into bins takes longer. */
const FEW = 400;

/**
 * The values of the wanted ranks, as sorting would place them.
 *
 * Takes time in proportion to the number of values. They are counted into bins of equal width, and only the bins that
 * hold a wanted rank are searched further. No branch depends on a comparison of values, so the processor never
 * predicts one wrongly.
 *
 * @param values Finite numbers, at least one; left as they are.
 * @param ranks Positions from 0, in rising order.
 * @see Devroye, L. (1986), Lecture Notes on Bucket Algorithms, Birkhäuser, chapter 3
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): number[] {
	const size = values.length;
	if (size <= FEW) return sortedAt(values, ranks);
	let least = values[0];
	let greatest = values[0];
	for (let i = 1; i < size; i++) {
		least = Math.min(least, values[i]);
		greatest = Math.max(greatest, values[i]);
	}
	if (least === greatest) return ranks.map(() => least);
	const bins = size > 4096 ? 2048 : 512;
	const scale = (bins - 1) / (greatest - least);
	if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) return sortedAt(values, ranks);
	const counts = new Uint32Array(bins);
	for (let i = 0; i < size; i++) counts[((values[i] - least) * scale) | 0]++;

	// `within`: the wanted ranks, counted only among the values of the bins that hold one.
	const wanted = new Uint8Array(bins);
	const within: number[] = [];
	let [below, kept] = [0, 0];
	for (let bin = 0, k = 0; k < ranks.length; bin++) {
		const upTo = below + counts[bin];
		for (; k < ranks.length && ranks[k] < upTo; k++) {
			wanted[bin] = 1;
			within.push(ranks[k] - below + kept);
		}
		kept += wanted[bin] * counts[bin];
		below = upTo;
	}
	if (kept > size / 2) return sortedAt(values, ranks);
	const inside = new Float64Array(kept + 1);
	for (let i = 0, at = 0; i < size; i++) {
		inside[at] = values[i];
		at += wanted[((values[i] - least) * scale) | 0];
	}
	return orderStatistics(inside.subarray(0, kept), within);
}

function sortedAt(values: Float64Array, ranks: readonly number[]): number[] {
	const sorted = values.slice().sort();
	return ranks.map((rank) => sorted[rank]);
}
