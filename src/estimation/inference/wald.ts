import { CrowdoutError } from "../../errors.js";
import { chiSquareUpper, fUpper } from "../distributions/tails.js";
import type { Fit } from "../linear/least-squares.js";
import { type Matrix, multiply, times, transpose } from "../linear/matrix.js";
import { requireResiduals } from "../linear/require-residuals.js";
import { solve } from "../linear/solve.js";
import type { Estimated } from "./coefficient-table.js";
import type { TestResult } from "./test-result.js";

/** Linear restrictions: each row of weights times the coefficients equals its value. */
export interface Restrictions {
	/** One row for each restriction, one weight for each column of the fit. */
	readonly weights: Matrix;
	/** One value for each restriction [default 0]. */
	readonly values?: readonly number[];
}

/**
 * Restrictions that the coefficients of the named columns are all 0. @throws CrowdoutError `invalid-input` for a name
 * that is not a column.
 *
 * @example
 * ```ts
 * import { allZero, leastSquares, partialAdjustment, waldTest } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const fit = leastSquares(design);
 * console.log(waldTest(fit, allZero(fit, [fit.names[1], fit.names[2]])).p);
 * ```
 */
export function allZero(fit: Fit, names: readonly string[]): Restrictions {
	const unknown = names.filter((name) => !fit.names.includes(name));
	if (unknown.length > 0) {
		const columns = fit.names.join(", ");
		const issues = unknown.map((name) => ({
			path: "names",
			message: `must be columns, one or more of ${columns}, got "${name}"`,
		}));
		throw new CrowdoutError("invalid-input", issues);
	}
	return { weights: names.map((name) => fit.names.map((column) => (column === name ? 1 : 0))) };
}

/**
 * Wald test that linear restrictions on the coefficients hold.
 *
 * @param options.covariance Covariance of the coefficients [default: the classical one].
 * @param options.reference Reference distribution: χ² (the default, valid in large samples) or F with the fit's degrees
 * of freedom.
 * @throws CrowdoutError `invalid-input` where one restriction follows from others, and for a perfect fit.
 * @example
 * ```ts
 * import { leastSquares, partialAdjustment, waldTest } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const design = partialAdjustment(reactionData("ownPrices").series, { from: 1988, to: 2024 });
 * const fit = leastSquares(design);
 * const sumIsOne = { weights: [[0, 1, 1, 1]], values: [1] };
 * console.log(waldTest(fit, sumIsOne, { reference: "F" }).p);
 * ```
 */
export function waldTest(
	fit: Estimated,
	{ weights, values = weights.map(() => 0) }: Restrictions,
	{ covariance = fit.covariance, reference = "chiSquare" }: { covariance?: Matrix; reference?: "chiSquare" | "F" } = {},
): TestResult {
	requireResiduals(fit.residualSumOfSquares, fit.y);
	const gaps = times(weights, fit.coefficients).map((value, i) => value - values[i]);
	const spread = multiply(multiply(weights, covariance), transpose(weights));
	const scaled = solve(
		spread,
		gaps.map((gap) => [gap]),
	);
	if (!scaled) {
		const message = "must be independent of each other, got one that follows from the others";
		throw new CrowdoutError("invalid-input", [{ path: "restrictions", message }]);
	}
	const statistic = gaps.reduce((sum, gap, i) => sum + gap * scaled[i][0], 0);
	const count = weights.length;
	const common = { test: "Wald", hypothesis: "the restrictions hold" };
	if (reference === "chiSquare") {
		return { ...common, statistic, degreesOfFreedom: [count], p: chiSquareUpper(statistic, count) };
	}
	const f = statistic / count;
	const degreesOfFreedom = [count, fit.degreesOfFreedom];
	return { ...common, statistic: f, degreesOfFreedom, p: fUpper(f, count, fit.degreesOfFreedom) };
}
