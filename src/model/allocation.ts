/** How a cut is spread over the lines of a tier. */
export type AllocationRule = Proportional | Weighted | Priority;

/** In proportion to reference size, until a floor binds. */
export interface Proportional {
	readonly kind: "proportional";
}

/** In proportion to size times weight. */
export interface Weighted {
	readonly kind: "weighted";
	/** Weight of each line [≥ 0; 1 where absent; 0 neither loses nor gains]. */
	readonly weights: Readonly<Record<string, number>>;
}

/** The first line of the order is cut to its floor before the second is touched. */
export interface Priority {
	readonly kind: "priority";
	/** Every line once, the first to be cut first. */
	readonly order: readonly string[];
}

/**
 * Spread a cut over lines in proportion to weight · reference, never below a floor; the remainder over the others.
 *
 * @param cut Amount to find [share of GDP, ≥ 0].
 * @param room What each line can lose, reference less floor [share of GDP, ≥ 0].
 * @param size Weight · reference of each line.
 * @param cuts Filled with the cut of each line [share of GDP].
 * @returns What the floors left unmet [share of GDP].
 * @see MODEL.md, section 7
 */
export function spreadInProportion(cut: number, room: Float64Array, size: Float64Array, cuts: Float64Array): number {
	for (let j = 0; j < cuts.length; j++) cuts[j] = 0;
	let left = cut;
	for (let pass = 0; pass < size.length && left > 0; pass++) {
		let total = 0;
		for (let j = 0; j < size.length; j++) if (cuts[j] < room[j]) total += size[j];
		if (total <= 0) return left;
		const rate = left / total;
		let bound = false;
		for (let j = 0; j < size.length; j++) {
			if (cuts[j] < room[j] && size[j] > 0 && rate * size[j] >= room[j]) {
				cuts[j] = room[j];
				left -= room[j];
				bound = true;
			}
		}
		if (!bound) {
			for (let j = 0; j < size.length; j++) if (cuts[j] < room[j]) cuts[j] = rate * size[j];
			return 0;
		}
	}
	return Math.max(0, left);
}

/**
 * The cut per unit of size at which a line reaches its floor; the least of all lines is as far as
 * `spreadInProportion` goes in one pass.
 *
 * @param room What the line can lose [share of GDP, ≥ 0]. @param size Weight · reference [> 0].
 * @see MODEL.md, section 7
 */
export function rateAtFloor(room: number, size: number): number {
	return room / size;
}

/**
 * Take a cut from the first line of the order down to its floor, then from the next.
 *
 * @param order Indices of the lines, the first to be cut first.
 * @param cuts Filled with the cut of each line [share of GDP].
 * @returns What the floors left unmet [share of GDP].
 * @see MODEL.md, section 7
 */
export function spreadByPriority(cut: number, room: Float64Array, order: Uint16Array, cuts: Float64Array): number {
	let left = cut;
	for (let k = 0; k < order.length; k++) {
		const j = order[k];
		cuts[j] = Math.min(left, room[j]);
		left -= cuts[j];
	}
	return left;
}

/**
 * Share a dividend among lines in proportion to weight · reference.
 *
 * @param dividend Amount to give, negative [share of GDP, ≤ 0].
 * @param cuts Filled with the (negative) cut of each line.
 * @returns What finds no line to go to, negative [share of GDP]: a negative `unfunded`.
 * @see MODEL.md, section 6
 */
export function spreadDividend(dividend: number, size: Float64Array, cuts: Float64Array): number {
	let total = 0;
	for (let j = 0; j < size.length; j++) total += size[j];
	for (let j = 0; j < size.length; j++) cuts[j] = total > 0 ? (dividend * size[j]) / total : 0;
	return total > 0 ? 0 : dividend;
}
