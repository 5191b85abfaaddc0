import { log } from "./elementary.js";

/** A distribution whose density is log-concave in t. */
export interface LogConcave {
	/** Logarithm of the density at t. */
	readonly logDensity: (t: number) => number;
	/** Derivative of `logDensity`. */
	readonly slope: (t: number) => number;
	/** Distribution function divided by density at t, given the logarithm of the density [> 0]. It never underflows. */
	readonly overDensity: (t: number, logDensity: number) => number;
}

/**
 * Where a distribution function reaches p, by Halley's method on its logarithm.
 * A log-concave density has a log-concave distribution function (Prékopa 1973), so that its logarithm rises and is
 * concave. Newton's step is too short on the left of the root of such a function and too long on the right. Halley's
 * step corrects both. Each step cubes the error, so that a step below 1e-5 of the local width is the last one needed.
 *
 * @param p [0 < p < 1]
 * @param start First guess of t.
 */
export function logConcaveQuantile(p: number, start: number, { logDensity, slope, overDensity }: LogConcave): number {
	const target = log(p);
	let t = start;
	for (let i = 0; i < 100; i++) {
		const density = logDensity(t);
		const width = overDensity(t, density);
		const newton = (target - density - log(width)) * width;
		const step = newton / Math.max(0.5, 1 + 0.5 * newton * (slope(t) - 1 / width));
		t += step;
		if (Math.abs(step) <= 1e-5 * width) return t;
	}
	return t;
}
