/**
 * Cut a distribution off at two bounds: u is spread over the probability between them.
 *
 * @param cdf Distribution function.
 * @param quantile Its inverse.
 * @param bounds Least and greatest value; a bound may be infinite.
 * @returns Inverse of the truncated distribution: never outside the bounds. Where they lie so far
 * out in one tail that no probability is between them, always the bound nearer to the middle.
 */
export function truncated(
	cdf: (x: number) => number,
	quantile: (u: number) => number,
	{ min, max }: { readonly min: number; readonly max: number },
): (u: number) => number {
	const low = min === Number.NEGATIVE_INFINITY ? 0 : cdf(min);
	const high = max === Number.POSITIVE_INFINITY ? 1 : cdf(max);
	if (!(high > low)) {
		const nearer = low < 0.5 ? max : min;
		return () => nearer;
	}
	return (u) => Math.min(max, Math.max(min, quantile(Math.min(BELOW_ONE, low + u * (high - low)))));
}

/** 1 - 2^-53. Rounding must not give 1, where an inverse may be infinite. */
const BELOW_ONE = 1 - 1.1102230246251565e-16;
