import { normalCdf, normalQuantile } from "./normal.js";
import { truncated } from "./truncated.js";

/**
 * Inverse of a standard normal distribution between two bounds, as exact far out in the upper tail as in the lower.
 *
 * @param min @param max Bounds in standard deviations; may be infinite.
 * @returns Function of u [0 < u < 1]; always the nearer bound where both lie more than 38 out on one side.
 */
export function truncatedNormalQuantile(min: number, max: number): (u: number) => number {
	if (min >= 0) {
		const mirrored = truncated(normalCdf, normalQuantile, { min: -max, max: -min });
		return (u) => -mirrored(1 - u);
	}
	return truncated(normalCdf, normalQuantile, { min, max });
}
