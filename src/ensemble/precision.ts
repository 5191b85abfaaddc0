import { momentsOf } from "./moments.js";
import type { EnsembleState } from "./prepare.js";
import type { BlockSums, EnsembleJob } from "./types.js";

/** Blocks before precision is tested for the first time. */
const FIRST = 4;

/** By how much each stage of an exact ensemble multiplies the draws done: looking costs more often than keeping more. */
const GROWTH = 4;

/**
 * How many blocks to have done before looking at what came out: 4, 8, 16 … where precision is tested, 1, 4, 16 … in
 * exact mode, where each stage keeps the values around the quantiles of those before; at most all.
 *
 * @param done Blocks done so far.
 * @param kept First draws of which all is kept: in exact mode the first stage has them all.
 */
export function nextStage({ precision, mode, blocks, blockSize }: EnsembleJob, done: number, kept = 0): number {
	if (precision !== undefined) return Math.min(blocks, done === 0 ? FIRST : 2 * done);
	if (mode === "fast") return blocks;
	return Math.min(blocks, done === 0 ? Math.max(1, Math.ceil(kept / blockSize)) : GROWTH * done);
}

/** Runs of a job: its draws, and in exact mode those of the first stage once more, but for the draws that are kept. */
export function runsOf(job: EnsembleJob, kept = 0): number {
	const { mode, draws, blockSize } = job;
	return draws + (mode === "exact" ? Math.max(0, Math.min(draws, nextStage(job, 0, kept) * blockSize) - kept) : 0);
}

/** The same job stopped after its first blocks: when it is precise enough, or interrupted. The draws stay the same. */
export function shortened(job: EnsembleJob, blocks: number): EnsembleJob {
	return { ...job, blocks, draws: Math.min(job.draws, blocks * job.blockSize) };
}

/** Whether every scalar that was named is as precise as was asked; true where nothing was. */
export function reached(job: EnsembleJob, state: EnsembleState, sums: BlockSums): boolean {
	const { precision } = job;
	if (precision === undefined) return true;
	return precision.scalars.every((name) => {
		const { mean } = momentsOf(job, state, sums, job.scalars.indexOf(name));
		return mean !== null && mean.error <= precision.relative * Math.abs(mean.value);
	});
}
