/** How a cut is spread over the lines of a tier. */
export type AllocationRule = Proportional | Weighted | Priority;

/** In proportion to size, until a floor binds. */
export interface Proportional {
	readonly kind: "proportional";
}

/** In proportion to size times weight. */
export interface Weighted {
	readonly kind: "weighted";
	/** Weight of each line [≥ 0; 1 where absent, and for `other`]. A line of weight 0 neither loses nor gains. */
	readonly weights: Readonly<Record<string, number>>;
}

/** In each round the first item of the order is cut as far as its floor before the second is cut. */
export interface Priority {
	readonly kind: "priority";
	/** Every line once, in the order of the cuts. `other` may be named too; where it is not, it comes first. */
	readonly order: readonly string[];
}

/**
 * Spread a cut over items in proportion to their size. An item never loses more than its room; the others bear the
 * remainder.
 *
 * @param cut Amount to find [share of GDP, ≥ 0].
 * @param room What each item can lose in this round [share of GDP, ≥ 0].
 * @param size Weight of each item times its part in this round.
 * @param cuts Filled with the cut of each item [share of GDP].
 * @returns What is left to find [share of GDP].
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
 * Take a cut from the first item of the order until its room is used up, then from the next.
 *
 * @param room What each item can lose in this round [share of GDP, ≥ 0].
 * @param order Indices of the items, the first to be cut first.
 * @param cuts Filled with the cut of each item [share of GDP].
 * @returns What is left to find [share of GDP].
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
 * Spread a gain in one step, in proportion to size.
 *
 * @param gain Amount to give, negative [share of GDP, ≤ 0].
 * @param size Weight · development · reference of each item, or weight · reference where all of these are 0.
 * @param cuts Filled with the (negative) cut of each item.
 * @returns The part of the gain that no item takes, negative [share of GDP]: a negative `unfunded`.
 * @see MODEL.md, section 7
 */
export function spreadGain(gain: number, size: Float64Array, cuts: Float64Array): number {
	let total = 0;
	for (let j = 0; j < size.length; j++) total += size[j];
	for (let j = 0; j < size.length; j++) cuts[j] = total > 0 ? (gain * size[j]) / total : 0;
	return total > 0 ? 0 : gain;
}
