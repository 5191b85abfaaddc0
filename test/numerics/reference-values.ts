import { readFileSync } from "node:fs";

/** Values made outside: see test/reference/numerics/make.py. */
export const reference = JSON.parse(
	readFileSync(new URL("../reference/numerics/values.json", import.meta.url), "utf8"),
) as Record<
	| "normalCdf"
	| "normalQuantile"
	| "truncatedNormal"
	| "gammaCdf"
	| "gammaQuantile"
	| "betaCdf"
	| "betaQuantile"
	| "logGamma"
	| "triangular"
	| "lognormal",
	number[][]
> & {
	readonly sobol: readonly { readonly index: number; readonly bits: readonly number[] }[];
};

/** Relative error, absolute where the reference is 0. */
export function relativeError(value: number, expected: number): number {
	return expected === 0 ? Math.abs(value) : Math.abs(value / expected - 1);
}

/** Kolmogorov–Smirnov distance of a sample from a distribution, times √n: above 1.95 once in 1000 samples. */
export function kolmogorovSmirnov(sample: Float64Array, cdf: (x: number) => number): number {
	const n = sample.length;
	const distance = sample.toSorted().reduce((most, x, i) => {
		const p = cdf(x);
		return Math.max(most, p - i / n, (i + 1) / n - p);
	}, 0);
	return distance * Math.sqrt(n);
}
