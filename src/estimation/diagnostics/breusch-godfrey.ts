import { chiSquareUpper, fUpper } from "../distributions/tails.js";
import type { TestResult } from "../inference/test-result.js";
import { checkWhole } from "../linear/check-number.js";
import { type Fit, residualSumOfSquares } from "../linear/least-squares.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { freeName } from "./auxiliary.js";

/**
 * Breusch–Godfrey test for autocorrelated errors up to an order; valid with a lagged y among the regressors. Residuals
 * before the first row count as 0, as in R's `lmtest::bgtest`.
 *
 * @param options.order Number of lags [whole, ≥ 1; default 1].
 * @param options.reference Reference distribution: χ² of n R² [default], or F, which is better in short samples.
 * @throws CrowdoutError `invalid-input` where there are too few rows for the order, or for a perfect fit.
 * @example
 * ```ts
 * import { breuschGodfrey, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const { statistic, p } = breuschGodfrey(leastSquares(design), { order: 2, reference: "F" });
 * console.log(statistic, p);
 * ```
 * @see Breusch, T.S. (1978), Australian Economic Papers 17; Godfrey, L.G. (1978), Econometrica 46
 */
export function breuschGodfrey(
	fit: Fit,
	{ order = 1, reference = "chiSquare" }: { order?: number; reference?: "chiSquare" | "F" } = {},
): TestResult {
	requireResiduals(fit.residualSumOfSquares, fit.y);
	checkWhole("order", order, { least: 1, most: fit.degreesOfFreedom - 1, note: " for these rows" });
	const lags = Array.from({ length: order }, (_, k) => k + 1);
	const names = [...fit.names, ...lags.map((lag) => freeName(`residual[t-${lag}]`, fit.names))];
	const X = fit.X.map((row, t) => [...row, ...lags.map((lag) => (t < lag ? 0 : fit.residuals[t - lag]))]);
	const left = residualSumOfSquares({ names, X, y: fit.residuals });
	const explained = fit.residualSumOfSquares - left;
	const test = `Breusch–Godfrey, order ${order}`;
	const hypothesis = "errors are not autocorrelated";
	if (reference === "chiSquare") {
		const statistic = (fit.observations * explained) / fit.residualSumOfSquares;
		return { test, hypothesis, statistic, degreesOfFreedom: [order], p: chiSquareUpper(statistic, order) };
	}
	requireResiduals(left, fit.y);
	const freedom = fit.degreesOfFreedom - order;
	const statistic = explained / order / (left / freedom);
	return { test, hypothesis, statistic, degreesOfFreedom: [order, freedom], p: fUpper(statistic, order, freedom) };
}
