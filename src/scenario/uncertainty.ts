/**
 * Distributions by dotted path, with the reserved keys `correlation` and `joint`.
 * `null` fixes a path that a parent made uncertain. A list holds distributions for years that do not overlap.
 *
 * @see MODEL.md, section 10
 */
export interface Uncertainty<Of = Distribution> {
	readonly [path: string]:
		| Of
		| readonly Of[]
		| null
		| readonly Correlation[]
		| readonly MultivariateNormal[]
		| undefined;
	/** Correlations between distributions of this block. */
	readonly correlation?: readonly Correlation[];
	/** Paths that are drawn together, as from an estimate. */
	readonly joint?: readonly MultivariateNormal[];
}

/** `[pathA, pathB, rho]`: correlation of two draws, as that of the normals in a Gaussian copula [-1 to 1]. */
export type Correlation = readonly [string, string, number];

/** Numbers that are drawn together, as from an estimate. */
export interface MultivariateNormal {
	/** Jointly normal. */
	readonly kind: "multivariateNormal";
	/** Dotted paths of the numbers. */
	readonly paths: readonly string[];
	/** Mean of each, in the order of the paths. */
	readonly mean: readonly number[];
	/** Covariance, in the order of the paths. */
	readonly covariance: readonly (readonly number[])[];
}

/** The years of a distribution on a path or at `financing`. In other years the scenario's own path holds. */
interface Dated {
	/** First year [default the first simulated one]. */
	readonly since?: number;
	/** Last year [default the last simulated one]. */
	readonly until?: number;
}

interface Bounded extends Dated {
	/** Least value; the distribution is truncated there. */
	readonly min?: number;
	/** Greatest value; the distribution is truncated there. */
	readonly max?: number;
	/** `year`: a new draw in every year, on a path. */
	readonly each?: "year";
	/** `both`: the draw also applies to values that the counterfactual overrides. */
	readonly arms?: "both";
}

interface Drawn extends Bounded {
	/** On a path: `replace` (default) sets the whole path to the draw, `add` adds the draw to it. */
	readonly mode?: "replace" | "add";
}

/** Normal, truncated where `min` or `max` is given. */
export interface NormalDistribution extends Drawn {
	readonly kind: "normal";
	/** Mean before truncation. */
	readonly mean: number;
	/** Standard deviation before truncation [≥ 0]. */
	readonly sd: number;
}

/** Uniform: every value between the two ends is equally likely. */
export interface UniformDistribution extends Drawn {
	readonly kind: "uniform";
	/** Least value. */
	readonly min: number;
	/** Greatest value. */
	readonly max: number;
}

/** Triangular, or the beta-shaped PERT. `mode` is the most likely value; `apply: add` shifts a path. */
export interface ThreePointDistribution extends Bounded {
	/** `triangular` has straight sides; `pert` is a beta distribution. */
	readonly kind: "triangular" | "pert";
	/** Least value. */
	readonly min: number;
	/** Most likely value. */
	readonly mode: number;
	/** Greatest value. */
	readonly max: number;
	/** On a path: `replace` (default) sets the whole path to the draw, `add` adds the draw to it. */
	readonly apply?: "replace" | "add";
}

/** Lognormal: the logarithm is normal. */
export interface LognormalDistribution extends Drawn {
	readonly kind: "lognormal";
	/** Median [> 0]. */
	readonly median: number;
	/** Standard deviation of the logarithm [≥ 0]. */
	readonly sigma: number;
}

/** Beta on `min` to `max` [default 0 to 1]. */
export interface BetaDistribution extends Drawn {
	readonly kind: "beta";
	/** First shape [> 0]. */
	readonly alpha: number;
	/** Second shape [> 0]. */
	readonly beta: number;
}

/** One of several values. */
export interface DiscreteDistribution extends Drawn {
	readonly kind: "discrete";
	/** The values. */
	readonly values: readonly number[];
	/** Weight of each value [≥ 0; read relative to their sum]. */
	readonly weights: readonly number[];
}

/** Draws all financing shares together; its key is `financing`. */
export interface DirichletDistribution extends Dated {
	readonly kind: "dirichlet";
	/**
	 * A weight for each of `taxes`, `levies`, `borrowing`, `other`, `provinces`, `lines`: six shares of the gap that sum to 1,
	 * of which the last three, over their sum, are the cuts. Where the lines answer by elasticities, for the first four.
	 */
	readonly weights: Readonly<Record<string, number>>;
	/** `both`: the draw also applies to values that the counterfactual overrides. */
	readonly arms?: "both";
}

/**
 * One of several Dirichlet distributions, chosen in each draw in proportion to their weights, since the regime is
 * uncertain too. Its key is `financing`.
 */
export interface MixtureDistribution extends Dated {
	readonly kind: "mixture";
	/** The regimes. */
	readonly of: readonly Regime[];
	/** `both`: the draw also applies to values that the counterfactual overrides. */
	readonly arms?: "both";
}

/** A regime of a mixture. */
export interface Regime {
	readonly kind: "dirichlet";
	/** Weight of the regime [≥ 0; relative to the sum]. */
	readonly weight: number;
	/** Weights of the shares, as in a Dirichlet distribution. */
	readonly weights: Readonly<Record<string, number>>;
}

/** A distribution of one number. */
export type UnivariateDistribution =
	| NormalDistribution
	| UniformDistribution
	| ThreePointDistribution
	| LognormalDistribution
	| BetaDistribution
	| DiscreteDistribution;

/** One distribution; one member for each kind. */
export type Distribution = UnivariateDistribution | DirichletDistribution | MixtureDistribution;

/**
 * Normal or lognormal by two percentiles, as a source or an expert states them. The parser turns them into `mean` and `sd`,
 * or `median` and `sigma`. It replaces a parent's distribution whole.
 */
export interface PercentileDistribution extends Drawn {
	/** Which of the two. */
	readonly kind: "normal" | "lognormal";
	/** 5th percentile before truncation [of a lognormal > 0]. */
	readonly p05: number;
	/** 95th percentile before truncation [> p05]. */
	readonly p95: number;
}

/**
 * A low, a likeliest and a high value. The parser turns them into the `min`, `mode` and `max` of a pert, or of a triangular
 * where its kind says so. It replaces a parent's distribution whole.
 */
export interface LowModeHighDistribution extends Omit<ThreePointDistribution, "kind" | "min" | "max"> {
	/** How the values between are weighed [default `pert`]. */
	readonly kind?: "triangular" | "pert";
	/** Least value. */
	readonly low: number;
	/** Greatest value [≥ low]. */
	readonly high: number;
}

/** A distribution as it may be written in a file. */
export type WrittenDistribution = Distribution | PercentileDistribution | LowModeHighDistribution;
