import { log } from "./elementary.js";

/** log(2π) / 2 */
const HALF_LOG_2PI = 0.9189385332046728;

/**
 * Logarithm of the gamma function, by Stirling's series from 12 up and the recurrence below.
 * Absolute error below 1e-14 · max(1, |result|).
 *
 * @param x [> 0]
 * @see Abramowitz and Stegun (1964), 6.1.41
 */
export function logGamma(x: number): number {
	let factor = 1;
	let z = x;
	for (; z < 12; z++) factor *= z;
	const s = 1 / (z * z);
	const series = 1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * (691 / 360360)))));
	return (z - 0.5) * log(z) - z + HALF_LOG_2PI + series / z - log(factor);
}
