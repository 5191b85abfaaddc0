// Past 200 lines: the one page on which job, blocks, parts and result of an ensemble are described.

import type { StopSignal } from "../domain/index.js";
import type { ByLine, ByYear, ResultRecord } from "../measure/index.js";
import type { DefenceDefinition } from "../model/index.js";
import type { Scenario, ScenarioOptions } from "../scenario/index.js";

/** What an ensemble is asked. */
export interface EnsembleOptions extends ScenarioOptions {
	/** Number of draws [whole, 1 to 10^8; default 10,000]; with `precision`, the most. */
	readonly draws?: number;
	/** [whole, 0 to 2^53 - 1; default 1; 0 is a seed like any other] */
	readonly seed?: number;
	/** Independent draws, or scrambled Sobol' points in 16 independent scramblings [default `random`]. */
	readonly sampler?: "random" | "sobol";
	/** Quantiles to the last bit, or from bins with their error stated and in less memory [default `exact`]. */
	readonly mode?: "exact" | "fast";
	/** Probabilities of the quantiles [each 0–1; default 0.05, 0.25, 0.5, 0.75, 0.95]. */
	readonly quantiles?: readonly number[];
	/**
	 * Dotted paths of section 11, such as `run.debt` or `crowdOut.money.education`; a block (`crowdOut.share`) stands for
	 * all in it, and `last(…)`, `max(…)`, `min(…)` of a series for one number a draw
	 * [default: defence, each line, and the crowd-out of each line as a share and in money].
	 */
	readonly outputs?: readonly string[];
	/** Conditions whose probability is wanted, such as `run.lines.education < 1.4%` [default: unfunded borrowing]. */
	readonly events?: readonly string[];
	/** Draw until the standard error of the mean is this small relative to the mean, or `draws` is reached. */
	readonly precision?: Precision;
	/** Refuse an ensemble with a draw that fails, or leave such draws out and say so [default `error`]. */
	readonly onFailure?: "error" | "drop";
	/** Called now and then with the runs done and to do; in exact mode every draw is run twice. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the ensemble, as an `AbortSignal` does: what it was aborted with is thrown. */
	readonly signal?: StopSignal;
}

