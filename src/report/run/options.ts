import type { WhoPaid } from "../../history/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import type { Answer, Assumption, AssumptionEffect, AttributionSplit, PresetOutcome } from "../../questions/index.js";
import type { Block } from "../blocks/index.js";

/** What a page needs of many draws: the result of an ensemble of the same scenario has it. */
export interface Spread {
	/** Draws made. */
	readonly draws: number;
	/** Probabilities of the quantiles, in order [each 0–1]. */
	readonly quantiles: readonly number[];
	/** Uncertain parameters. */
	readonly parameters: readonly string[];
	/** Quantiles by path such as `run.defence`: by year, then by probability. */
	readonly bands: Readonly<Record<string, { readonly quantiles: readonly (readonly (number | null)[])[] }>>;
	/** Over the horizon, by name such as `crowdOut.total.cumulativeMoney`. */
	readonly scalars: Readonly<Record<string, { readonly quantiles: readonly ({ readonly value: number } | null)[] }>>;
	/** Probability that the lines lose. */
	readonly probabilityOfLoss: { readonly all: { readonly value: number } };
	/** How it was drawn. */
	readonly record: { readonly seed: number; readonly sampler: string; readonly mode: string };
}

/** What is known of one scenario beside its result; each part is shown where it is given. */
export interface ReportDetails {
	/** What the run found, with its range; it is then the first thing that is said. */
	readonly answer?: Answer;
	/** Draws of the uncertain parameters: fans instead of lines, and a headline with its range. */
	readonly ensemble?: Spread;
	/** The same push under every pair of presets. */
	readonly samePush?: readonly PresetOutcome[];
	/** Every assumption, least known first. */
	readonly assumptions?: readonly Assumption[];
	/** How the loss of all lines over the horizon differs from that of another scenario [billions of base-year PKR]. */
	readonly attribution?: AttributionSplit & {
		/** Name of the scenario that it starts from. */
		readonly fromName: string;
		/** Name of the scenario that it ends at. */
		readonly toName: string;
	};
	/** Assumptions by how far each alone moves the loss, the most first. */
	readonly tornado?: readonly AssumptionEffect[];
}

/** What a report of runs shows beside the results. */
export interface RunReportOptions {
	/** Of the report [the scenario's own, or the names of all]. */
	readonly title?: string;
	/** Of each result, in their order [none]. */
	readonly details?: readonly ReportDetails[];
	/** As a terminal has room for: no charts over time, no list of assumptions or sources [false]. */
	readonly brief?: boolean;
	/** Episodes of the past, for the section on who paid before [none, and no such section]. */
	readonly before?: readonly WhoPaid[];
}

/** A section of the report: some results, one or more that can stand beside each other, become blocks. */
export type Section = (results: readonly CrowdOutResult[], options: RunReportOptions) => Block[];
