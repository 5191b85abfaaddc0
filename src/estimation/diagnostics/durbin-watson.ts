import type { Fit } from "../linear/least-squares.js";
import { requireResiduals } from "../linear/require-residuals.js";

/**
 * Durbin–Watson statistic: Σ (e[t] - e[t-1])² / Σ e[t]². Not informative where the lagged y is a regressor, as in
 * `partialAdjustment` and `errorCorrection`; use `breuschGodfrey` there.
 *
 * @returns 0–4: near 2 there is no first-order autocorrelation, below it is positive, above it negative.
 * @throws CrowdoutError `invalid-input` for a perfect fit.
 * @example
 * ```ts
 * import { durbinWatson, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(durbinWatson(leastSquares(design)));
 * ```
 * @see Durbin, J. and Watson, G.S. (1951), Biometrika 38
 */
export function durbinWatson(fit: Fit): number {
	const { residuals, residualSumOfSquares, y } = fit;
	requireResiduals(residualSumOfSquares, y);
	let steps = 0;
	for (let t = 1; t < residuals.length; t++) steps += (residuals[t] - residuals[t - 1]) ** 2;
	return steps / residualSumOfSquares;
}
