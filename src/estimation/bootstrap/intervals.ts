import { quantiles } from "../../numerics/index.js";
import { checkLevel } from "../linear/check-number.js";
import type { Bootstrap } from "./uniform.js";

/** Bootstrap interval of a coefficient. */
export interface BootstrapInterval {
	/** Name of the coefficient. */
	readonly name: string;
	/** Standard deviation of the draws. */
	readonly standardError: number;
	/** Lower end of the interval. */
	readonly lower: number;
	/** Upper end of the interval. */
	readonly upper: number;
	/** Share of the draws above 0 [0–1]. */
	readonly positive: number;
}

/**
 * Percentile intervals of the coefficients.
 *
 * @param options.level Share of the draws inside the interval [0–1, default 0.95].
 * @returns One for each coefficient; all NaN where there are fewer than two draws.
 * @throws CrowdoutError `invalid-input` for a level outside 0–1.
 * @example
 * ```ts
 * import { bootstrapIntervals } from "crowdout/estimation";
 *
 * const coefficients = [[0.4], [0.5], [0.6], [0.55]];
 * console.log(bootstrapIntervals({ names: ["reaction"], coefficients, refused: 0 }, { level: 0.9 }));
 * ```
 * @see Efron, B. and Tibshirani, R.J. (1993), An Introduction to the Bootstrap, chapter 13
 */
export function bootstrapIntervals({ names, coefficients }: Bootstrap, { level = 0.95 } = {}): BootstrapInterval[] {
	checkLevel(level);
	return names.map((name, j) => {
		const draws = Float64Array.from(coefficients, (row) => row[j]).sort();
		if (draws.length < 2)
			return { name, standardError: Number.NaN, lower: Number.NaN, upper: Number.NaN, positive: Number.NaN };
		const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
		const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0);
		const [lower, upper] = quantiles(draws, [(1 - level) / 2, (1 + level) / 2]);
		return {
			name,
			standardError: Math.sqrt(squares / (draws.length - 1)),
			lower,
			upper,
			positive: draws.filter((value) => value > 0).length / draws.length,
		};
	});
}
