import type { TestResult } from "../inference/test-result.js";
import { allZero, waldTest } from "../inference/wald.js";
import { leastSquares } from "../linear/least-squares.js";
import { autoregression, checkSeries, type SeriesByName } from "./autoregression.js";

/** One direction of causality. */
export interface CausalityTest extends TestResult {
	/** Name of the series whose lags are tested. */
	readonly cause: string;
	/** Name of the series that they may cause. */
	readonly effect: string;
	/** Lags that the test restricts. */
	readonly lags: number;
	/** Extra lags that are in the regression but not in the test. */
	readonly extra: number;
	/** Rows of the regression. */
	readonly observations: number;
}

/**
 * Granger causality among series that may have unit roots, by Toda and Yamamoto: a vector autoregression in levels of
 * `lags` + `extra` lags with a constant; the Wald test leaves the extra lags free.
 *
 * @param series In levels.
 * @param options.lags Lags tested [whole, ≥ 1]; choose them with `chooseLags`.
 * @param options.extra Highest order of integration among the series [whole, ≥ 0; default 1].
 * @returns One test for every ordered pair; χ² with `lags` degrees of freedom.
 * @throws CrowdoutError `invalid-input` for series that are too short or of unequal length, or that the lags explain
 * perfectly.
 * @example
 * ```ts
 * import { todaYamamoto } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { spending, rival } = reactionData("ownPrices").series;
 * const years = Array.from({ length: 40 }, (_, k) => 1985 + k);
 * const logs = (series: Readonly<Record<number, number>>) => years.map((year) => Math.log(series[year]));
 * const series = { pakistan: logs(spending), india: logs(rival) };
 * for (const { cause, effect, p } of todaYamamoto(series, { lags: 1 })) console.log(`${cause} → ${effect}: p = ${p}`);
 * ```
 * @see Toda, H.Y. and Yamamoto, T. (1995), Journal of Econometrics 66
 */
export function todaYamamoto(
	series: SeriesByName,
	{ lags, extra = 1 }: { lags: number; extra?: number },
): CausalityTest[] {
	checkSeries(series, { lags, extra });
	const names = Object.keys(series);
	return names.flatMap((effect) => {
		const fit = leastSquares(autoregression(series, effect, lags + extra, lags + extra));
		return names
			.filter((cause) => cause !== effect)
			.map((cause) => {
				const tested = Array.from({ length: lags }, (_, k) => `${cause}[t-${k + 1}]`);
				return {
					...waldTest(fit, allZero(fit, tested)),
					test: "Toda–Yamamoto",
					hypothesis: `${cause} does not help to predict ${effect}`,
					cause,
					effect,
					lags,
					extra,
					observations: fit.observations,
				};
			});
	});
}
