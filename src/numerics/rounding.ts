/** What two results may differ by and still agree, over the size of the terms that they are made of (MODEL.md, section 11). */
const ROUNDING = 1e-12;

/**
 * How far rounding may have moved a number.
 *
 * @param terms Size of the terms that it is a sum or difference of [≥ 0; default none beyond its own].
 */
export function roundingOf(value: number, terms = 0): number {
	return ROUNDING * Math.max(Math.abs(value), terms);
}

/** The numbers that all of some values may be, up to the rounding of each; where `low` is above `high` there is none: they differ. */
export interface Common {
	readonly low: number;
	readonly high: number;
}

/** What any number may be: the common numbers of no value. */
export const ANYTHING: Common = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What a value may be. */
export function around(value: number, rounding: number): Common {
	return { low: value - rounding, high: value + rounding };
}

/** The common numbers of both. */
export function bothOf(a: Common, b: Common): Common {
	return { low: Math.max(a.low, b.low), high: Math.min(a.high, b.high) };
}

/** The one number that all values are, up to rounding, 0 where that may be it; `undefined` where they differ, or there are none. */
export function constantOf({ low, high }: Common): number | undefined {
	if (!(low <= high && Number.isFinite(low) && Number.isFinite(high))) return undefined;
	return low <= 0 && high >= 0 ? 0 : (low + high) / 2;
}
