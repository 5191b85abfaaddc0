import { log } from "../../numerics/index.js";
import { type ErrorCorrectionNumbers, readReducedForm } from "./error-correction-numbers.js";
import {
	type BaseLevels,
	coefficientOf,
	type ReactionSeries,
	type Reading,
	type Specification,
	type YearWindow,
} from "./reaction.js";
import { requirePositive, span } from "./year-series.js";

/** A partial-adjustment regression. */
export interface PartialAdjustmentSpecification extends Specification {
	/** Years between the rival's level and the response [0 or 1]. */
	readonly lag: 0 | 1;
}

/**
 * Spending that closes a part of the gap to its target each year, in logs: m[t] on a constant, z[t-lag], y[t], m[t-1].
 * It is the error-correction form with its short run tied to its long run.
 *
 * @param options.lag Years between the rival's spending and the response [0 or 1, default 1].
 * @returns A design; `readPartialAdjustment` turns its coefficients into a `defence` block. The series must begin one
 * year before `from`.
 * @throws CrowdoutError `invalid-input` for years without data.
 * @example
 * ```ts
 * import { leastSquares, partialAdjustment, readPartialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = partialAdjustment(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readPartialAdjustment(specification, coefficients);
 * console.log(reading.ok ? reading.defence.longRun : reading.reason);
 * ```
 * @see Nerlove, M. (1958), Distributed Lags and Demand Analysis, USDA Agriculture Handbook 141
 */
export function partialAdjustment(
	{ spending, rival, income }: ReactionSeries,
	{ from, to, lag = 1 }: YearWindow & { lag?: 0 | 1 },
): PartialAdjustmentSpecification {
	const years = span(from, to);
	requirePositive([
		{ name: "spending", series: spending, from: from - 1, to },
		{ name: "rival", series: rival, from: from - lag, to: to - lag },
		{ name: "income", series: income, from, to },
	]);
	return {
		names: ["constant", rivalName(lag), "y[t]", "m[t-1]"],
		response: "m[t]",
		y: years.map((t) => log(spending[t])),
		X: years.map((t) => [1, log(rival[t - lag]), log(income[t]), log(spending[t - 1])]),
		years,
		lag,
	};
}

/**
 * Turn coefficients of `partialAdjustment` into a `defence` block of kind `errorCorrection`, which gives the same path:
 * adjustment = 1 - coefficient of m[t-1]; long-run elasticities = the other coefficients over it.
 *
 * @returns `ok: false` where adjustment ≤ 0 or the path overshoots more and more.
 * @example
 * ```ts
 * import { leastSquares, partialAdjustment, readPartialAdjustment } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = partialAdjustment(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readPartialAdjustment(specification, coefficients);
 * console.log(reading.ok ? reading.defence.longRun : reading.reason);
 * ```
 */
export function readPartialAdjustment(
	specification: PartialAdjustmentSpecification,
	coefficients: readonly number[],
): Reading<ErrorCorrectionNumbers> {
	const rival = coefficientOf(specification, coefficients, rivalName(specification.lag));
	const income = coefficientOf(specification, coefficients, "y[t]");
	return readReducedForm(specification.lag, {
		momentum: 0,
		rivalChange: specification.lag === 0 ? rival : 0,
		incomeChange: income,
		rivalLevel: rival,
		incomeLevel: income,
		spendingLevel: coefficientOf(specification, coefficients, "m[t-1]") - 1,
		trend: 0,
	});
}

/**
 * The constant as a `shock` of a scenario, as `errorCorrectionShock` [log points].
 *
 * @example
 * ```ts
 * import { leastSquares, partialAdjustment, partialAdjustmentShock } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = partialAdjustment(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const base = { spending: series.spending[2024], rival: series.rival[2024], income: series.income[2024] };
 * console.log(partialAdjustmentShock(specification, coefficients, { year: 2024, ...base }));
 * ```
 */
export function partialAdjustmentShock(
	specification: PartialAdjustmentSpecification,
	coefficients: readonly number[],
	base: BaseLevels,
): number {
	const of = (name: string) => coefficientOf(specification, coefficients, name);
	return (
		of("constant") +
		of(rivalName(specification.lag)) * log(base.rival) +
		of("y[t]") * log(base.income) +
		(of("m[t-1]") - 1) * log(base.spending)
	);
}

function rivalName(lag: 0 | 1): string {
	return lag === 0 ? "z[t]" : "z[t-1]";
}
