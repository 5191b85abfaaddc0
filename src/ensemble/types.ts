// Past 200 lines: the one page on which job, blocks, parts and result of an ensemble are described.

import type { StopSignal } from "../domain/index.js";
import type { ByLine, ByYear, ResultRecord } from "../measure/index.js";
import type { DefenceDefinition } from "../model/index.js";
import type { Scenario, ScenarioOptions } from "../scenario/index.js";

/** Options of `ensemble`. */
export interface EnsembleOptions extends ScenarioOptions {
	/** Number of draws [whole, 1 to 10^8; default 10,000]; with `precision`, the greatest number. */
	readonly draws?: number;
	/** Seed of the draws [whole, 0 to 2^53 - 1; default 1]; 0 is a seed like any other. */
	readonly seed?: number;
	/** Independent draws, or scrambled Sobol' points in 16 independent scramblings [default `random`]. */
	readonly sampler?: "random" | "sobol";
	/** `exact` (default): exact quantiles; `fast`: quantiles from bins, with their error, in less memory. */
	readonly mode?: "exact" | "fast";
	/** Probabilities of the quantiles [each 0–1; default 0.05, 0.25, 0.5, 0.75, 0.95]. */
	readonly quantiles?: readonly number[];
	/**
	 * Outputs of MODEL.md, section 11, such as `run.debt` or `crowdOut.money.education`. A block (`crowdOut.share`) means
	 * all outputs in it; `last(…)`, `max(…)` and `min(…)` of a series give one number for each draw [default: defence,
	 * each line, and the crowd-out of each line as a share and in money].
	 */
	readonly outputs?: readonly string[];
	/** Conditions to give the probability of, such as `run.lines.education < 1.4%` [default: unfunded borrowing]. */
	readonly events?: readonly string[];
	/** Draw until the relative standard error of the mean is this small, or until `draws` is reached. */
	readonly precision?: Precision;
	/** `error` (default) refuses an ensemble with a failed draw; `drop` leaves failed draws out and reports them. */
	readonly onFailure?: "error" | "drop";
	/** Called from time to time with the number of finished runs and of all runs; in exact mode some draws are run twice. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the ensemble, such as an `AbortSignal`; the reason of the signal is thrown. */
	readonly signal?: StopSignal;
}

/** When an ensemble is precise enough. */
export interface Precision {
	/** Standard error of the mean relative to the mean [> 0], such as 0.01. */
	readonly relative: number;
	/** The scalars that must be that precise [default `crowdOut.total.cumulativeMoney`, the loss of all lines]. */
	readonly scalars?: readonly string[];
}

/** Everything that decides the answer, as plain JSON: what a worker or a shard is sent. `planEnsemble` makes one. */
export interface EnsembleJob {
	readonly scenario: Scenario;
	/** The counterfactual as a scenario of its own. */
	readonly counterfactual: Scenario;
	readonly draws: number;
	readonly seed: number;
	readonly sampler: "random" | "sobol";
	readonly mode: "exact" | "fast";
	readonly quantiles: readonly number[];
	/** Outputs by year. */
	readonly series: readonly string[];
	/** Outputs with one number a draw. */
	readonly scalars: readonly string[];
	readonly events: readonly string[];
	readonly precision?: Required<Precision>;
	readonly onFailure: "error" | "drop";
	/** Draws of a block; block b has the draws from b · blockSize. Sums are kept by block. */
	readonly blockSize: number;
	/** Number of blocks. */
	readonly blocks: number;
	/** How the values of each column (years of the series, then scalars) are counted, fixed by the first draws. */
	readonly bins: Bins;
}

/** Equal bins for each column between `low` and `high`; the first and the last bin are open. */
export interface Bins {
	/** Bins a column, the two open ones included. */
	readonly count: number;
	readonly low: readonly number[];
	readonly high: readonly number[];
	/** Centre of the sums of each scalar: its mean over the first draws. */
	readonly centre: readonly number[];
	/** Values that many draws share, by column: they are counted, not kept. */
	readonly atoms: readonly (readonly number[])[];
	/** How the parts of each ratio are summed. */
	readonly fractions: readonly FractionBins[];
}

/** What the first draws say of a ratio whose denominator may come near 0. */
export interface FractionBins {
	/** Place of the ratio among the job's scalars. */
	readonly scalar: number;
	/** Centres of the sums of numerator and denominator: their means. */
	readonly centre: readonly [numerator: number, denominator: number];
	/**
	 * Whether the denominator comes near 0: it has both signs, or is somewhere less than half its median in size. Then the
	 * ratio has no mean. False where the ratio is the same in every draw.
	 */
	readonly nearZero: boolean;
}

