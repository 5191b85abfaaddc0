import type { Matrix } from "../linear/matrix.js";

/**
 * Standard error of a smooth function of coefficients, to first order, by central differences. A ratio such as a
 * long-run elasticity is skewed; where its denominator is uncertain, use draws or a bootstrap instead.
 *
 * @param of The function. @param coefficients The point. @param covariance Covariance of the coefficients.
 * @example
 * ```ts
 * import { deltaMethod, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const { coefficients, covariance } = leastSquares(design);
 * const longRun = ([, threat, , last]: readonly number[]) => threat / (1 - last);
 * console.log(deltaMethod(longRun, coefficients, covariance));
 * ```
 */
export function deltaMethod(
	of: (coefficients: readonly number[]) => number,
	coefficients: readonly number[],
	covariance: Matrix,
): { readonly estimate: number; readonly standardError: number } {
	const gradient = coefficients.map((value, j) => {
		const step = 1e-5 * (Math.sqrt(covariance[j][j]) || Math.abs(value) || 1);
		const up = value + step;
		const down = value - step;
		return (of(coefficients.with(j, up)) - of(coefficients.with(j, down))) / (up - down);
	});
	const variance = gradient.reduce(
		(sum, a, i) => sum + gradient.reduce((inner, b, j) => inner + a * b * covariance[i][j], 0),
		0,
	);
	return { estimate: of(coefficients), standardError: Math.sqrt(variance) };
}
