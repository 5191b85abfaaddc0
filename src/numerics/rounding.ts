/** Greatest difference of two results that counts as rounding, relative to the size of their terms (MODEL.md, section 11). */
const ROUNDING = 1e-12;

/**
 * How far rounding may have moved a number.
 *
 * @param terms Size of the terms that it is a sum or difference of [≥ 0; default none beyond its own].
 */
export function roundingOf(value: number, terms = 0): number {
	return ROUNDING * Math.max(Math.abs(value), terms);
}

/** The numbers that equal each of several values, up to its rounding. Where `low` is above `high`, the values differ. */
export interface Common {
	readonly low: number;
	readonly high: number;
}

/** Every number: the common numbers of no values. */
export const ANYTHING: Common = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** The numbers that equal a value, up to its rounding. */
export function around(value: number, rounding: number): Common {
	return { low: value - rounding, high: value + rounding };
}

/** The numbers that are in both ranges. */
export function bothOf(a: Common, b: Common): Common {
	return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** The number that all values equal, up to rounding; 0 where 0 does. `undefined` where they differ or there are no values. */
export function constantOf({ low, high }: Common): number | undefined {
	if (!(low <= high && Number.isFinite(low) && Number.isFinite(high))) return undefined;
	return low <= 0 && high >= 0 ? 0 : (low + high) / 2;
}
