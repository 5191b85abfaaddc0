/**
 * The number with the fewest digits between two others, so that a limit can be read.
 *
 * @param low @param high Finite, low < high.
 * @returns r with low < r < high and the fewest digits, the one nearest to the middle; low where no double is between.
 */
export function roundBetween(low: number, high: number): number {
	if (low < 0 && high > 0) return 0;
	const middle = low + (high - low) / 2;
	const most = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
	for (let power = most; power > most - 18; power--) {
		const unit = 10 ** power;
		const candidate = Number(`${Math.round(middle / unit)}e${power}`);
		for (const rounded of [candidate, Number(`${Math.ceil(low / unit)}e${power}`)])
			if (rounded > low && rounded < high) return rounded;
	}
	return middle > low && middle < high ? middle : low;
}
