import { betaQuantile } from "./beta.js";
import { discreteQuantile } from "./discrete.js";
import { exp, log } from "./elementary.js";
import { pertQuantile } from "./pert.js";
import { type ThreePoint, triangularQuantile } from "./triangular.js";
import { truncatedNormalQuantile } from "./truncated-normal.js";

/** A distribution of one number. Fields that a kind does not name are not read. */
export type UnivariateDistribution =
	| Normal
	| Uniform
	| ({ readonly kind: "triangular" } & ThreePoint)
	| ({ readonly kind: "pert" } & ThreePoint)
	| Lognormal
	| Beta
	| Discrete;

interface Truncated {
	/** Lower bound, where it is truncated [default -Infinity]. */
	readonly min?: number;
	/** Upper bound, where it is truncated [default Infinity]. */
	readonly max?: number;
}

interface Normal extends Truncated {
	readonly kind: "normal";
	/** Mean before truncation. */
	readonly mean: number;
	/** Standard deviation before truncation [≥ 0; 0 gives the mean, or the bound nearest to it]. */
	readonly sd: number;
}

interface Uniform {
	readonly kind: "uniform";
	readonly min: number;
	readonly max: number;
}

interface Lognormal extends Truncated {
	readonly kind: "lognormal";
	/** Median [> 0]. */
	readonly median: number;
	/** Standard deviation of the logarithm [≥ 0]. */
	readonly sigma: number;
}

interface Beta {
	readonly kind: "beta";
	readonly alpha: number;
	readonly beta: number;
	/** Lower end of the support [default 0]. */
	readonly min?: number;
	/** Upper end of the support [default 1]. */
	readonly max?: number;
}

interface Discrete extends Truncated {
	readonly kind: "discrete";
	readonly values: readonly number[];
	/** Weight of each value [≥ 0; relative to the sum]. */
	readonly weights: readonly number[];
}

/**
 * Inverse distribution function: one uniform number in, one draw out. It never falls as u grows, so that common
 * random numbers, Sobol' points and correlation by copula all carry over.
 *
 * @param distribution Legal: positive shapes, `min` ≤ `max`, and for `discrete` a value of positive weight in between.
 * @returns Function of u [0 < u < 1]; never outside `min` to `max`.
 * @example inverseCdf({ kind: "normal", mean: 2, sd: 1, min: 2 })(0.5); // 2.674…
 */
export function inverseCdf(distribution: UnivariateDistribution): (u: number) => number {
	switch (distribution.kind) {
		case "normal":
			return normal(distribution);
		case "uniform":
			return scaled((u) => u, distribution);
		case "triangular":
			return triangularQuantile(distribution);
		case "pert":
			return pertQuantile(distribution);
		case "lognormal":
			return lognormal(distribution);
		case "beta":
			return scaled(betaQuantile(distribution.alpha, distribution.beta), distribution);
		case "discrete":
			return discrete(distribution);
	}
}

function normal({ mean, sd, min, max }: Normal): (u: number) => number {
	const low = min ?? Number.NEGATIVE_INFINITY;
	const high = max ?? Number.POSITIVE_INFINITY;
	if (sd === 0) return () => Math.min(high, Math.max(low, mean));
	const quantile = truncatedNormalQuantile((low - mean) / sd, (high - mean) / sd);
	return (u) => Math.min(high, Math.max(low, mean + sd * quantile(u)));
}

function lognormal({ median, sigma, min, max }: Lognormal): (u: number) => number {
	const low = Math.max(0, min ?? 0);
	const high = max ?? Number.POSITIVE_INFINITY;
	const quantile = normal({ kind: "normal", mean: 0, sd: sigma, min: log(low / median), max: log(high / median) });
	return (u) => Math.min(high, Math.max(low, median * exp(quantile(u))));
}

function scaled(quantile: (u: number) => number, { min = 0, max = 1 }: Truncated): (u: number) => number {
	return (u) => Math.min(max, min + (max - min) * quantile(u));
}

function discrete({ values, weights, min, max }: Discrete): (u: number) => number {
	const low = min ?? Number.NEGATIVE_INFINITY;
	const high = max ?? Number.POSITIVE_INFINITY;
	const inside = weights.map((weight, i) => (values[i] >= low && values[i] <= high ? weight : 0));
	return discreteQuantile(values, inside);
}
