import { exp, log } from "./elementary.js";
import { type LogConcave, logConcaveQuantile } from "./log-concave-quantile.js";
import { logGamma } from "./log-gamma.js";
import { normalQuantile } from "./normal.js";

/**
 * Probability that a beta variable is at most x: the regularised incomplete beta function.
 * Relative error about 1e-15 · max(1, alpha + beta).
 *
 * @param x Outside 0 to 1 the result is 0 or 1.
 * @param alpha [> 0]
 * @param beta [> 0]
 * @param options `complement`: 1 - x, where the caller has more of its digits [default 1 - x].
 * @see Press et al. (2007), Numerical Recipes, 6.4
 */
export function betaCdf(x: number, alpha: number, beta: number, { complement = 1 - x } = {}): number {
	if (!(x > 0)) return Math.max(x, 0);
	if (complement <= 0) return 1;
	const density = exp(alpha * log(x) + beta * log(complement) - logBeta(alpha, beta));
	return x * (alpha + beta + 2) < alpha + 1
		? density * fraction(alpha, beta, x)
		: 1 - density * fraction(beta, alpha, complement);
}

/**
 * Inverse of `betaCdf`: the value that a beta variable stays below with probability p.
 * Relative error below 1e-11 for shapes from 0.1 to 1000.
 *
 * @param alpha [> 0]
 * @param beta [> 0]
 * @returns Function of p [0–1], with what depends on the shapes alone worked out before.
 */
export function betaQuantile(alpha: number, beta: number): (p: number) => number {
	const constant = logBeta(alpha, beta);
	const fromBelow = logit(alpha, beta, constant);
	const fromAbove = logit(beta, alpha, constant);
	return (p) => {
		if (p <= 0) return 0;
		if (p >= 1) return 1;
		return p <= 0.5 ? 1 / (1 + exp(-fromBelow(p))) : 1 / (1 + exp(fromAbove(1 - p)));
	};
}

/** log(x / (1 - x)) at the quantile of p ≤ 1/2. Both x and 1 - x can be computed from it without loss of digits. */
function logit(a: number, b: number, constant: number): (p: number) => number {
	const tail: LogConcave = {
		logDensity: (t) => (t < 0 ? a * t : -b * t) - (a + b) * log(1 + exp(-Math.abs(t))) - constant,
		slope: (t) => a / (1 + exp(t)) - b / (1 + exp(-t)),
		overDensity: (t, density) => {
			const x = 1 / (1 + exp(-t));
			const y = 1 / (1 + exp(t));
			return x * (a + b + 2) < a + 1 ? fraction(a, b, x) : exp(-density) - fraction(b, a, y);
		},
	};
	// The first guess takes the logit as normal. Where a shape is small, it is the first term of the series.
	if (a < 1 || b < 1) {
		const highest = log(a / b) + 40 / (b + 1);
		return (p) => logConcaveQuantile(p, Math.min((log(p) + log(a) + constant) / a, highest), tail);
	}
	const centre = log((a - 1 / 3) / (b - 1 / 3));
	const spread = Math.sqrt(1 / (a - 0.5) + 1 / (b - 0.5));
	return (p) => logConcaveQuantile(p, centre + spread * normalQuantile(p), tail);
}

function logBeta(a: number, b: number): number {
	return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Lower tail divided by x(1 - x) · density. It is a continued fraction, computed by Lentz's method. */
function fraction(a: number, b: number, x: number): number {
	let c = 1;
	let d = 1 / (1 - ((a + b) * x) / (a + 1));
	let value = d;
	for (let n = 1; n < 10000; n++) {
		const even = (n * (b - n) * x) / ((a + 2 * n - 1) * (a + 2 * n));
		d = 1 / (1 + even * d);
		c = 1 + even / c;
		value *= c * d;
		const odd = (-(a + n) * (a + b + n) * x) / ((a + 2 * n) * (a + 2 * n + 1));
		d = 1 / (1 + odd * d);
		c = 1 + odd / c;
		value *= c * d;
		if (Math.abs(c * d - 1) < 2e-16) break;
	}
	return value / a;
}
