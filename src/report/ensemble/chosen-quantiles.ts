/** The quantiles of a table. */
export interface ChosenQuantiles {
	/** Their indices in the result. */
	readonly places: readonly number[];
	/** Heads of the columns: `5 %`. */
	readonly heads: readonly string[];
}

/** The quantiles shown: 5, 50 and 95 % where the result has them, else the least, the middle one and the greatest. */
export function chosenQuantiles(quantiles: readonly number[]): ChosenQuantiles {
	const wanted = [0.05, 0.5, 0.95].map((quantile) => quantiles.indexOf(quantile));
	const inOrder = quantiles.map((_, k) => k).sort((a, b) => quantiles[a] - quantiles[b]);
	const middle = inOrder[Math.floor((inOrder.length - 1) / 2)];
	const places = wanted.includes(-1) ? [...new Set([inOrder[0], middle, inOrder[inOrder.length - 1]])] : wanted;
	return { places, heads: places.map((k) => `${Number((100 * quantiles[k]).toPrecision(6))} %`) };
}
