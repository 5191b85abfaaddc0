import { normalQuantile } from "../../numerics/index.js";
import { checkBetween, checkSeed, checkWhole } from "../refuse.js";

/** A number estimated from a sample, with its interval. */
export interface IntervalEstimate {
	/** The index, estimated from all points. */
	readonly value: number;
	/** Standard deviation over bootstrap resamples [≥ 0]. */
	readonly standardError: number;
	/** Lower end of the interval: `value` less as many standard errors as a normal distribution needs for the level. */
	readonly lower: number;
	/** Upper end; `upper - value` is what SALib calls `conf`. */
	readonly upper: number;
}

/** Options of every analyser with bootstrap intervals. */
export interface ResampleOptions {
	/** Bootstrap resamples [whole, ≥ 2; default 100]. */
	readonly resamples?: number;
	/** Level of the intervals [0–1, default 0.95]. */
	readonly level?: number;
	/** Seed of the resamples [whole, 0 to 2^53 - 1; default 0]. */
	readonly seed?: number;
}

/** The options, checked and with defaults. @throws CrowdoutError `invalid-input` where one is out of range. */
export function resampling({ resamples = 100, level = 0.95, seed = 0 }: ResampleOptions): Required<ResampleOptions> {
	checkWhole("resamples", resamples, { least: 2 });
	checkBetween("level", level, [0, 1]);
	checkSeed(seed);
	return { resamples, level, seed };
}

/**
 * An estimate from its resamples.
 *
 * @param draws Every resample's numbers, row by row. @param place The row's length, and which of its numbers.
 */
export function estimateOf(
	value: number,
	draws: Float64Array,
	{ width, column, level }: { readonly width: number; readonly column: number; readonly level: number },
): IntervalEstimate {
	const count = draws.length / width;
	let mean = 0;
	for (let i = column; i < draws.length; i += width) mean += draws[i] / count;
	let squares = 0;
	for (let i = column; i < draws.length; i += width) squares += (draws[i] - mean) ** 2;
	const standardError = Math.sqrt(squares / (count - 1));
	const half = normalQuantile((1 + level) / 2) * standardError;
	return { value, standardError, lower: value - half, upper: value + half };
}
