import { betaQuantile } from "./beta.js";
import type { ThreePoint } from "./triangular.js";

/**
 * Inverse of a PERT distribution: a beta on the range whose mean is (min + 4·mode + max) / 6.
 *
 * @param bounds `min` ≤ `mode` ≤ `max`; all equal gives that value.
 * @returns Function of u [0–1].
 * @see Vose, D. (2008), Risk analysis, 3rd edition, on the PERT distribution with shape 4
 */
export function pertQuantile({ min, mode, max }: ThreePoint): (u: number) => number {
	const width = max - min;
	if (!(width > 0)) return () => min;
	const quantile = betaQuantile(1 + (4 * (mode - min)) / width, 1 + (4 * (max - mode)) / width);
	return (u) => Math.min(max, min + width * quantile(u));
}
