import { CrowdoutError } from "../../errors.js";
import { pow } from "../../numerics/index.js";
import { checkWhole } from "../linear/check-number.js";
import type { Fit } from "../linear/least-squares.js";
import { laggedProduct, type Matrix, multiply, transpose } from "../linear/matrix.js";
import { prewhiten } from "./prewhiten.js";

/** Errors that may be correlated over neighbouring rows and of unequal variance. */
export interface NeweyWest {
	readonly kind: "neweyWest";
	/** Lags with weight 1 - lag / (L + 1) [whole, ≥ 0; default: chosen by Newey and West (1994)]. */
	readonly lag?: number;
	/** Prewhiten: remove a first-order vector autoregression from the scores and restore it afterwards [default false]. */
	readonly prewhiten?: boolean;
	/** Multiply by n / (n - k) [default false]. */
	readonly smallSample?: boolean;
	/** Divide each row's errors by 1 - leverage, as HC3 does, since with few rows they are too small [default false]. */
	readonly leverage?: boolean;
}

/** The contribution of each row to the coefficients: the input of the Newey–West covariance. */
export interface RowMoments {
	/** `effects[row][column]`: effect of the row's errors on the coefficient. */
	readonly effects: Matrix;
	/** The same with errors divided by 1 - leverage; not finite for a row that is fitted exactly by itself. */
	readonly leveragedEffects: Matrix;
	/**
	 * `scores[row][column]`: contribution of the row to the first-order condition of the coefficient, for the choice of a
	 * lag.
	 */
	readonly scores: Matrix;
	/** Whether a column of the scores belongs to a constant. */
	readonly constant: readonly boolean[];
	/** Number of rows. */
	readonly observations: number;
	/** Rows less coefficients. */
	readonly degreesOfFreedom: number;
}

/**
 * Newey–West covariance (Bartlett weights), as `sandwich::NeweyWest` with the same settings.
 *
 * @see Newey, W.K. and West, K.D. (1987), Econometrica 55; (1994), Review of Economic Studies 61
 * @see Andrews, D.W.K. and Monahan, J.C. (1992), Econometrica 60, on prewhitening
 * @see Zeileis, A. (2004), Journal of Statistical Software 11(10)
 */
export function neweyWest(moments: RowMoments, settings: NeweyWest): { estimator: NeweyWest; matrix: Matrix } {
	if (settings.lag !== undefined) checkWhole("lag", settings.lag, { least: 0 });
	const lag = settings.lag ?? Math.floor(bandwidth(moments, settings.prewhiten ?? false));
	const { observations, degreesOfFreedom } = moments;
	const effects = settings.leverage ? leveraged(moments) : moments.effects;
	const white = settings.prewhiten ? prewhiten(effects) : { scores: effects, recolour: null };
	const rows = white.scores.length;
	const scale = settings.smallSample ? observations / degreesOfFreedom : 1;
	let matrix = laggedProduct(white.scores, 0, scale);
	for (let distance = 1; distance <= Math.min(lag, rows - 1); distance++) {
		const product = laggedProduct(white.scores, distance, scale * (1 - distance / (lag + 1)));
		matrix = matrix.map((row, i) => row.map((value, j) => value + product[i][j] + product[j][i]));
	}
	if (white.recolour) matrix = multiply(multiply(white.recolour, matrix), transpose(white.recolour));
	return { estimator: { ...settings, lag }, matrix };
}

/** The moments of a regression of one equation. */
export function momentsOf({
	X,
	names,
	constant,
	residuals,
	leverages,
	influence,
	observations,
	degreesOfFreedom,
}: Fit): RowMoments {
	const times = (rows: Matrix, errors: readonly number[]) =>
		rows.map((row, t) => row.map((value) => value * errors[t]));
	return {
		effects: times(influence, residuals),
		leveragedEffects: times(
			influence,
			residuals.map((value, t) => overLeverage(value, leverages[t])),
		),
		scores: times(X, residuals),
		constant: names.map((name) => name === constant),
		observations,
		degreesOfFreedom,
	};
}

/**
 * Bandwidth for Bartlett weights by Newey and West (1994); its whole part is the lag. The scores of all columns are
 * added with weight 1, that of the constant with weight 0.
 *
 * @example
 * ```ts
 * import { automaticBandwidth, leastSquares, partialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * console.log(Math.floor(automaticBandwidth(leastSquares(design), false)));
 * ```
 */
export function automaticBandwidth(fit: Fit, whitened: boolean): number {
	return bandwidth(momentsOf(fit), whitened);
}

/** A leverage so close to 1 that the row is fitted exactly by itself. */
export const ALONE = 1 - 1e-10;

/** An error as if its row had been left out of the fit; NaN where the row is fitted exactly by itself. */
export function overLeverage(error: number, leverage: number): number {
	return leverage > ALONE ? Number.NaN : error / (1 - leverage);
}

function leveraged({ leveragedEffects }: RowMoments): Matrix {
	if (leveragedEffects.every((row) => row.every(Number.isFinite))) return leveragedEffects;
	const message = "must be false where a row is fitted exactly by itself, got true; set it to false";
	throw new CrowdoutError("invalid-input", [{ path: "leverage", message }]);
}

function bandwidth({ scores, constant, observations }: RowMoments, whitened: boolean): number {
	const white = whitened ? prewhiten(scores).scores : scores;
	const weights = constant.map((is) => (is && !constant.every(Boolean) ? 0 : 1));
	const sums = white.map((row) => row.reduce((sum, value, j) => sum + weights[j] * value, 0));
	const most = Math.floor((whitened ? 3 : 4) * pow(observations / 100, 2 / 9));
	const autocovariances = Array.from({ length: most + 1 }, (_, lag) => {
		let sum = 0;
		for (let t = lag; t < sums.length; t++) sum += sums[t - lag] * sums[t];
		return sum / sums.length;
	});
	const level = autocovariances.reduce((sum, value, lag) => sum + (lag === 0 ? value : 2 * value), 0);
	const slope = autocovariances.reduce((sum, value, lag) => sum + 2 * lag * value, 0);
	if (level === 0) return 0;
	return 1.1447 * pow((slope / level) ** 2, 1 / 3) * pow(observations, 1 / 3);
}
