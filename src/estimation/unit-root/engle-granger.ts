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

/** An Engle–Granger test; the null hypothesis is no cointegration. */
export interface EngleGranger {
	/** τ of the residuals. */
	readonly statistic: number;
	/** Number of variables: y and the regressors [2–6]. */
	readonly variables: number;
	/** Lagged changes used. */
	readonly lags: number;
	/** Rows of the regression on residuals. */
	readonly observations: number;
	/** Critical values for the number of rows and variables; the hypothesis is rejected where the statistic is lower. */
	readonly criticalValues: CriticalValues;
	/** Asymptotic p-value [0–1]. */
	readonly p: number;
	/** The regression in levels; its standard errors are not valid. */
	readonly longRun: Fit;
}

/**
 * Engle and Granger's test for cointegration in two steps: y on the regressors and deterministic terms in levels, then
 * a Dickey–Fuller regression, without constant, of the residuals.
 *
 * @param levels y and regressors in levels, without constant or trend.
 * @param options.deterministic Terms of the first step [default "constant"].
 * @param options.lags As in `augmentedDickeyFuller` [default 1].
 * @throws CrowdoutError `invalid-input` for more than five regressors, too few rows, collinear columns, and a perfect
 * fit of either step.
 * @example
 * ```ts
 * import { engleGranger } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { spending } = reactionData("ownPrices").series;
 * const values = Array.from({ length: 40 }, (_, k) => Math.log(spending[1985 + k]));
 * const { rival } = reactionData("ownPrices").series;
 * const X = values.map((_, k) => [Math.log(rival[1985 + k])]);
 * console.log(engleGranger({ names: ["india"], X, y: values }).p);
 * ```
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
