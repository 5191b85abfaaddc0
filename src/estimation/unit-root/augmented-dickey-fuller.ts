import { CrowdoutError } from "../../errors.js";
import { log } from "../../numerics/index.js";
import type { Design } from "../linear/design.js";
import { leastSquares, residualSumOfSquares } from "../linear/least-squares.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { type CriticalValues, criticalValues, type Deterministic, tauProbability } from "./critical-values.js";

/** Number of lagged changes: fixed, or the best from `least` [default 0] to `most` by an information criterion. */
export type LagChoice = number | { readonly criterion: "aic" | "bic"; readonly least?: number; readonly most: number };

/** An augmented Dickey–Fuller test; the null hypothesis is a unit root. */
export interface DickeyFuller {
	/** τ: the t statistic of the lagged level. */
	readonly statistic: number;
	/** Deterministic terms of the regression. */
	readonly deterministic: Deterministic;
	/** Lagged changes used. */
	readonly lags: number;
	/** Rows of the regression. */
	readonly observations: number;
	/** Critical values for the number of rows; the unit root is rejected where the statistic is lower. */
	readonly criticalValues: CriticalValues;
	/** Asymptotic p-value [0–1]. */
	readonly p: number;
}

/**
 * Augmented Dickey–Fuller test for a unit root, as in R's `urca::ur.df`.
 *
 * @param values The series, one value for each year without gaps.
 * @param options.deterministic Deterministic terms: "constant" for a series without trend, "trend" for one with a
 * trend.
 * @param options.lags Lagged changes [default: 1]. A criterion compares all of them, and the test runs, on the rows
 * that `most` leaves; urca's choice starts at 1.
 * @throws CrowdoutError `invalid-input` for a series that is too short, that never changes, or that the regression
 * explains perfectly, such as a straight line.
 * @example
 * ```ts
 * import { augmentedDickeyFuller } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { spending } = reactionData("ownPrices").series;
 * const values = Array.from({ length: 40 }, (_, k) => Math.log(spending[1985 + k]));
 * const { statistic, criticalValues, p } = augmentedDickeyFuller(values, { deterministic: "trend", lags: 1 });
 * console.log(statistic, criticalValues.at5Percent, p);
 * ```
 * @see Dickey, D.A. and Fuller, W.A. (1979), Journal of the American Statistical Association 74
 * @see Said, S.E. and Dickey, D.A. (1984), Biometrika 71
 */
export function augmentedDickeyFuller(
	values: readonly number[],
	{ deterministic, lags = 1 }: { deterministic: Deterministic; lags?: LagChoice },
): DickeyFuller {
	const { statistic, used, observations } = tau(values, deterministic, lags);
	return {
		statistic,
		deterministic,
		lags: used,
		observations,
		criticalValues: criticalValues(deterministic, 1, observations),
		p: tauProbability(statistic, deterministic, 1),
	};
}

/** τ of a series with the chosen lags. @throws CrowdoutError As `augmentedDickeyFuller`. */
export function tau(
	values: readonly number[],
	deterministic: Deterministic,
	lags: LagChoice,
): { statistic: number; used: number; observations: number } {
	const most = typeof lags === "number" ? lags : lags.most;
	const least = typeof lags === "number" ? 0 : (lags.least ?? 0);
	if (!Number.isInteger(most) || !Number.isInteger(least) || least < 0 || most < least) {
		const message = `must be whole numbers ≥ 0, the smaller first, got ${least === 0 ? most : `${least} to ${most}`}`;
		throw new CrowdoutError("invalid-input", [{ path: "lags", message }]);
	}
	const used = typeof lags === "number" ? lags : best(values, deterministic, lags);
	const fit = leastSquares(regression(values, deterministic, used, most));
	requireResiduals(fit.residualSumOfSquares, values);
	return { statistic: fit.coefficients[0] / fit.standardErrors[0], used, observations: fit.observations };
}

function best(
	values: readonly number[],
	deterministic: Deterministic,
	{ criterion, least = 0, most }: Exclude<LagChoice, number>,
): number {
	const scores = Array.from({ length: most - least + 1 }, (_, k) => {
		const design = regression(values, deterministic, least + k, most);
		const n = design.y.length;
		const price = criterion === "aic" ? 2 : log(n);
		return n * log(residualSumOfSquares(design) / n) + price * design.names.length;
	});
	return least + scores.indexOf(Math.min(...scores));
}

/** Regression of the change on the lagged level, deterministic terms and lagged changes, in the rows that `most` leaves. */
function regression(values: readonly number[], deterministic: Deterministic, lags: number, most: number): Design {
	const changes = values.slice(1).map((value, t) => value - values[t]);
	const terms = { none: 0, constant: 1, trend: 2, quadraticTrend: 3 }[deterministic];
	const names = [
		"level[t-1]",
		...["constant", "trend", "trend²"].slice(0, terms),
		...Array.from({ length: lags }, (_, k) => `change[t-${k + 1}]`),
	];
	const X = changes.slice(most).map((_, i) => {
		const t = i + most;
		return [
			values[t],
			...[1, i + 1, (i + 1) ** 2].slice(0, terms),
			...Array.from({ length: lags }, (_, k) => changes[t - k - 1]),
		];
	});
	return { names, X, y: changes.slice(most) };
}
