import { roundingOf } from "../numerics/index.js";
import type { Country, OutputRow, Parts } from "./output-row.js";
import type { Paired } from "./paired.js";

/** How far rounding may have moved a value, at an index of year and row; over the horizon at the row. */
export type Rounding = (value: number, k: number) => number;

/** Rounding of an output of the run that was made last; of a ratio it is that of its parts. */
export function roundingIn({ unit }: Pick<OutputRow, "unit">, paired: Paired, parts: Parts | undefined): Rounding {
	const country = countryOf(paired);
	const terms = unit.terms(country);
	if (parts === undefined) return (value) => roundingOf(value, terms);
	return (value, k) => roundingOfRatio(value, parts.denominator(k), parts.unit.terms(country));
}

/** Rounding of a ratio whose numerator and denominator are differences of terms of that size. */
export function roundingOfRatio(value: number, denominator: number, terms: number): number {
	return Math.max(roundingOf(value), (roundingOf(terms) * (1 + Math.abs(value))) / Math.abs(denominator));
}

/** What amounts of the run that was made last are parts of. */
export function countryOf({ arm, plan: { exchangeRate } }: Paired): Country {
	return { gdp: arm.gdp[0], population: arm.population[0], exchangeRate };
}
