import { CrowdoutError } from "../../errors.js";
import type { Design } from "../linear/design.js";
import { type Fit, leastSquares } from "../linear/least-squares.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { type LagChoice, tau } from "./augmented-dickey-fuller.js";
import {
	type CriticalValues,
	criticalValues,
	type Deterministic,
	MOST_VARIABLES,
	tauProbability,
} from "./critical-values.js";

/** An Engle–Granger test; the hypothesis is that the variables are not cointegrated. */
export interface EngleGranger {
	/** τ of the residuals. */
	readonly statistic: number;
	/** y and the regressors [2–6]. */
	readonly variables: number;
	/** Lagged changes used. */
	readonly lags: number;
	/** Rows of the regression on residuals. */
	readonly observations: number;
	/** For so many rows and variables; reject where the statistic lies below. */
	readonly criticalValues: CriticalValues;
	/** Asymptotic [0–1]. */
	readonly p: number;
	/** The regression in levels; its standard errors are not to be read. */
	readonly longRun: Fit;
}

/**
 * Engle and Granger's test for cointegration in two steps:
 * y on the regressors and deterministic terms in levels, then a Dickey–Fuller regression, without constant, of the residuals.
 *
 * @param levels y and regressors in levels, without constant or trend.
 * @param options.deterministic Terms of the first step [default "constant"].
 * @param options.lags As in `augmentedDickeyFuller` [default 1].
 * @throws CrowdoutError `invalid-input` for more than five regressors, too few rows or columns that others make up, and for a
 * perfect fit of either step.
 * @see Engle, R.F. and Granger, C.W.J. (1987), Econometrica 55
 */
export function engleGranger(
	levels: Design,
	{ deterministic = "constant", lags = 1 }: { deterministic?: Exclude<Deterministic, "none">; lags?: LagChoice } = {},
): EngleGranger {
	const variables = levels.names.length + 1;
	if (variables > MOST_VARIABLES) {
		const message = `must be at most ${MOST_VARIABLES - 1} regressors, got ${levels.names.join(", ")}; drop some`;
		throw new CrowdoutError("invalid-input", [{ path: "names", message }]);
	}
	const terms = { constant: 1, trend: 2, quadraticTrend: 3 }[deterministic];
	const longRun = leastSquares({
		...levels,
		names: [...["constant", "trend", "trend²"].slice(0, terms), ...levels.names],
		X: levels.X.map((row, i) => [...[1, i + 1, (i + 1) ** 2].slice(0, terms), ...row]),
	});
	requireResiduals(longRun.residualSumOfSquares, longRun.y);
	const { statistic, used, observations } = tau(longRun.residuals, "none", lags);
	return {
		statistic,
		variables,
		lags: used,
		observations,
		criticalValues: criticalValues(deterministic, variables, observations),
		p: tauProbability(statistic, deterministic, variables),
		longRun,
	};
}
