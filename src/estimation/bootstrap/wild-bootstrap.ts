import { type HeteroskedasticKind, residualScale } from "../inference/covariance.js";
import { checkWhole } from "../linear/check-number.js";
import type { Fit } from "../linear/least-squares.js";
import type { Bootstrap, Uniform } from "./uniform.js";

/**
 * Wild bootstrap of the coefficients with fixed regressors: each residual keeps its row and size, and its sign is
 * random (Rademacher), so that errors keep unequal variances. Lagged values of y among the regressors are held fixed
 * too. For errors that are correlated over time use `blockBootstrap`.
 *
 * @param options.replications Number of draws [whole, ≥ 1].
 * @param options.uniform Source of random numbers: draw, row → [0, 1).
 * @param options.residuals Correction that enlarges residuals first, so that their sizes represent those of the errors
 * [default "HC3"]; over all draws the covariance of the coefficients is the one of that name.
 * @throws CrowdoutError `invalid-input` where the regression fits a row exactly by itself (HC2, HC3).
 * @example
 * ```ts
 * import { bootstrapIntervals, leastSquares, partialAdjustment, wildBootstrap } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const hash = (x: number) => x - Math.floor(x);
 * const uniform = (draw: number, k: number) => hash(43758.5453 * Math.sin(12.9898 * draw + 78.233 * k));
 * console.log(bootstrapIntervals(wildBootstrap(leastSquares(design), { replications: 200, uniform })));
 * ```
 * @see Liu, R.Y. (1988), Annals of Statistics 16; Davidson, R. and Flachaire, E. (2008), Journal of Econometrics 146
 * @see Gonçalves, S. and Kilian, L. (2004), Journal of Econometrics 123, on fixed regressors in autoregressions
 */
export function wildBootstrap(
	fit: Fit,
	{
		replications,
		uniform,
		residuals = "HC3",
	}: { replications: number; uniform: Uniform; residuals?: HeteroskedasticKind },
): Bootstrap {
	checkWhole("replications", replications, { least: 1 });
	const effects = fit.influence.map((row, i) => {
		const residual = fit.residuals[i] * residualScale(fit, i, residuals);
		return row.map((value) => value * residual);
	});
	const coefficients = Array.from({ length: replications }, (_, draw) => {
		const drawn = [...fit.coefficients];
		for (const [i, row] of effects.entries()) {
			const sign = uniform(draw, i) < 0.5 ? -1 : 1;
			for (let j = 0; j < drawn.length; j++) drawn[j] += sign * row[j];
		}
		return drawn;
	});
	return { names: fit.names, coefficients, refused: 0 };
}
