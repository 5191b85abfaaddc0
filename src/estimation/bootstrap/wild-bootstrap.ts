import { type HeteroskedasticKind, residualScale } from "../inference/covariance.js";
import { checkWhole } from "../linear/check-number.js";
import type { Fit } from "../linear/least-squares.js";
import type { Bootstrap, Uniform } from "./uniform.js";

/**
 * Wild bootstrap of the coefficients with fixed regressors: each residual keeps its row and size, its sign is tossed
 * (Rademacher), so that errors of unequal variance stay so. Lagged values of y among the regressors are held fixed too.
 * Errors that are correlated over time need `blockBootstrap`.
 *
 * @param options.replications [whole, ≥ 1].
 * @param options.uniform Source of chance; draw, row → [0, 1).
 * @param options.residuals How residuals are enlarged first, so that their sizes stand for the errors' [default "HC3"]:
 * over all draws the covariance of the coefficients is the one of that name.
 * @throws CrowdoutError `invalid-input` where a row is fitted by itself alone (HC2, HC3).
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
