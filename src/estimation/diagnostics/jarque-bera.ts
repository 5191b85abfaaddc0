import { chiSquareUpper } from "../distributions/tails.js";
import type { TestResult } from "../inference/test-result.js";
import { requireVariation } from "../linear/require-residuals.js";

/** A Jarque–Bera test, with the two shapes that it joins. */
export interface JarqueBera extends TestResult {
	/** Third moment over sd³ [0 for the normal]. */
	readonly skewness: number;
	/** Fourth moment over sd⁴ [3 for the normal]. */
	readonly kurtosis: number;
}

/**
 * Jarque–Bera test that values are normal; rough below some 50 of them.
 *
 * @param values Residuals, as a rule. @throws CrowdoutError `invalid-input` where they do not vary.
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
