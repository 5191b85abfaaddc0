import { exp, log } from "./elementary.js";
import { type LogConcave, logConcaveQuantile } from "./log-concave-quantile.js";
import { logGamma } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";

/**
 * Probability that a gamma variable of scale 1 is at most x: the regularised incomplete gamma function.
 * Relative error about 1e-15 · max(1, shape · log shape).
 *
 * @param shape [> 0]
 * @see Press et al. (2007), Numerical Recipes, 6.2
 */
export function gammaCdf(x: number, shape: number): number {
	if (!(x > 0)) return Math.max(x, 0);
	if (x === Number.POSITIVE_INFINITY) return 1;
	const density = densityTimes(x, shape);
	return x < shape + 1 ? density * series(shape, x) : 1 - density * fraction(shape, x);
}

/** 1 - `gammaCdf`, as exact far out as `gammaCdf` is near 0. */
export function gammaUpper(x: number, shape: number): number {
	if (!(x > 0)) return 1 - Math.max(x, 0);
	if (x === Number.POSITIVE_INFINITY) return 0;
	const density = densityTimes(x, shape);
	return x < shape + 1 ? 1 - density * series(shape, x) : density * fraction(shape, x);
}

/** x · density. */
function densityTimes(x: number, shape: number): number {
	return exp(shape * log(x) - x - logGamma(shape));
}

/**
 * Inverse of `gammaCdf`: the value that a gamma variable of scale 1 stays below with probability p.
 * Relative error below 1e-12 for shapes from 0.01 to 1000; 0 where the value is too small for a double.
 *
 * @param shape [> 0]
 * @returns Function of p [0–1], with what depends on the shape alone worked out before.
 */
export function gammaQuantile(shape: number): (p: number) => number {
	const logOf = logGammaQuantile(shape);
	return (p) => (p <= 0 ? 0 : p >= 1 ? Number.POSITIVE_INFINITY : exp(logOf(p)));
}

/**
 * Logarithm of `gammaQuantile`, finite also where the value itself is too small for a double.
 *
 * @param shape [> 0]
 * @returns Function of p [0 < p < 1].
 */
export function logGammaQuantile(shape: number): (p: number) => number {
	const constant = logGamma(shape);
	const fromBelow: LogConcave = {
		logDensity: (t) => shape * t - exp(t) - constant,
		slope: (t) => shape - exp(t),
		overDensity: (t, density) => {
			const x = exp(t);
			return x < shape + 1 ? series(shape, x) : exp(-density) - fraction(shape, x);
		},
	};
	const fromAbove: LogConcave = {
		logDensity: (t) => -shape * t - exp(-t) - constant,
		slope: (t) => exp(-t) - shape,
		overDensity: (t, density) => {
			const x = exp(-t);
			return x < shape + 1 ? exp(-density) - series(shape, x) : fraction(shape, x);
		},
	};
	return (p) => {
		const guess = firstGuess(p, shape, constant);
		return p <= 0.5 ? logConcaveQuantile(p, guess, fromBelow) : -logConcaveQuantile(1 - p, -guess, fromAbove);
	};
}

/** First guess of log x: a normal cube root (Wilson and Hilferty 1931), or the first term of the series in the lower tail. */
function firstGuess(p: number, shape: number, logGammaOfShape: number): number {
	const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
	if (shape >= 0.5 && root > 0.3) return log(shape) + 3 * log(root);
	return (log(p) + logGammaOfShape + log(shape)) / shape;
}

/** Lower tail divided by x · density: 1/a + x/(a(a+1)) + x²/(a(a+1)(a+2)) + … */
function series(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let n = 1; term > 1e-17 * sum; n++) {
		term *= x / (a + n);
		sum += term;
	}
	return sum;
}

/** Upper tail divided by x · density. It is Legendre's continued fraction, computed by Lentz's method. */
function fraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let value = d;
	for (let n = 1; n < 10000; n++) {
		const numerator = n * (a - n);
		b += 2;
		d = 1 / (numerator * d + b);
		c = b + numerator / c;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value;
}
