import type { StopSignal } from "../domain/index.js";
import type { EnsembleState } from "./prepare.js";
import { runTask } from "./run-task.js";
import type { Schedule } from "./schedule.js";
import type { EnsembleJob } from "./types.js";

/** How work is watched and stopped. */
export interface Attention {
	/** Called now and then with the runs done and to do. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the work. */
	readonly signal?: StopSignal;
}

/** Tells progress by blocks. */
export interface Progress {
	/** Some more blocks are done, of so many runs. */
	readonly add: (blocks: number, total: number) => void;
	/** There is nothing more to do. */
	readonly end: () => void;
}

/** Tell what is done, never more than there is. */
export function progressOf({ blockSize }: EnsembleJob, { onProgress }: Attention): Progress {
	let done = 0;
	let runs = 0;
	return {
		add: (blocks, total) => {
			done += blocks;
			runs = Math.min(done * blockSize, total);
			onProgress?.(runs, total);
		},
		end: () => onProgress?.(runs, runs),
	};
}

/**
 * Do what a schedule wants, here and now.
 *
 * @throws What the signal was aborted with.
 */
export function driveHere<Result>(
	job: EnsembleJob,
	state: EnsembleState,
	schedule: Schedule<Result>,
	attention: Attention,
): Result {
	const progress = progressOf(job, attention);
	let next = schedule.next();
	while (next.done !== true) {
		const { task, total } = next.value;
		const { sums, kept } = runTask(job, state, task, () => {
			progress.add(1, total);
			if (attention.signal?.aborted) throw attention.signal.reason;
		});
		next = schedule.next({ sums, kept: kept === undefined ? [] : [kept] });
	}
	progress.end();
	return next.value;
}
