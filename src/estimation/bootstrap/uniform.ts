/**
 * Source of random numbers for a bootstrap: the k-th uniform number [0 ≤ u < 1] of a draw, which depends only on these
 * two. A counter-based generator with a seed is one, so that any single draw can be repeated.
 */
export type Uniform = (draw: number, k: number) => number;

/** Coefficients of all bootstrap draws. */
export interface Bootstrap {
	/** Names of the coefficients. */
	readonly names: readonly string[];
	/** `coefficients[draw][column]`. */
	readonly coefficients: readonly (readonly number[])[];
	/** Number of draws without an estimate (collinear columns in the drawn rows); they are left out. */
	readonly refused: number;
}
