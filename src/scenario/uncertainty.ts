/**
 * Distributions by dotted path, with the reserved keys `correlation` and `joint`.
 * `null` fixes a path that a parent made uncertain.
 *
 * @see MODEL.md, section 10
 */
export interface Uncertainty {
	readonly [path: string]: Distribution | null | readonly Correlation[] | readonly MultivariateNormal[] | undefined;
	readonly correlation?: readonly Correlation[];
	readonly joint?: readonly MultivariateNormal[];
}

/** `[pathA, pathB, rho]`. */
export type Correlation = readonly [string, string, number];

/** Coefficients drawn together, as an estimate gives them. */
export interface MultivariateNormal {
	readonly kind: "multivariateNormal";
	readonly paths: readonly string[];
	readonly mean: readonly number[];
	readonly covariance: readonly (readonly number[])[];
}

interface Bounded {
	/** Least value: any distribution is truncated there. */
	readonly min?: number;
	/** Greatest value: any distribution is truncated there. */
	readonly max?: number;
	/** `year`: on a path, a new draw every year. */
	readonly each?: "year";
	/** `both`: the draw also applies to what the counterfactual overrides. */
	readonly arms?: "both";
}

interface Drawn extends Bounded {
	/** On a path: `replace` the whole path by a constant (default), or `add` the draw to it. */
	readonly mode?: "replace" | "add";
}

/** Normal, truncated where `min` or `max` is given. */
export interface NormalDistribution extends Drawn {
	readonly kind: "normal";
	readonly mean: number;
	/** [≥ 0] */
	readonly sd: number;
}

export interface UniformDistribution extends Drawn {
	readonly kind: "uniform";
	readonly min: number;
	readonly max: number;
}

/** Triangular, or the beta-shaped PERT. `mode` is the likeliest value; `apply: add` shifts a path. */
export interface ThreePointDistribution extends Bounded {
	readonly kind: "triangular" | "pert";
	readonly min: number;
	readonly mode: number;
	readonly max: number;
	readonly apply?: "replace" | "add";
}

export interface LognormalDistribution extends Drawn {
	readonly kind: "lognormal";
	/** [> 0] */
	readonly median: number;
	/** Standard deviation of the logarithm [≥ 0]. */
	readonly sigma: number;
}

/** Beta on `min` to `max` [default 0 to 1]. */
export interface BetaDistribution extends Drawn {
	readonly kind: "beta";
	readonly alpha: number;
	readonly beta: number;
}

export interface DiscreteDistribution extends Drawn {
	readonly kind: "discrete";
	readonly values: readonly number[];
	/** [≥ 0; read relative to their sum] */
	readonly weights: readonly number[];
}

/** The financing shares drawn together; stands at `financing`. */
export interface DirichletDistribution {
	readonly kind: "dirichlet";
	/** A weight for each of `revenue`, `borrowing`, `other`, `provinces`, `lines` (what the others leave). */
	readonly weights: Readonly<Record<string, number>>;
	readonly arms?: "both";
}

/** One distribution; one member a kind. */
export type Distribution =
	| NormalDistribution
	| UniformDistribution
	| ThreePointDistribution
	| LognormalDistribution
	| BetaDistribution
	| DiscreteDistribution
	| DirichletDistribution;
