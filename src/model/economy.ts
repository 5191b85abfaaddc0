import type { Path } from "../domain/index.js";

/** Pakistan's economy. */
export interface Economy {
	/** Base-year GDP [billions of base-year PKR, > 0]. */
	readonly gdp: number;
	/** Real growth [per year, > -1]. */
	readonly growth: Path;
	/** Growth of the GDP deflator [per year, > -1]. */
	readonly inflation: Path;
	/** Base-year population [millions, > 0]. */
	readonly population: number;
	/** Growth of population [per year, > -1; default 0]. */
	readonly populationGrowth: Path;
	/** PKR per US$ in the base year [> 0]. */
	readonly exchangeRate: number;
	/** Effect of spending on growth one year later, per unit of GDP share above the base year's. */
	readonly feedback: Feedback;
}

/** Effect of spending on growth, per unit of GDP share [default 0]. */
export interface Feedback {
	/** Effect of defence [default 0]. */
	readonly defence: number;
	/** Effect of each line [0 where absent]. */
	readonly lines: Readonly<Record<string, number>>;
}

/**
 * Last year's debt as a share of this year's GDP.
 *
 * @param nominalGrowth n[t] = (1 + g) (1 + inflation) [factor, > 0].
 * @see MODEL.md, section 5
 */
export function carriedDebt(debtBefore: number, nominalGrowth: number): number {
	return debtBefore / nominalGrowth;
}

/**
 * Interest on last year's debt, as a share of this year's GDP.
 *
 * @param rate Mean rate on the debt of the reference path. @param marginalRate Rate on debt beyond it.
 * @param reference D[t-1], carried. @param debt debt[t-1], carried.
 * @see MODEL.md, section 5
 */
export function interestShare(rate: number, marginalRate: number, reference: number, debt: number): number {
	return rate * reference + marginalRate * (debt - reference);
}

/**
 * Debt at the end of the year as a share of GDP; with the deficit of the reference path, D[t].
 *
 * @param carried Last year's, `carriedDebt`.
 * @see MODEL.md, section 5
 */
export function debtShare(carried: number, deficit: number): number {
	return carried + deficit;
}

/**
 * The interest rate that keeps base-year interest in year 1: the default of a scenario without a rate.
 *
 * @param nominalGrowth n[1]. @param debt Base-year debt share [> 0].
 * @see MODEL.md, section 5
 */
export function keptInterestRate(interest: number, nominalGrowth: number, debt: number): number {
	return (interest * nominalGrowth) / debt;
}
