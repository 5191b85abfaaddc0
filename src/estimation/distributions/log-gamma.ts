import { log } from "../../numerics/index.js";

/** ½ log 2π. */
const HALF_LOG_TWO_PI = 0.9189385332046728;
/** Bernoulli numbers over 2k(2k - 1): Stirling's series. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/**
 * Natural logarithm of the gamma function, by Stirling's series after shifting the argument to 12 or more.
 *
 * @param x [> 0]. @returns Right to about 1e-15 of the larger of 1 and the terms x log x.
 * @see Abramowitz, M. and Stegun, I. (1964), Handbook of Mathematical Functions, 6.1.41
 */
export function logGamma(x: number): number {
	let product = 1;
	let z = x;
	for (; z < 12; z++) product *= z;
	let series = 0;
	for (let k = STIRLING.length - 1; k >= 0; k--) series = series / (z * z) + STIRLING[k];
	return (z - 0.5) * log(z) - z + HALF_LOG_TWO_PI + series / z - log(product);
}
