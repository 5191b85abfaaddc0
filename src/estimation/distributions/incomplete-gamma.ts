import { exp, log } from "../../numerics/index.js";
import { logGamma } from "./log-gamma.js";

const MOST_STEPS = 10_000;
const TINY = 1e-300;

/**
 * Upper regularised incomplete gamma function Q(a, x): series below a + 1, continued fraction above.
 *
 * @param a [> 0]. @param x [≥ 0; below it the result is 1].
 * @returns Relative error about 1e-13 for a, x up to a few hundred.
 * @see Abramowitz, M. and Stegun, I. (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31
 */
export function upperIncompleteGamma(a: number, x: number): number {
	if (!(x > 0)) return 1;
	if (x === Number.POSITIVE_INFINITY) return 0;
	const front = exp(a * log(x) - x - logGamma(a));
	return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

function series(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; n <= MOST_STEPS && term > 1e-17 * sum; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

function fraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let value = d;
	for (let n = 1; n <= MOST_STEPS; n++) {
		const numerator = -n * (n - a);
		b += 2;
		d = 1 / away(numerator * d + b);
		c = away(b + numerator / c);
		value *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return value;
}

/** A denominator that is never 0. */
function away(value: number): number {
	return Math.abs(value) < TINY ? TINY : value;
}
