import { roundingOf } from "../numerics/index.js";
import type { Country, OutputRow, Parts, ValueAt } from "./output-row.js";
import type { Paired } from "./paired.js";

/** Possible rounding error of the values of an output. */
export interface Rounding {
	/** Size of the terms that a value is a sum or difference of; for a ratio, of its numerator and denominator. */
	readonly terms: number;
	/** Denominator of a ratio, at an index of year and row; over the horizon at the row. */
	readonly denominator: ValueAt | undefined;
}

/** Rounding of an output of the latest run; for a ratio, of its parts. */
export function roundingIn({ unit }: Pick<OutputRow, "unit">, paired: Paired, parts: Parts | undefined): Rounding {
	const country = countryOf(paired);
	return { terms: (parts?.unit ?? unit).terms(country), denominator: parts?.denominator };
}

/** Possible rounding error of a value at an index. */
export function roundingAt({ terms, denominator }: Rounding, value: number, k: number): number {
	return denominator === undefined ? roundingOf(value, terms) : roundingOfRatio(value, denominator(k), terms);
}

/** Rounding of a ratio whose numerator and denominator are differences of terms of that size. */
export function roundingOfRatio(value: number, denominator: number, terms: number): number {
	return Math.max(roundingOf(value), (roundingOf(terms) * (1 + Math.abs(value))) / Math.abs(denominator));
}

/** Totals of the country in the latest run. */
export function countryOf({ arm, plan: { exchangeRate } }: Paired): Country {
	return { gdp: arm.gdp[0], population: arm.population[0], exchangeRate };
}
