import {
	type Attention,
	type BlockSums,
	type BlocksDone,
	type BlockTask,
	type DrawTable,
	type EnsembleJob,
	joinSums,
	type KeptValues,
	type Progress,
	progressOf,
	type Schedule,
	type Step,
	type StepDone,
} from "../ensemble/index.js";
import type { Task } from "./answer-task.js";
import { inOrder } from "./in-order.js";
import type { Pool } from "./pool.js";

/** A job and the pool that does it. */
export interface Work {
	readonly job: EnsembleJob;
	readonly pool: Pool;
}

/**
 * Do what a schedule wants on a pool, each step in pieces.
 *
 * @param first What it wants first, where that was asked already.
 * @throws What the schedule throws.
 */
export async function drive<Result>(
	work: Work,
	schedule: Schedule<Result>,
	attention: Attention,
	first = schedule.next(),
): Promise<Result> {
	const progress = progressOf(work.job, attention);
	let next = first;
	while (next.done !== true) next = schedule.next(await doStep(work, next.value, progress, attention));
	if (!attention.signal?.aborted) progress.end();
	return next.value;
}

/** Draws of one task at most, but for a whole block: progress is seen, and an abort is heard within a second. */
const MOST_DRAWS = 16_384;

/** Tasks for each worker at least, so that none waits long for the last. */
const TASKS_EACH = 8;

/** The blocks of a task in pieces for the workers. */
function piecesOf({ job, pool }: Work, task: BlockTask): BlockTask[] {
	const { from, to } = task;
	const most = Math.floor(MOST_DRAWS / job.blockSize);
	const size = Math.max(1, Math.min(most, Math.floor((to - from) / (pool.size * TASKS_EACH))));
	return Array.from({ length: Math.ceil((to - from) / size) }, (_, k) => ({
		...task,
		from: from + k * size,
		to: Math.min(from + (k + 1) * size, to),
	}));
}

async function doStep(work: Work, { task, total }: Step, progress: Progress, { signal }: Attention): Promise<StepDone> {
	const pieces = piecesOf(work, task);
	let sums: BlockSums | undefined;
	const kept: KeptValues[] = [];
	// Progress is what a stop would keep: all before the first piece that is still out.
	const join = inOrder((done: BlocksDone, place) => {
		if (done.sums !== undefined) sums = sums === undefined ? done.sums : joinSums([sums, done.sums]);
		if (done.kept !== undefined) kept.push(done.kept);
		progress.add(pieces[place].to - pieces[place].from, total);
	});
	await work.pool.run<Task, BlocksDone>(pieces, join, signal);
	return { sums, kept, ...(signal?.aborted ? { stop: signal } : {}) };
}

/** Draws of one table: a row group of a file. */
const TABLE = 16_384;

/** Give the draws `from` to `to`, a table at a time, in order. */
export async function giveDraws(
	{ pool }: Work,
	{ from, to }: { readonly from: number; readonly to: number },
	onDraws: (draws: DrawTable) => void,
	{ signal }: Attention,
): Promise<void> {
	const tasks = Array.from(
		{ length: Math.ceil((to - from) / TABLE) },
		(_, k): Task => ({
			kind: "draws",
			from: from + k * TABLE,
			to: Math.min(from + (k + 1) * TABLE, to),
		}),
	);
	await pool.run<Task, DrawTable>(tasks, inOrder(onDraws), signal);
}
