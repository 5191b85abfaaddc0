import type { WhoPaid } from "../../history/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { Answer, Assumption, AssumptionEffect, AttributionSplit, PresetOutcome } from "../../questions/index.js";
import type { Block } from "../blocks/index.js";

/** The part of an ensemble's result that a report needs; `ensemble` of the same scenario gives it. */
export interface Spread {
	/** Number of draws. */
	readonly draws: number;
	/** Probabilities of the quantiles, in order [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Names of the uncertain parameters. */
	readonly parameters: readonly string[];
	/** Quantiles by path such as `run.defence`: by year, then by probability. */
	readonly bands: Readonly<Record<string, { readonly quantiles: readonly (readonly (number | null)[])[] }>>;
	/** Quantiles of numbers over the horizon, by name such as `crowdOut.total.cumulativeMoney`. */
	readonly scalars: Readonly<Record<string, { readonly quantiles: readonly ({ readonly value: number } | null)[] }>>;
	/** Probability that the lines lose. */
	readonly probabilityOfLoss: { readonly all: { readonly value: number } };
	/** Seed and sampler of the draws. */
	readonly record: { readonly seed: number; readonly sampler: string; readonly mode: string };
}

/** Further results about one scenario; each part is shown where it is given. */
export interface ReportDetails {
	/** The answer of the run with its range, from `answer`; it then comes first. */
	readonly answer?: Answer;
	/** Result of an ensemble: the report then shows fans instead of lines, and a headline with its range. */
	readonly ensemble?: Spread;
	/** The same push under every pair of presets, from `samePush`. */
	readonly samePush?: readonly PresetOutcome[];
	/** Every assumption, from `assumptionList`. */
	readonly assumptions?: readonly Assumption[];
	/**
	 * Attribution of the loss of all lines over the horizon, compared with another scenario [billions of base-year PKR].
	 */
	readonly attribution?: AttributionSplit & {
		/** Name of the scenario that it starts from. */
		readonly fromName: string;
		/** Name of the scenario that it ends at. */
		readonly toName: string;
	};
	/** Assumptions by their effect on the loss, from `rankAssumptions`. */
	readonly tornado?: readonly AssumptionEffect[];
}

/** Options of `runReport`. */
export interface RunReportOptions {
	/** Title of the report [default: the scenario's own, or the names of all]. */
	readonly title?: string;
	/** Further results for each scenario, in order [default none]. */
	readonly details?: readonly ReportDetails[];
	/**
	 * Short form for a terminal, without charts over time and without the lists of assumptions and sources [default
	 * false].
	 */
	readonly brief?: boolean;
	/** Episodes of the past, for the section on who paid before [default: no such section]. */
	readonly before?: readonly WhoPaid[];
}

/** A section of the report: makes blocks of one or more comparable results. */
export type Section = (results: readonly CrowdOutResult[], options: RunReportOptions) => Block[];
