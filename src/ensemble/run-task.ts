import { createKeeper } from "./keeper.js";
import type { EnsembleState } from "./prepare.js";
import { runBlocks } from "./run-blocks.js";
import { secondPass } from "./second-pass.js";
import type { BlockSums, EnsembleJob, KeptValues, ValuesAround, WantedBins } from "./types.js";

/** Blocks to be run, as plain data: what a worker is sent. */
export type BlockTask =
	/** Counts and sums of blocks, and the values that fall into bins, where some are to be kept. */
	| { readonly kind: "sums"; readonly from: number; readonly to: number; readonly keep?: WantedBins }
	/** The values of blocks that fall into bins, without counting. */
	| { readonly kind: "values"; readonly from: number; readonly to: number; readonly keep: WantedBins };

/** What a task left. */
export interface BlocksDone {
	/** Absent where nothing was to be counted. */
	readonly sums?: BlockSums;
	/** Absent where nothing was to be kept. */
	readonly kept?: KeptValues;
}

/** What a shard left. */
export interface EnsembleParts {
	/** Null where it had no block. */
	readonly sums: BlockSums | null;
	/** Null where values were not kept. */
	readonly values: ValuesAround | null;
}

/** Do a task. @param onBlock Called after each block; what it throws stops the work. */
export function runTask(job: EnsembleJob, state: EnsembleState, task: BlockTask, onBlock?: () => void): BlocksDone {
	const { kind, from, to, keep } = task;
	if (kind === "values") return { kept: secondPass(job, keep, from, to, state, onBlock) };
	if (keep === undefined) return { sums: runBlocks(job, from, to, state, onBlock) };
	const keeper = createKeeper(job, state, keep, (to - from) / from);
	return { sums: runBlocks(job, from, to, state, onBlock, keeper), kept: keeper.kept(from, to) };
}
