/** A line through points by least squares. */
export interface FittedLine {
	readonly intercept: number;
	readonly slope: number;
}

/** Least squares of y on x with a constant; slope 0 where x does not vary. Both about their means, for small numbers of years. */
export function fitLine(x: readonly number[], y: readonly number[]): FittedLine {
	const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
	const [mx, my] = [mean(x), mean(y)];
	let [xy, xx] = [0, 0];
	for (const [i, value] of x.entries()) {
		xy += (value - mx) * (y[i] - my);
		xx += (value - mx) ** 2;
	}
	const slope = xx === 0 ? 0 : xy / xx;
	return { intercept: my - slope * mx, slope };
}
