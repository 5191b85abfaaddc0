import { CrowdoutError } from "../../errors.js";
import { leastSquares } from "../linear/least-squares.js";
import type { Matrix } from "../linear/matrix.js";
import { solve } from "../linear/solve.js";

/**
 * Residuals of a first-order vector autoregression of the scores without constant, and the matrix (I - A)^-1 that
 * restores the persistence in their long-run covariance.
 *
 * @throws CrowdoutError `invalid-input` where there are too few rows for the autoregression.
 */
export function prewhiten(scores: Matrix): { scores: Matrix; recolour: Matrix } {
	const names = scores[0].map((_, j) => `score ${j + 1}`);
	const X = scores.slice(0, -1);
	const fits = names.map((_, j) => {
		try {
			return leastSquares({ names, X, y: scores.slice(1).map((row) => row[j]) });
		} catch (error) {
			if (!(error instanceof CrowdoutError)) throw error;
			const message = `must leave enough rows for an autoregression of ${names.length} scores, got ${scores.length}; set it to false`;
			throw new CrowdoutError("invalid-input", [{ path: "prewhiten", message }]);
		}
	});
	const unit = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)));
	const left = unit.map((row, i) => row.map((value, j) => value - fits[i].coefficients[j]));
	const recolour = solve(left, unit);
	if (!recolour) {
		const message = "must be false where the autoregression of the scores has a unit root, got true; set it to false";
		throw new CrowdoutError("invalid-input", [{ path: "prewhiten", message }]);
	}
	return { scores: X.map((_, t) => fits.map((fit) => fit.residuals[t])), recolour };
}
