import { exp, normalQuantile } from "../numerics/index.js";
import type { Scores } from "./types.js";

/** One forecast with its actual value. */
export interface Comparison {
	/** Log spending, forecast and actual. */
	readonly said: number;
	readonly was: number;
	/** The same for the year from which the change is measured. */
	readonly saidBefore: number;
	readonly wasBefore: number;
	/** Log of GDP, so that the share is exp(log spending - this). */
	readonly income: number;
	/** Standard deviation of the log; undefined without bands. */
	readonly sd?: number;
	/** Whether the forecast predicts the direction of spending. */
	readonly moves: boolean;
}

/** Scores of forecasts, each counted once. */
export function score(all: readonly Comparison[]): Scores {
	const n = all.length;
	const mean = (of: (one: Comparison) => number) => all.reduce((sum, one) => sum + of(one), 0) / n;
	const within = (probability: number) => {
		if (all.some(({ sd }) => sd === undefined)) return null;
		const reach = normalQuantile((1 + probability) / 2);
		return mean(({ said, was, sd = 0 }) => (Math.abs(was - said) <= reach * sd ? 1 : 0));
	};
	return {
		rmse: Math.sqrt(mean(({ said, was }) => (said - was) ** 2)),
		mae: mean(({ said, was, income }) => Math.abs(exp(said - income) - exp(was - income))),
		bias: mean(({ said, was }) => said - was),
		direction: all.every(({ moves }) => moves)
			? mean(({ said, was, saidBefore, wasBefore }) => (said - saidBefore > 0 === was - wasBefore > 0 ? 1 : 0))
			: null,
		coverage50: within(0.5),
		coverage90: within(0.9),
	};
}