/** When an ensemble is precise enough. */
export interface Precision {
	/** Standard error of the mean over the size of the mean [> 0], such as 0.01. */
	readonly relative: number;
	/** Which scalars must be so [default `crowdOut.total.cumulativeMoney`, the loss of all lines]. */
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

/** How often draws failed for one cause. */
export interface FailureCount {
	/** What broke which rule: a parameter that left its range, or a variable of a run. */
	readonly cause: string;
	/** How many draws failed for it. */
	readonly count: number;
	/** The first draw that failed so [from 0]. */
	readonly firstDraw: number;
	/** What was said of that draw, in full. */
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
	/** Standard error by drawing. */
	readonly error: number;
}

/** A probability: the share of draws that hit, with its standard error. */
export interface Probability extends Estimate {
	/**
	 * Where none or all of the draws hit, so that the error is 0: how far from there the probability may lie with 95 %
	 * confidence, about 3 / draws [0–1]; absent elsewhere.
	 */
	readonly bound?: number;
}

/** One series over the draws. */
export interface Band {
	/** By year, the base year first, then by quantile; null where no draw has a value. */
	readonly quantiles: readonly (readonly (number | null)[])[];
	/** Draws without a value, by year; absent where every draw has one. */
	readonly nulls?: ByYear;
	/** Fast mode alone: estimated error of reading the quantiles from bins, as `quantiles`. */
	readonly binError?: readonly (readonly (number | null)[])[];
}

/** One number a draw, over the draws that have it. */
export interface ScalarSummary {
	/** Draws that have it. */
	readonly count: number;
	/** Draws that do not: a ratio where no defence was added, say. */
	readonly nulls: number;
	/** Mean; null where no draw has a value, and of a ratio whose denominator comes near 0: such a ratio has none. */
	readonly mean: Estimate | null;
	/** Standard deviation; null where fewer than two draws have a value, and where there is no mean. */
	readonly sd: Estimate | null;
	/** Of a ratio whose denominator may come near 0: the total of its numerators over that of its denominators; null where that is 0. */
	readonly ofTotals?: Estimate | null;
	/** In the order of the result's `quantiles`. */
	readonly quantiles: readonly (Estimate | null)[];
	/** Fast mode alone: estimated error of reading each quantile from bins. */
	readonly binError?: readonly (number | null)[];
}

/** How often a condition held. */
export interface EventProbability {
	/** The condition as it was asked. */
	readonly condition: string;
	/** In every simulated year. */
	readonly everyYear: Probability;
	/** In one at least. */
	readonly someYear: Probability;
	/** In each simulated year. */
	readonly byYear: readonly Probability[];
}

/** How often a rule of the scenario is kept. */
export interface RuleProbability {
	/** What the rule is called. */
	readonly name: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Share of the draws in which it holds in every simulated year [0–1]. */
	readonly probability: Probability;
}

/** The distribution of the crowd-out and of all that was asked; nothing in it tells how it was computed. */
export interface EnsembleResult {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Name of what it is compared with. */
	readonly counterfactual: string;
	/** Which defence is meant. */
	readonly definition: DefenceDefinition;
	/** First year, named by its end. */
	readonly baseYear: number;
	/** The base year first. */
	readonly years: ByYear;
	/** Draws made. */
	readonly draws: number;
	/** Draws that failed and were left out. */
	readonly failed: number;
	/** Probabilities of the quantiles, in order [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Uncertain parameters, by name in order. */
	readonly parameters: readonly string[];
	/** Outputs by year, by dotted path. */
	readonly bands: Readonly<Record<string, Band>>;
	/**
	 * Every output over the horizon, by dotted path: `crowdOut.total.cumulativeMoney`, `crowdOut.cumulativeMoney.food`, `crowdOut.ratio`,
	 * `ledger.interestShare` (the part of interest in what had to be paid) and so on; `last(run.interest)`;
	 * `last(run.militaryToSocial)`; and scalars asked for.
	 */
	readonly scalars: Readonly<Record<string, ScalarSummary>>;
	/** Probability that the loss over the horizon is above 0. */
	readonly probabilityOfLoss: {
		/** That all lines together lose. */
		readonly all: Probability;
		/** That each of them loses. */
		readonly lines: ByLine<Probability>;
	};
	/** How often each condition held. */
	readonly events: readonly EventProbability[];
	/** How often each rule of the scenario is kept; empty where it names none. */
	readonly rules: readonly RuleProbability[];
	/** Why draws failed, by cause; empty where none did. */
	readonly failures: readonly FailureCount[];
	/** Whether the precision that was asked for is reached; absent where none was. */
	readonly precision?: {
		readonly asked: Required<Precision>;
		/** Before the draws ran out. */
		readonly reached: boolean;
	};
	/** What would mislead a reader if left unsaid. */
	readonly warnings: readonly string[];
	/** What made it. */
	readonly record: EnsembleRecord;
}

/** What made an ensemble, so that it can be made again. */
export interface EnsembleRecord extends ResultRecord {
	/** Seed of the draws. */
	readonly seed: number;
	/** Draws asked for. */
	readonly draws: number;
	/** Pseudo-random, or scrambled Sobol' points. */
	readonly sampler: "random" | "sobol";
	/** Quantiles exact by a second pass, or read from bins in one. */
	readonly mode: "exact" | "fast";
	/** Probabilities of the quantiles [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Outputs asked for, as dotted paths. */
	readonly outputs: readonly string[];
	/** Conditions asked for. */
	readonly events: readonly string[];
	/** What was to be done with a draw that fails. */
	readonly onFailure: "error" | "drop";
}

/** Draws one by one, for a file: a row a draw. */
export interface DrawTable {
	/** First draw. */
	readonly from: number;
	/** `draw`, each parameter (one column a year where it is drawn each year: `path@2027`), each scalar, `failed` (0 or 1). */
	readonly columns: readonly string[];
	/** Number of rows. */
	readonly rows: number;
	/** Row by row; NaN where a draw has no value. */
	readonly values: Float64Array;
}
