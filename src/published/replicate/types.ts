import type { PublishedFinding } from "../../data/index.js";

/** Our own number of a finding, and how it came about. */
export interface Measure {
	/** Our number [unit of the finding]; null where the model has no channel for it. */
	readonly ours: number | null;
	/** Its standard error, where it is an estimate [unit of the finding]. */
	readonly standardError?: number;
	/** Whether the number follows from what was put in, so that only arithmetic is checked. */
	readonly byConstruction: boolean;
	/** What was run or read. */
	readonly how: string;
	/** What in the model or the data makes it so. */
	readonly why: string;
	/** Ids of the sources of our number; absent where it is a run's. */
	readonly sources?: readonly string[];
	/** The same under other choices, for comparison. */
	readonly beside: readonly Beside[];
}

/** The number of a finding under another choice. */
export interface Beside {
	/** Which choice. */
	readonly what: string;
	/** The number [unit of the finding]. */
	readonly value: number;
}

/** A finding of others beside our own number. */
export interface Replication extends Measure {
	/** What the source says, and what counts as held. */
	readonly finding: PublishedFinding;
	/** Whether our number lies within the limits of the finding; never where there is none. */
	readonly held: boolean;
}

/** Our numbers, by the id of the finding. */
export type Measures = Readonly<Record<string, () => Measure>>;
