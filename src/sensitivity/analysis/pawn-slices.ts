/** A column, its rows in ascending order, and whether the last slice holds its greatest value. */
export interface SlicedColumn {
	readonly column: Float64Array;
	readonly order: Uint32Array;
	readonly closed: boolean;
}

/** Whether several rows share the greatest value; it must then be in a slice, or a part of the input is lost. */
export function sharesGreatest(column: Float64Array, order: Uint32Array): boolean {
	const last = order.length - 1;
	return column[order[last]] === column[order[last - 1]];
}

/**
 * The slice of equal probability of each row: from its edge on, before the next edge. Edges are quantiles by
 * linear interpolation (R's type 7, numpy's default) of the rows, each taken `weights` times.
 *
 * @param options `slice`: filled with the slice of each row; -1 for a row in none.
 */
export function assignSlices(
	{ column, order, closed }: SlicedColumn,
	weights: Float64Array,
	{ slices, slice }: { readonly slices: number; readonly slice: Int16Array },
): void {
	const edges = edgesOf(column, order, { weights, slices });
	const greatest = edges[slices];
	let s = 0;
	for (const row of order) {
		const x = column[row];
		while (s < slices - 1 && x >= edges[s + 1]) s++;
		slice[row] = x < greatest ? s : closed && x === greatest ? slices - 1 : -1;
	}
}

function edgesOf(
	column: Float64Array,
	order: Uint32Array,
	{ weights, slices }: { readonly weights: Float64Array; readonly slices: number },
): Float64Array {
	const edges = new Float64Array(slices + 1);
	const last = order.length - 1;
	let at = 0;
	let upTo = weights[order[0]];
	const valueAt = (rank: number) => {
		while (upTo <= rank) upTo += weights[order[++at]];
		return column[order[at]];
	};
	for (let s = 0; s <= slices; s++) {
		// SALib's probabilities are multiples of 1 / slices. Dividing first gives the same rounding.
		const rank = last * Math.min(1, s * (1 / slices));
		const below = Math.floor(rank);
		const part = rank - below;
		const low = valueAt(below);
		const [atLow, upToLow] = [at, upTo];
		const high = valueAt(Math.min(last, below + 1));
		[at, upTo] = [atLow, upToLow];
		edges[s] = part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
	}
	return edges;
}
