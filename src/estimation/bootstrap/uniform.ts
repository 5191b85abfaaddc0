/**
 * Where a bootstrap gets its chance: the k-th uniform number [0 ≤ u < 1] of a draw, a function of both alone.
 * A counter-based generator keyed by a seed is one; so that any draw can be made again by itself.
 */
export type Uniform = (draw: number, k: number) => number;

/** Coefficients estimated again and again. */
export interface Bootstrap {
	/** Names of the coefficients. */
	readonly names: readonly string[];
	/** `coefficients[draw][column]`. */
	readonly coefficients: readonly (readonly number[])[];
	/** Draws without an estimate (a column that others make up in the rows drawn); they are left out above. */
	readonly refused: number;
}
