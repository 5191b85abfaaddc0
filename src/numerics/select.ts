/**
 * Put the values of the wanted ranks where sorting would put them, with all smaller ones before and greater ones after.
 * Takes time in proportion to the number of values, for a few ranks.
 *
 * @param values Finite numbers; reordered.
 * @param ranks Positions from 0, in any order.
 * @returns `values`
 * @see Hoare, C.A.R. (1961), Algorithm 65: find, Communications of the ACM 4; Chambers (1971), partial sorting, for several ranks
 */
export function select(values: Float64Array, ranks: readonly number[]): Float64Array {
	const sorted = [...new Set(ranks)].sort((a, b) => a - b);
	selectBetween(values, sorted, { from: 0, to: values.length - 1, firstRank: 0, endRank: sorted.length });
	return values;
}

interface Part {
	readonly from: number;
	readonly to: number;
	/** The wanted ranks within the part: from `firstRank`, before `endRank`. */
	readonly firstRank: number;
	readonly endRank: number;
}

function selectBetween(values: Float64Array, ranks: readonly number[], { from, to, firstRank, endRank }: Part): void {
	if (firstRank >= endRank || from >= to) return;
	if (to - from < 600) {
		values.subarray(from, to + 1).sort();
		return;
	}
	const pivot = medianOfNine(values, from, to);
	let i = from;
	let j = to;
	while (i <= j) {
		while (values[i] < pivot) i++;
		while (values[j] > pivot) j--;
		if (i <= j) {
			const value = values[i];
			values[i++] = values[j];
			values[j--] = value;
		}
	}
	let left = firstRank;
	while (left < endRank && ranks[left] <= j) left++;
	let right = left;
	while (right < endRank && ranks[right] < i) right++;
	selectBetween(values, ranks, { from, to: j, firstRank, endRank: left });
	selectBetween(values, ranks, { from: i, to, firstRank: right, endRank });
}

/** Median of the medians of three triples spread over the part. */
function medianOfNine(values: Float64Array, from: number, to: number): number {
	const step = Math.floor((to - from) / 8);
	const at = (k: number): number => values[from + k * step];
	return median(median(at(0), at(1), at(2)), median(at(3), at(4), at(5)), median(at(6), at(7), at(8)));
}

function median(a: number, b: number, c: number): number {
	return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
