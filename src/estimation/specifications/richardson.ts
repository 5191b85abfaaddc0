import { coefficientOf, type ReactionSeries, type Reading, type Specification, type YearWindow } from "./reaction.js";
import { requirePositive, span } from "./year-series.js";

/** A Richardson regression. */
export interface RichardsonSpecification extends Specification {
	/** Years between the rival's level and the response [0 or 1]. */
	readonly lag: 0 | 1;
	/** Year whose spending is 1. */
	readonly baseYear: number;
}

/** A `defence` block of kind `richardson`, MODEL.md section 4. */
export interface RichardsonNumbers {
	readonly kind: "richardson";
	/** Years between the threat and the response. */
	readonly lag: 0 | 1;
	/** Response to threat. */
	readonly reaction: number;
	/** Restraint by own spending [> 0]. */
	readonly fatigue: number;
	/** Constant term. */
	readonly grievance: number;
}

/**
 * Richardson's equation in real money, both countries relative to the base year: Δμ[t] on a constant, ρ[t-lag], μ[t-1],
 * with μ Pakistan's and ρ India's spending over that of `baseYear`.
 *
 * @param options.lag Years between the rival's spending and the response [0 or 1, default 1].
 * @param options.baseYear Base year of the scenario for the numbers [default `to`]; the series must have it.
 * @returns A design; `readRichardson` turns its coefficients into a `defence` block. The series must begin one year
 * before `from`.
 * @throws CrowdoutError `invalid-input` for years without data.
 * @example
 * ```ts
 * import { leastSquares, readRichardson, richardson } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = richardson(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readRichardson(specification, coefficients);
 * console.log(reading.ok ? reading.defence : reading.reason);
 * ```
 * @see Richardson, L.F. (1960), Arms and Insecurity
 */
export function richardson(
	{ spending, rival }: Pick<ReactionSeries, "spending" | "rival">,
	{ from, to, lag = 1, baseYear = to }: YearWindow & { lag?: 0 | 1; baseYear?: number },
): RichardsonSpecification {
	const years = span(from, to);
	requirePositive([
		{ name: "spending", series: spending, from: from - 1, to },
		{ name: "rival", series: rival, from: from - lag, to: to - lag },
		{ name: "spending", series: spending, from: baseYear, to: baseYear },
		{ name: "rival", series: rival, from: baseYear, to: baseYear },
	]);
	const own = (year: number) => spending[year] / spending[baseYear];
	const other = (year: number) => rival[year] / rival[baseYear];
	return {
		names: ["constant", rivalName(lag), "μ[t-1]"],
		response: "Δμ[t]",
		y: years.map((t) => own(t) - own(t - 1)),
		X: years.map((t) => [1, other(t - lag), own(t - 1)]),
		years,
		lag,
		baseYear,
	};
}

/**
 * Turn coefficients of `richardson` into a `defence` block: reaction, fatigue (with the sign reversed) and grievance.
 *
 * @returns `ok: false` where fatigue ≤ 0 or the path overshoots more and more (fatigue ≥ 2).
 * @example
 * ```ts
 * import { leastSquares, readRichardson, richardson } from "crowdout/estimation";
 * import { reactionData } from "crowdout/reaction";
 *
 * const { series } = reactionData("ownPrices");
 * const specification = richardson(series, { from: 1988, to: 2024 });
 * const { coefficients } = leastSquares(specification);
 * const reading = readRichardson(specification, coefficients);
 * console.log(reading.ok ? reading.defence : reading.reason);
 * ```
 */
export function readRichardson(
	specification: RichardsonSpecification,
	coefficients: readonly number[],
): Reading<RichardsonNumbers> {
	const of = (name: string) => coefficientOf(specification, coefficients, name);
	const { lag } = specification;
	const fatigue = -of("μ[t-1]");
	if (!(fatigue > 0)) return { ok: false, reason: "noAdjustment", adjustment: fatigue };
	if (!(fatigue < 2)) return { ok: false, reason: "unstable", adjustment: fatigue };
	const defence = {
		kind: "richardson",
		lag,
		reaction: of(rivalName(lag)),
		fatigue,
		grievance: of("constant"),
	} as const;
	return { ok: true, defence };
}

function rivalName(lag: 0 | 1): string {
	return lag === 0 ? "ρ[t]" : "ρ[t-1]";
}
