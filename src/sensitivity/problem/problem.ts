import type { UnivariateDistribution } from "../../numerics/index.js";

/** What is drawn: named inputs, each evenly between two bounds or by a distribution. */
export interface Problem {
	/** One an input, all different. */
	readonly names: readonly string[];
	/** Low and high of each input, low < high; give these or `distributions`. */
	readonly bounds?: readonly (readonly [number, number])[];
	/** Distribution of each input; give these or `bounds`. */
	readonly distributions?: readonly UnivariateDistribution[];
	/**
	 * Correlation of the normals behind the inputs (Gaussian copula), row by row [default: independent inputs].
	 * The rank correlation of two inputs is then (6/π)·asin(ρ/2).
	 */
	readonly correlation?: readonly (readonly number[])[];
}
