import { leastSquares, studentTwoSidedQuantile } from "../estimation/index.js";
import type { AgainstTrend } from "./types.js";

/** Probability outside the interval. */
const OUTSIDE = 0.1;

/**
 * Compare the mean of later years with the straight line through the years before: an interrupted time series.
 *
 * The error is a prediction error: of the line, and of the mean of years that scatter about it independently, as the
 * years before did. A series with a stochastic trend is more uncertain than this.
 *
 * @param before Year and value of each year of the line; three or more.
 * @param after Years and values of the mean.
 * @param start Mean level from which the change is measured.
 */
export function againstTrend(
	before: readonly (readonly [number, number])[],
	after: readonly (readonly [number, number])[],
	start: number,
): AgainstTrend {
	const origin = before[before.length - 1][0];
	const { coefficients, covariance, residualSd, degreesOfFreedom } = leastSquares({
		names: ["constant", "year"],
		y: before.map(([, value]) => value),
		X: before.map(([year]) => [1, year - origin]),
	});
	const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
	const ahead = mean(after.map(([year]) => year - origin));
	const predicted = coefficients[0] + coefficients[1] * ahead;
	const ofLine = covariance[0][0] + 2 * ahead * covariance[0][1] + ahead * ahead * covariance[1][1];
	const standardError = Math.sqrt(residualSd ** 2 / after.length + Math.max(0, ofLine));
	const difference = mean(after.map(([, value]) => value)) - predicted;
	const reach = standardError * studentTwoSidedQuantile(OUTSIDE, degreesOfFreedom);
	return {
		expected: predicted - start,
		difference,
		standardError,
		low: difference - reach,
		high: difference + reach,
	};
}
