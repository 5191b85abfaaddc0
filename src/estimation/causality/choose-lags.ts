import { cholesky, log } from "../../numerics/index.js";
import { leastSquares } from "../linear/least-squares.js";
import { autoregression, checkSeries, type SeriesByName } from "./autoregression.js";

/**
 * The number of lags from 1 to `most` with the least information criterion, all compared on the same rows.
 *
 * @param options.criterion Akaike's or the Bayesian one [default "bic"].
 * @throws CrowdoutError As `todaYamamoto`.
 * @example
 * ```ts
 * import { chooseLags, todaYamamoto } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { spending, rival } = reactionData("ownPrices").series;
 * const years = Array.from({ length: 40 }, (_, k) => 1985 + k);
 * const logs = (series: Readonly<Record<number, number>>) => years.map((year) => Math.log(series[year]));
 * const series = { pakistan: logs(spending), india: logs(rival) };
 * const lags = chooseLags(series, { most: 3 });
 * console.log(lags, todaYamamoto(series, { lags }).map(({ cause, effect, p }) => `${cause} → ${effect}: p = ${p}`));
 * ```
 */
export function chooseLags(
	series: SeriesByName,
	{ most, criterion = "bic" }: { most: number; criterion?: "aic" | "bic" },
): number {
	checkSeries(series, { lags: most, extra: 0 });
	const names = Object.keys(series);
	const scores = Array.from({ length: most }, (_, at) => {
		const fits = names.map((effect) => leastSquares(autoregression(series, effect, at + 1, most)));
		const n = fits[0].observations;
		const price = criterion === "aic" ? 2 : log(n);
		const crossed = fits.map((a) =>
			fits.map((b) => a.residuals.reduce((sum, e, t) => sum + e * b.residuals[t], 0) / n),
		);
		return n * logDeterminant(crossed) + price * names.length * fits[0].names.length;
	});
	return 1 + scores.indexOf(Math.min(...scores));
}

/** Logarithm of the determinant of a positive semidefinite matrix; -Infinity where it is 0. */
function logDeterminant(matrix: readonly (readonly number[])[]): number {
	const result = cholesky(matrix);
	if (!result.ok) return Number.NEGATIVE_INFINITY;
	return matrix.reduce((sum, _, i) => sum + 2 * log(result.factor[i * (matrix.length + 1)]), 0);
}
