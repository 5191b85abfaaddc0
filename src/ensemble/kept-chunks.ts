import type { Failure } from "./failures.js";

/** What draws left that were run together, as `Chunk` has it. */
export interface KeptChunk {
	readonly values: Float64Array;
	readonly draws: Float64Array;
	readonly places: Uint32Array;
	readonly holds: Uint8Array;
	readonly rows: number;
	/** The draws that failed, and why. */
	readonly failed: readonly (readonly [draw: number, failure: Failure])[];
}

/** The first chunks of an ensemble, by their first draw. */
export type KeptChunks = Map<number, KeptChunk>;
