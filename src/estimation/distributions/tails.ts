import { betaCdf, gammaUpper } from "../../numerics/index.js";

export { normalCdf as normalLower } from "../../numerics/index.js";

/**
 * Probability that |T| is at least |t|, for Student's T.
 *
 * @param degreesOfFreedom [> 0].
 * @example
 * ```ts
 * import { studentTwoSided } from "crowdout/estimation";
 *
 * console.log(studentTwoSided(2.0422724563, 30)); // 0.05…
 * ```
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
	return fUpper(t * t, 1, degreesOfFreedom);
}

/**
 * Probability that F is at least f [1 where f ≤ 0].
 *
 * @param numerator Degrees of freedom [> 0].
 * @param denominator Degrees of freedom [> 0].
 * @example
 * ```ts
 * import { fUpper } from "crowdout/estimation";
 *
 * console.log(fUpper(4.1709, 1, 30)); // 0.0499…
 * ```
 */
export function fUpper(f: number, numerator: number, denominator: number): number {
	if (f === Number.POSITIVE_INFINITY) return 0;
	if (f <= 0) return 1;
	const sum = denominator + numerator * f;
	return betaCdf(denominator / sum, denominator / 2, numerator / 2, { complement: (numerator * f) / sum });
}

/**
 * Probability that χ² is at least x [1 where x ≤ 0].
 *
 * @param degreesOfFreedom [> 0, need not be whole].
 * @example
 * ```ts
 * import { chiSquareUpper } from "crowdout/estimation";
 *
 * console.log(chiSquareUpper(3.8415, 1)); // 0.0499…
 * ```
 */
export function chiSquareUpper(x: number, degreesOfFreedom: number): number {
	return gammaUpper(x / 2, degreesOfFreedom / 2);
}