/** What a run over some blocks leaves: counts, and sums by block. Transferable; parts add up in any partition. */
export interface BlockSums {
	/** First block. */
	readonly from: number;
	/** The block after the last. */
	readonly to: number;
	/** Counts of the series' columns: index column · bins + bin. */
	readonly counts: Uint32Array;
	/** Counts of the scalars by replicate (one for `random`, 16 for `sobol`): index (replicate · scalars + scalar) · bins + bin. */
	readonly scalarCounts: Uint32Array;
	/** Draws without a value by column of the series. */
	readonly nulls: Uint32Array;
	/** Draws without a value: index replicate · scalars + scalar. */
	readonly scalarNulls: Uint32Array;
	/** Least and greatest value in the two open bins of each column, the scalars last; infinite where none is. */
	readonly least: Float64Array;
	readonly greatest: Float64Array;
	/** Draws that succeeded: index (block - from) · replicates + replicate. */
	readonly succeeded: Float64Array;
	/** Sums of (value - centre)^k for k = 1 to 4: index (((block - from) · replicates + replicate) · scalars + scalar) · 4 + k - 1. */
	readonly powers: Float64Array;
	/** Of the parts of each ratio, less their centres: index (((block - from) · replicates + replicate) · fractions + fraction) · 6 + 0 their number, 1 and 2 sums of numerator and denominator, 3 to 5 of the numerator's square, the product, the denominator's square. */
	readonly products: Float64Array;
	/** The numbers that all values of a scalar may be, up to rounding: from `low` to `high`; none where `low` is above. */
	readonly low: Float64Array;
	readonly high: Float64Array;
	/** How often a scalar was above 0 by more than rounding: index replicate · scalars + scalar. */
	readonly positive: Uint32Array;
	/** How often each event held, and behind the events each rule: index (replicate · events + event) · (horizon + 2) + 0 in every year, 1 in some, 1 + t in year t. */
	readonly events: Uint32Array;
	/** Draws that failed, by cause, in order of the cause. */
	readonly failures: readonly FailureCount[];
}

/** Number of draws that failed for one cause. */
export interface FailureCount {
	/** The cause: a parameter that left its range, or a variable of a run. */
	readonly cause: string;
	/** Number of draws that failed for it. */
	readonly count: number;
	/** The first draw that failed for it [from 0]. */
	readonly firstDraw: number;
	/** The full message of that draw. */
	readonly message: string;
}

/** The bins that hold a wanted rank: what the second pass keeps the values of. */
export interface WantedBins {
	/** Number of bins, each with its column and bin. */
	readonly column: Uint32Array;
	readonly bin: Uint32Array;
	/** How many values each holds over all draws. */
	readonly size: Float64Array;
}

/** The values that a second pass over some blocks kept. Transferable; parts of any partition are put together. */
export interface KeptValues {
	readonly from: number;
	readonly to: number;
	/** Where the values of each wanted bin begin; one entry more than bins. */
	readonly offset: Float64Array;
	readonly values: Float64Array;
	/** How many values were that of the bin's atom, and so not kept. */
	readonly atoms: Float64Array;
}

/** The values that were kept of the bins in which the quantiles were likely to lie. */
export interface ValuesAround {
	readonly wanted: WantedBins;
	/** Of the blocks in pieces. */
	readonly kept: readonly KeptValues[];
}

/** What the parts come to: in fast mode the result, in exact mode the bins for the second pass. */
export type MergeOutcome =
	| { readonly kind: "result"; readonly result: EnsembleResult }
	| { readonly kind: "secondPass"; readonly sums: BlockSums; readonly wanted: WantedBins };

/** A number with its Monte Carlo standard error. */
export interface Estimate {
	/** The number, estimated from the draws. */
	readonly value: number;
	/** Monte Carlo standard error. */
	readonly error: number;
}

/** A probability: the share of draws in which a condition holds, with its standard error. */
export interface Probability extends Estimate {
	/**
	 * Where the condition holds in no draw or in every draw, so that the error is 0: greatest distance of the probability
	 * from 0 or 1 with 95 % confidence, about 3 / draws [0–1]; absent otherwise.
	 */
	readonly bound?: number;
}

/** One series over the draws. */
export interface Band {
	/** Quantiles by year, the base year first, then by probability; null where no draw has a value. */
	readonly quantiles: readonly (readonly (number | null)[])[];
	/** Number of draws without a value, by year; absent where every draw has one. */
	readonly nulls?: ByYear;
	/** Only in fast mode: estimated error of `quantiles` from the bins. */
	readonly binError?: readonly (readonly (number | null)[])[];
}

