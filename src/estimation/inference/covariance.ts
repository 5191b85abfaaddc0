import { CrowdoutError } from "../../errors.js";
import type { Fit } from "../linear/least-squares.js";
import { laggedProduct, type Matrix } from "../linear/matrix.js";
import { ALONE, momentsOf, type NeweyWest, neweyWest } from "./newey-west.js";

/** How the uncertainty of coefficients is reckoned; one member a kind. */
export type CovarianceEstimator = { readonly kind: "classical" } | { readonly kind: HeteroskedasticKind } | NeweyWest;

/**
 * White's covariance and its corrections for small samples, by the weight of a row's squared residual:
 * HC0 1, HC1 n / (n - k), HC2 1 / (1 - leverage), HC3 1 / (1 - leverage)².
 *
 * @see White, H. (1980), Econometrica 48; MacKinnon, J.G. and White, H. (1985), Journal of Econometrics 29
 */
export type HeteroskedasticKind = "HC0" | "HC1" | "HC2" | "HC3";

/** A covariance matrix of coefficients, and how it was made. */
export interface CovarianceEstimate {
	/** The estimator, with the lag that was used. */
	readonly estimator: CovarianceEstimator;
	/** Rows and columns in the order of `names`. */
	readonly matrix: Matrix;
}

/**
 * Covariance of a fit's coefficients, as R's sandwich has it: `vcov`, `vcovHC`, `NeweyWest`.
 *
 * @throws CrowdoutError `invalid-input` where a row is fitted by itself alone (HC2, HC3) or prewhitening has too few rows.
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
 * What a row's residual is multiplied by under a kind, so that its square stands for the row's error variance.
 *
 * @throws CrowdoutError As `covariance`.
 */
export function residualScale(fit: Fit, row: number, kind: HeteroskedasticKind): number {
	if (kind === "HC0") return 1;
	if (kind === "HC1") return Math.sqrt(fit.observations / fit.degreesOfFreedom);
	const leverage = fit.leverages[row];
	if (leverage > ALONE) {
		const message = `must leave every row a neighbour under ${kind}, but the row of ${fit.years?.[row] ?? row} is fitted by itself alone; drop it or take HC1`;
		throw new CrowdoutError("invalid-input", [{ path: "X", message }]);
	}
	return kind === "HC2" ? 1 / Math.sqrt(1 - leverage) : 1 / (1 - leverage);
}
