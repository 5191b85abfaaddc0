import { incompleteBeta } from "./incomplete-beta.js";
import { upperIncompleteGamma } from "./incomplete-gamma.js";

/**
 * Probability that |T| is at least |t|, for Student's T.
 *
 * @param degreesOfFreedom [> 0].
 */
export function studentTwoSided(t: number, degreesOfFreedom: number): number {
	if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0;
	const sum = degreesOfFreedom + t * t;
	return incompleteBeta(degreesOfFreedom / sum, (t * t) / sum, degreesOfFreedom / 2, 0.5);
}

/**
 * Probability that F is at least f [1 where f ≤ 0].
 *
 * @param numerator Degrees of freedom [> 0].
 * @param denominator Degrees of freedom [> 0].
 */
export function fUpper(f: number, numerator: number, denominator: number): number {
	if (f === Number.POSITIVE_INFINITY) return 0;
	if (!(f > 0)) return 1;
	const sum = denominator + numerator * f;
	return incompleteBeta(denominator / sum, (numerator * f) / sum, denominator / 2, numerator / 2);
}

/**
 * Probability that χ² is at least x [1 where x ≤ 0].
 *
 * @param degreesOfFreedom [> 0, need not be whole].
 */
export function chiSquareUpper(x: number, degreesOfFreedom: number): number {
	return upperIncompleteGamma(degreesOfFreedom / 2, x / 2);
}

/** Probability that a standard normal is at most z. */
export function normalLower(z: number): number {
	const beyond = upperIncompleteGamma(0.5, (z * z) / 2) / 2;
	return z > 0 ? 1 - beyond : beyond;
}