/** One number for each draw, summarised over the draws that have it. */
export interface ScalarSummary {
	/** Number of draws with a value. */
	readonly count: number;
	/** Number of draws without a value, such as a ratio without extra defence. */
	readonly nulls: number;
	/** Mean; null where no draw has a value, and for a ratio whose denominator comes near 0, which has no mean. */
	readonly mean: Estimate | null;
	/** Standard deviation; null where fewer than two draws have a value, and where there is no mean. */
	readonly sd: Estimate | null;
	/**
	 * For a ratio whose denominator may come near 0: the sum of its numerators over the sum of its denominators; null
	 * where that is 0.
	 */
	readonly ofTotals?: Estimate | null;
	/** Quantiles, in the order of the result's `quantiles`. */
	readonly quantiles: readonly (Estimate | null)[];
	/** Only in fast mode: estimated error of each quantile from the bins. */
	readonly binError?: readonly (number | null)[];
}

/** Probability of a condition. */
export interface EventProbability {
	/** The condition, as given. */
	readonly condition: string;
	/** Probability that it holds in every simulated year. */
	readonly everyYear: Probability;
	/** Probability that it holds in at least one year. */
	readonly someYear: Probability;
	/** Probability that it holds in each simulated year. */
	readonly byYear: readonly Probability[];
}

/** Probability that a target (`rules`) of the scenario is kept. */
export interface RuleProbability {
	/** Name of the target. */
	readonly name: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Share of the draws in which it holds in every simulated year [0–1]. */
	readonly probability: Probability;
}

/** The distribution of the crowd-out and of the requested outputs. It does not depend on how it was computed. */
export interface EnsembleResult {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Name of the counterfactual. */
	readonly counterfactual: string;
	/** Definition of defence. */
	readonly definition: DefenceDefinition;
	/** Base year: a fiscal year, named by its end. */
	readonly baseYear: number;
	/** Fiscal years, the base year first. */
	readonly years: ByYear;
	/** Number of draws. */
	readonly draws: number;
	/** Number of draws that failed and were left out. */
	readonly failed: number;
	/** Probabilities of the quantiles, in order [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Names of the uncertain parameters, in order. */
	readonly parameters: readonly string[];
	/** Outputs by year, by dotted path. */
	readonly bands: Readonly<Record<string, Band>>;
	/**
	 * Every output over the horizon, by dotted path: `crowdOut.total.cumulativeMoney`, `crowdOut.cumulativeMoney.food`,
	 * `crowdOut.ratio`, `ledger.interestShare` (the share of interest in the amount to be paid) and so on;
	 * `last(run.interest)`; `last(run.militaryToSocial)`; and the requested scalars.
	 */
	readonly scalars: Readonly<Record<string, ScalarSummary>>;
	/** Probability that the loss over the horizon is above 0. */
	readonly probabilityOfLoss: {
		/** Probability that all lines together lose. */
		readonly all: Probability;
		/** Probability that each line loses. */
		readonly lines: ByLine<Probability>;
	};
	/** Probability of each condition. */
	readonly events: readonly EventProbability[];
	/** Probability that each target of the scenario is kept; empty where it has none. */
	readonly rules: readonly RuleProbability[];
	/** Causes of failed draws; empty where none failed. */
	readonly failures: readonly FailureCount[];
	/** Whether the requested precision is reached; absent where none was requested. */
	readonly precision?: {
		readonly asked: Required<Precision>;
		/** Whether it was reached within `draws`. */
		readonly reached: boolean;
	};
	/** Warnings that a reader must know. */
	readonly warnings: readonly string[];
	/** Record from which it can be made again. */
	readonly record: EnsembleRecord;
}

/** Record from which an ensemble can be made again. */
export interface EnsembleRecord extends ResultRecord {
	/** Seed of the draws. */
	readonly seed: number;
	/** Number of draws requested. */
	readonly draws: number;
	/** `random`: pseudo-random draws; `sobol`: scrambled Sobol' points. */
	readonly sampler: "random" | "sobol";
	/** `exact`: exact quantiles by a second pass; `fast`: quantiles from bins in one pass. */
	readonly mode: "exact" | "fast";
	/** Probabilities of the quantiles [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Requested outputs, as dotted paths. */
	readonly outputs: readonly string[];
	/** Requested conditions. */
	readonly events: readonly string[];
	/** Treatment of failed draws. */
	readonly onFailure: "error" | "drop";
}

/** A table of draws for a file: one row for each draw. */
export interface DrawTable {
	/** First draw. */
	readonly from: number;
	/**
	 * Columns: `draw`, each parameter (one column for each year where it is drawn each year: `path@2027`), each scalar,
	 * `failed` (0 or 1).
	 */
	readonly columns: readonly string[];
	/** Number of rows. */
	readonly rows: number;
	/** Values row by row; NaN where a draw has no value. */
	readonly values: Float64Array;
}
