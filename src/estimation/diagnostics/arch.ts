import { chiSquareUpper } from "../distributions/tails.js";
import type { TestResult } from "../inference/test-result.js";
import { checkWhole } from "../linear/check-number.js";
import { type Fit, leastSquares } from "../linear/least-squares.js";
import { requireResiduals, requireVariation } from "../linear/require-residuals.js";

/**
 * Engle's ARCH test for errors whose variance depends on the size of earlier errors: n R² of squared residuals on their
 * lags.
 *
 * @param options.order Number of lags [whole, ≥ 1; default 1].
 * @throws CrowdoutError `invalid-input` where there are too few rows for the order, for a perfect fit, and where all
 * residuals have the same size.
 * @example
 * ```ts
 * import { archTest, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(archTest(leastSquares(design), { order: 2 }).p);
 * ```
 * @see Engle, R.F. (1982), Econometrica 50
 */
export function archTest(
	{ residuals, residualSumOfSquares, y }: Fit,
	{ order = 1 }: { order?: number } = {},
): TestResult {
	checkWhole("order", order, { least: 1, most: Math.floor((residuals.length - 2) / 2), note: " for these rows" });
	requireResiduals(residualSumOfSquares, y);
	const squares = residuals.map((residual) => residual * residual);
	const lags = Array.from({ length: order }, (_, k) => k + 1);
	const X = squares.slice(order).map((_, t) => [1, ...lags.map((lag) => squares[t + order - lag])]);
	requireVariation(squares.slice(order), "residuals²");
	const names = ["constant", ...lags.map((lag) => `residual²[t-${lag}]`)];
	const { observations, rSquared } = leastSquares({ names, X, y: squares.slice(order) });
	const statistic = observations * (rSquared ?? 0);
	return {
		test: `ARCH, order ${order}`,
		hypothesis: "the variance of errors does not depend on their last size",
		statistic,
		degreesOfFreedom: [order],
		p: chiSquareUpper(statistic, order),
	};
}
