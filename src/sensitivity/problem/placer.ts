import { cholesky, gaussianCopula, inverseCdf } from "../../numerics/index.js";
import type { Problem } from "./problem.js";

/** Maps a point of the unit cube to the inputs of a problem: row `row` of `points` is filled; `u` may be overwritten. */
export type Placer = (u: Float64Array, points: Float64Array, row: number) => void;

/**
 * The map from the unit cube to the inputs of a checked problem: the copula where inputs are correlated, then the
 * inverse distribution function of each. A coordinate of 0 or 1 is a bound and allowed only with `bounds`.
 */
export function placer(problem: Problem): Placer {
	const inverses = inverseOfEach(problem);
	const n = inverses.length;
	const tied = problem.correlation === undefined ? undefined : cholesky(problem.correlation);
	return (u, points, row) => {
		if (tied?.ok) gaussianCopula(u, tied.factor, u);
		for (let j = 0; j < n; j++) points[row * n + j] = inverses[j](u[j]);
	};
}

/** For each input the function from its share of probability below to its value. */
export function inverseOfEach({ bounds, distributions }: Problem): ((u: number) => number)[] {
	if (bounds === undefined) return (distributions ?? []).map((distribution) => inverseCdf(distribution));
	return bounds.map(
		([low, high]) =>
			(u) =>
				Math.min(high, low + (high - low) * u),
	);
}
