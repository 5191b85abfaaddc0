import { studentTwoSidedQuantile } from "../distributions/student-quantile.js";
import { studentTwoSided } from "../distributions/tails.js";
import { checkLevel } from "../linear/check-number.js";
import type { Fit } from "../linear/least-squares.js";
import type { Matrix } from "../linear/matrix.js";
import { requireResiduals } from "../linear/require-residuals.js";

/** One coefficient with its inference. */
export interface CoefficientRow {
	/** Name of the column. */
	readonly name: string;
	/** The coefficient, in units of the response per unit of the column. */
	readonly estimate: number;
	/** Square root of its variance. */
	readonly standardError: number;
	/** Estimate over standard error. */
	readonly t: number;
	/** p-value: probability of such a |t| if the coefficient were 0 [0–1], by Student's t. */
	readonly p: number;
	/** Lower end of the confidence interval. */
	readonly lower: number;
	/** Upper end of the confidence interval. */
	readonly upper: number;
}

/** The part of a regression or system that a table or test of coefficients needs. */
export type Estimated = Pick<
	Fit,
	"names" | "coefficients" | "covariance" | "degreesOfFreedom" | "residualSumOfSquares" | "y"
>;

/**
 * The regression table: each coefficient with standard error, t, p and confidence interval.
 *
 * @param fit A regression, or a system. @param covariance Covariance of the coefficients [default: the classical one of
 * the fit].
 * @param level Level of the confidence intervals [0–1, default 0.95].
 * @throws CrowdoutError `invalid-input` for a level outside 0–1, or for a perfect fit, where t would be 0 / 0.
 * @example
 * ```ts
 * import { coefficientTable, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * for (const { name, estimate, standardError, p } of coefficientTable(leastSquares(design), undefined, 0.9)) {
 * 	console.log(name, estimate, standardError, p);
 * }
 * ```
 */
export function coefficientTable(fit: Estimated, covariance: Matrix = fit.covariance, level = 0.95): CoefficientRow[] {
	checkLevel(level);
	requireResiduals(fit.residualSumOfSquares, fit.y);
	const reach = studentTwoSidedQuantile(1 - level, fit.degreesOfFreedom);
	return fit.names.map((name, j) => {
		const estimate = fit.coefficients[j];
		const standardError = Math.sqrt(covariance[j][j]);
		const t = estimate / standardError;
		const p = studentTwoSided(t, fit.degreesOfFreedom);
		return {
			name,
			estimate,
			standardError,
			t,
			p,
			lower: estimate - reach * standardError,
			upper: estimate + reach * standardError,
		};
	});
}
