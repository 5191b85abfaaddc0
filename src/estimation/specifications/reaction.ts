import type { Design } from "../linear/design.js";
import type { YearSeries } from "./year-series.js";

/** Years of the rows of a regression, both included; lags need earlier years. */
export interface YearWindow {
	/** First year that is explained. */
	readonly from: number;
	/** Last year that is explained. */
	readonly to: number;
}

/** Pakistan's spending and what it may respond to; real, each in one unit, above 0. */
export interface ReactionSeries {
	/** Pakistan's defence spending. */
	readonly spending: YearSeries;
	/** The threat: India's spending, or its effective capability. */
	readonly rival: YearSeries;
	/** Pakistan's GDP. */
	readonly income: YearSeries;
}

/** A regression whose coefficients can become a defence rule. */
export interface Specification extends Design {
	readonly years: readonly number[];
	/** Name of the response. */
	readonly response: string;
}

/** Levels of the base year, in the units of the series. */
export interface BaseLevels {
	/** The base year. */
	readonly year: number;
	/** Pakistan's defence spending in it, in the unit of the series. */
	readonly spending: number;
	/** The rival's level in it, in the unit of the series. */
	readonly rival: number;
	/** Pakistan's GDP in it, in the unit of the series. */
	readonly income: number;
}

/**
 * Coefficients as a rule, or why they give none:
 * `noAdjustment`: spending does not return to a target (adjustment ≤ 0), so that there is no long run;
 * `unstable`: it overshoots more and more.
 */
export type Reading<Rule> =
	| { readonly ok: true; readonly defence: Rule }
	| { readonly ok: false; readonly reason: "noAdjustment" | "unstable"; readonly adjustment: number };

/** The coefficient of a named column; 0 where the specification leaves it out. */
export function coefficientOf({ names }: Design, coefficients: readonly number[], name: string): number {
	return coefficients[names.indexOf(name)] ?? 0;
}
