import { coefficientOf, type ReactionSeries, type Reading, type Specification, type YearWindow } from "./reaction.js";
import { requirePositive, span } from "./year-series.js";

/** A `defence` block of kind `share`, MODEL.md section 4. */
export interface ShareNumbers {
	readonly kind: "share";
	/** Defence share of GDP. */
	readonly share: number;
}

/**
 * Spending that follows only GDP: d[t], spending over income, on a constant, and with `persistence` on d[t-1]. It is
 * the benchmark for rules that respond to the rival.
 *
 * @param options.persistence Let the share return to its level gradually [default false: it is the mean of the years].
 * @returns A design; `readShare` turns its coefficients into a `defence` block. With persistence the series must begin
 * one year before `from`.
 * @throws CrowdoutError `invalid-input` for years without data.
 * @example
 * ```ts
 * import { leastSquares, readShare, share } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = share(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readShare(specification, coefficients);
 * console.log(reading.ok ? reading.defence.share : reading.reason);
 * ```
 */
export function share(
	{ spending, income }: Pick<ReactionSeries, "spending" | "income">,
	{ from, to, persistence = false }: YearWindow & { persistence?: boolean },
): Specification {
	const years = span(from, to);
	const first = persistence ? from - 1 : from;
	requirePositive([
		{ name: "spending", series: spending, from: first, to },
		{ name: "income", series: income, from: first, to },
	]);
	const d = (year: number) => spending[year] / income[year];
	return {
		names: persistence ? ["constant", "d[t-1]"] : ["constant"],
		response: "d[t]",
		y: years.map(d),
		X: years.map((t) => (persistence ? [1, d(t - 1)] : [1])),
		years,
	};
}

/**
 * Turn coefficients of `share` into a `defence` block: the share that it returns to.
 *
 * @returns `ok: false` where the share does not return (the coefficient of d[t-1] is at least 1 or at most -1).
 * @example
 * ```ts
 * import { leastSquares, readShare, share } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = share(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readShare(specification, coefficients);
 * console.log(reading.ok ? reading.defence.share : reading.reason);
 * ```
 */
export function readShare(specification: Specification, coefficients: readonly number[]): Reading<ShareNumbers> {
	const adjustment = 1 - coefficientOf(specification, coefficients, "d[t-1]");
	if (!(adjustment > 0)) return { ok: false, reason: "noAdjustment", adjustment };
	if (!(adjustment < 2)) return { ok: false, reason: "unstable", adjustment };
	const level = coefficientOf(specification, coefficients, "constant") / adjustment;
	return { ok: true, defence: { kind: "share", share: level } };
}
