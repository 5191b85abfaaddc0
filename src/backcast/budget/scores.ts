import type { BudgetScores } from "./types.js";

/** Forecast and actual value. */
export type Pair = readonly [said: number, was: number];

/** Scores of forecasts. */
export function scoresOf(pairs: readonly Pair[]): BudgetScores {
	const mean = (of: (error: number) => number) =>
		pairs.reduce((sum, [said, was]) => sum + of(said - was), 0) / pairs.length;
	return {
		compared: pairs.length,
		rmse: Math.sqrt(mean((error) => error ** 2)),
		mae: mean(Math.abs),
		bias: mean((error) => error),
	};
}
