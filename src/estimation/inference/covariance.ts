import { CrowdoutError } from "../../errors.js";
import type { Fit } from "../linear/least-squares.js";
import { laggedProduct, type Matrix } from "../linear/matrix.js";
import { ALONE, momentsOf, type NeweyWest, neweyWest } from "./newey-west.js";

/** Estimator of the covariance of coefficients; one member for each kind. */
export type CovarianceEstimator = { readonly kind: "classical" } | { readonly kind: HeteroskedasticKind } | NeweyWest;

/**
 * White's covariance and its corrections for small samples, by the weight of a row's squared residual:
 * HC0 1, HC1 n / (n - k), HC2 1 / (1 - leverage), HC3 1 / (1 - leverage)².
 *
 * @see White, H. (1980), Econometrica 48; MacKinnon, J.G. and White, H. (1985), Journal of Econometrics 29
 */
export type HeteroskedasticKind = "HC0" | "HC1" | "HC2" | "HC3";

/** A covariance matrix of coefficients, and its estimator. */
export interface CovarianceEstimate {
	/** The estimator, with the lag that was used. */
	readonly estimator: CovarianceEstimator;
	/** Rows and columns in the order of `names`. */
	readonly matrix: Matrix;
}

/**
 * Covariance of a fit's coefficients, as in R's sandwich: `vcov`, `vcovHC`, `NeweyWest`.
 *
 * @throws CrowdoutError `invalid-input` where the regression fits a row exactly by itself (HC2, HC3), or where
 * prewhitening has too few rows.
 * @example
 * ```ts
 * import { coefficientTable, covariance, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const fit = leastSquares(design);
 * const { matrix, estimator } = covariance(fit, { kind: "neweyWest", prewhiten: true });
 * console.log(estimator, coefficientTable(fit, matrix)[1].standardError);
 * ```
 */
export function covariance(fit: Fit, estimator: CovarianceEstimator): CovarianceEstimate {
	if (estimator.kind === "classical") return { estimator, matrix: fit.covariance };
	if (estimator.kind === "neweyWest") return neweyWest(momentsOf(fit), estimator);
	const scores = fit.influence.map((row, i) => {
		const weighted = fit.residuals[i] * residualScale(fit, i, estimator.kind);
		return row.map((value) => value * weighted);
	});
	return { estimator, matrix: laggedProduct(scores, 0) };
}

/**
 * Factor of a row's residual under a kind, so that its square estimates the error variance of the row.
 *
 * @throws CrowdoutError As `covariance`.
 */
export function residualScale(fit: Fit, row: number, kind: HeteroskedasticKind): number {
	if (kind === "HC0") return 1;
	if (kind === "HC1") return Math.sqrt(fit.observations / fit.degreesOfFreedom);
	const leverage = fit.leverages[row];
	if (leverage > ALONE) {
		const message = `must have no row that is fitted exactly by itself under ${kind}, got the row of ${fit.years?.[row] ?? row}; drop it or take HC1`;
		throw new CrowdoutError("invalid-input", [{ path: "X", message }]);
	}
	return kind === "HC2" ? 1 / Math.sqrt(1 - leverage) : 1 / (1 - leverage);
}
