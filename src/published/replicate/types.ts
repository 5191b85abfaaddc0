import type { PublishedFinding } from "../../data/index.js";

/** Our own number for a finding, and how it is computed. */
export interface Measure {
	/** Our number [unit of the finding]; null where the model has no channel for it. */
	readonly ours: number | null;
	/** Its standard error, where it is an estimate [unit of the finding]. */
	readonly standardError?: number;
	/** Whether the number follows from the inputs, so that only arithmetic is checked. */
	readonly byConstruction: boolean;
	/** The run or the data used. */
	readonly how: string;
	/** The reason in the model or the data. */
	readonly why: string;
	/** Ids of the sources of our number; absent where it comes from a run. */
	readonly sources?: readonly string[];
	/** The same under other choices, for comparison. */
	readonly beside: readonly Beside[];
}

/** The number of a finding under another choice. */
export interface Beside {
	/** The choice. */
	readonly what: string;
	/** The number [unit of the finding]. */
	readonly value: number;
}

/** A published finding with our own number. */
export interface Replication extends Measure {
	/** The finding, with the limits within which it holds. */
	readonly finding: PublishedFinding;
	/** Whether our number is within the limits of the finding; false where we have none. */
	readonly held: boolean;
}

/** Our numbers, by the id of the finding. */
export type Measures = Readonly<Record<string, () => Measure>>;
