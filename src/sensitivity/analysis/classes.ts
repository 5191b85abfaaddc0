/** An input with its rows in classes. */
export interface ClassedInput {
	/** Rows by the input, ascending. */
	readonly order: Uint32Array;
	/** Class of each row, where values decide and not ranks. */
	readonly fixed: Uint16Array | undefined;
}

/**
 * Prepare an input for classes of equal size. Where more rows share a value than fit in a class, as for a discrete
 * input or a grid, ranks would split them arbitrarily; so rows of one value remain in one class.
 */
export function classedInput(column: Float64Array, order: Uint32Array, classes: number): ClassedInput {
	const rows = order.length;
	const size = rows / classes;
	const fixed = new Uint16Array(rows);
	let largest = 0;
	for (let from = 0, to = 0; from < rows; from = to) {
		while (to < rows && column[order[to]] === column[order[from]]) to++;
		largest = Math.max(largest, to - from);
		const c = Math.min(classes - 1, Math.floor((from + to) / 2 / size));
		for (let k = from; k < to; k++) fixed[order[k]] = c;
	}
	return { order, fixed: largest > size ? fixed : undefined };
}

/**
 * Go through rows in order, each `weights` times, and report how often each row is in each class of equal size; copies
 * of a row may be in two classes.
 *
 * @param options.classes Number of classes; class c has the ranks above c · rows / classes, up to the next (ranks from
 * 1).
 * @param options.take Called for a row, its class and how often it is in it [≥ 1].
 */
export function intoClasses(
	{ order, fixed }: ClassedInput,
	weights: Float64Array,
	{ classes, take }: { readonly classes: number; readonly take: (row: number, c: number, times: number) => void },
): void {
	const rows = order.length;
	let c = 0;
	let rank = 0;
	if (fixed !== undefined) {
		for (const row of order) if (weights[row] > 0) take(row, fixed[row], weights[row]);
		return;
	}
	const size = rows / classes;
	let end = Math.floor(size);
	for (let k = 0; k < rows; k++) {
		const row = order[k];
		let left = weights[row];
		while (left > 0) {
			while (rank >= end) {
				c++;
				end = c === classes - 1 ? rows : Math.floor((c + 1) * size);
			}
			const times = Math.min(left, end - rank);
			take(row, c, times);
			rank += times;
			left -= times;
		}
	}
}
