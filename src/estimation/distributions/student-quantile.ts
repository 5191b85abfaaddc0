import { root } from "../../numerics/index.js";
import { studentTwoSided } from "./tails.js";

/**
 * The t that |T| exceeds with a given probability, for Student's T, by doubling and Brent's method.
 *
 * @param probability Probability of both tails together [0–1]. @param degreesOfFreedom [> 0].
 * @returns Infinity at 0 and 0 at 1; otherwise as precise as the tail probability itself.
 * @example
 * ```ts
 * import { studentTwoSidedQuantile } from "crowdout/estimation";
 *
 * console.log(studentTwoSidedQuantile(0.05, 30)); // 2.0422…
 * ```
 */
export function studentTwoSidedQuantile(probability: number, degreesOfFreedom: number): number {
	if (probability <= 0) return Number.POSITIVE_INFINITY;
	if (probability >= 1) return 0;
	const excess = (t: number) => studentTwoSided(t, degreesOfFreedom) - probability;
	let high = 1;
	while (excess(high) > 0) high *= 2;
	return root(excess, high === 1 ? 0 : high / 2, high) ?? Number.NaN;
}
