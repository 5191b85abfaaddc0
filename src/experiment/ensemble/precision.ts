import type { EnsembleState } from "./prepare.js";
import { momentsOf } from "./summaries.js";
import type { BlockSums, EnsembleJob } from "./types.js";

/** Blocks before precision is tested for the first time. */
const FIRST = 4;

/**
 * How many blocks to have done before precision is tested: 4, 8, 16 … at most all; all where no precision was asked.
 *
 * @param done Blocks done so far.
 */
export function nextStage(job: EnsembleJob, done: number): number {
	return job.precision === undefined ? job.blocks : Math.min(job.blocks, done === 0 ? FIRST : 2 * done);
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
		return mean.error <= precision.relative * Math.abs(mean.value);
	});
}
