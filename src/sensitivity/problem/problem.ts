import type { UnivariateDistribution } from "../../numerics/index.js";

/** The inputs of a model: names, and for each a uniform range or a distribution. */
export interface Problem {
	/** Name of each input, all different. */
	readonly names: readonly string[];
	/** Lower and upper bound of each input, lower < upper; give these or `distributions`. */
	readonly bounds?: readonly (readonly [number, number])[];
	/** Distribution of each input; give these or `bounds`. */
	readonly distributions?: readonly UnivariateDistribution[];
	/**
	 * Correlation matrix of the Gaussian copula of the inputs, row by row [default: independent inputs].
	 * The rank correlation of two inputs is then (6/π)·asin(ρ/2).
	 */
	readonly correlation?: readonly (readonly number[])[];
	/**
	 * The group of each input, by name, for `sampleSaltelli` and `sampleTrajectories`: the inputs of a group move
	 * together [default: each by itself].
	 */
	readonly groups?: readonly string[];
}

/** What a design moves one by one: the groups of its inputs in the order in which they come, else the inputs. */
export interface Movers {
	/** Their names. */
	readonly names: readonly string[];
	/** For each input, which of them it belongs to. */
	readonly of: readonly number[];
}

/** The groups of a problem as a sample carries them: nothing where there are none. */
export function groupsOf({ groups }: Pick<Problem, "groups">): { readonly groups?: readonly string[] } {
	return groups === undefined ? {} : { groups };
}

/** What a design of named inputs moves one by one. */
export function moversOf({ names, groups = names }: Pick<Problem, "names" | "groups">): Movers {
	const distinct = [...new Set(groups)];
	return { names: distinct, of: groups.map((group) => distinct.indexOf(group)) };
}
