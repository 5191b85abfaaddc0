import { chiSquareUpper } from "../distributions/tails.js";
import type { TestResult } from "../inference/test-result.js";
import { requireVariation } from "../linear/require-residuals.js";

/** A Jarque–Bera test, with skewness and kurtosis. */
export interface JarqueBera extends TestResult {
	/** Third moment over sd³ [0 for a normal distribution]. */
	readonly skewness: number;
	/** Fourth moment over sd⁴ [3 for a normal distribution]. */
	readonly kurtosis: number;
}

/**
 * Jarque–Bera test that values are normal; only approximate below about 50 values.
 *
 * @param values Usually residuals. @throws CrowdoutError `invalid-input` where they do not vary.
 * @example
 * ```ts
 * import { jarqueBera, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const { skewness, kurtosis, p } = jarqueBera(leastSquares(design).residuals);
 * console.log(skewness, kurtosis, p);
 * ```
 * @see Jarque, C.M. and Bera, A.K. (1980), Economics Letters 6
 */
export function jarqueBera(values: readonly number[]): JarqueBera {
	requireVariation(values, "values");
	const n = values.length;
	const mean = values.reduce((sum, value) => sum + value, 0) / n;
	const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / n;
	const variance = moment(2);
	const skewness = moment(3) / variance ** 1.5;
	const kurtosis = moment(4) / variance ** 2;
	const statistic = (n / 6) * (skewness ** 2 + (kurtosis - 3) ** 2 / 4);
	const p = chiSquareUpper(statistic, 2);
	return {
		test: "Jarque–Bera",
		hypothesis: "errors are normal",
		statistic,
		degreesOfFreedom: [2],
		p,
		skewness,
		kurtosis,
	};
}
