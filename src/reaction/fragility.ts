import { CrowdoutError } from "../errors.js";
import { type CovarianceEstimator, covariance, leastSquares } from "../estimation/index.js";
import type { Regression } from "./specification.js";
import type { StartYear } from "./types.js";

/** Least number of rows beyond the columns in a window. */
const LEAST_FREEDOM = 10;

/**
 * The same regression for every possible first year, up to the same last year.
 *
 * @param options.first Earliest first year.
 * @param regression The regression from a first year.
 * @returns Those with ten rows more than columns.
 */
export function fragility(
	{ first, to, estimator }: { first: number; to: number; estimator: CovarianceEstimator },
	regression: (from: number) => Regression,
): StartYear[] {
	const found: StartYear[] = [];
	for (let from = first; from < to; from++) {
		const row = startYear(from, regression(from), estimator);
		if (row !== undefined) found.push(row);
	}
	return found;
}

function startYear(from: number, { design, read }: Regression, estimator: CovarianceEstimator): StartYear | undefined {
	if (design.y.length < design.names.length + LEAST_FREEDOM) return undefined;
	try {
		const fit = leastSquares(design);
		const { matrix } = covariance(fit, estimator);
		const coefficients = fit.names.map((name, j) => ({
			name,
			estimate: fit.coefficients[j],
			standardError: Math.sqrt(matrix[j][j]),
		}));
		return { from, observations: fit.observations, coefficients, reading: read(fit.coefficients) };
	} catch (error) {
		if (error instanceof CrowdoutError) return undefined;
		throw error;
	}
}
