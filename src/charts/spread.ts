/**
 * Move labels apart so that none covers another. The order from top to bottom stays, and each stays near its place.
 *
 * @param places Wanted place of each label.
 * @param gap Least distance between two.
 * @param bounds Least and greatest place; ignored where there is no room for all.
 * @returns A place for each, in the order given.
 */
export function spread(places: readonly number[], gap: number, [top, bottom]: readonly [number, number]): number[] {
	const order = places.map((_, k) => k).sort((a, b) => places[a] - places[b] || a - b);
	const moved = [...places];
	order.forEach((k, rank) => {
		moved[k] = Math.max(moved[k], rank === 0 ? top : moved[order[rank - 1]] + gap);
	});
	let limit = bottom;
	for (const k of [...order].reverse()) {
		moved[k] = Math.min(moved[k], limit);
		limit = moved[k] - gap;
	}
	return moved;
}
