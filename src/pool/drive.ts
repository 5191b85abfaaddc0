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

/** A job and its pool. */
export interface Work {
	readonly job: EnsembleJob;
	readonly pool: Pool;
}

/**
 * Carry out a schedule on a pool, each step in pieces.
 *
 * @param first Its first step, where that was taken already.
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

/**
 * Most simulated years of draws in a task, except for a whole block, so that progress shows and an abort takes effect
 * within a second; in this thread fewer, since nothing else goes on in it meanwhile.
 */
const MOST_YEARS = 2 ** 20;
const MOST_YEARS_HERE = 2 ** 18;

/** Least number of tasks for each worker, so that none waits long for the last. */
const TASKS_EACH = 8;

/** The blocks of a task in pieces for the workers. */
function piecesOf({ job, pool }: Work, task: BlockTask): BlockTask[] {
	const { from, to } = task;
	const most = Math.floor((pool.size > 1 ? MOST_YEARS : MOST_YEARS_HERE) / (job.scenario.horizon * job.blockSize));
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
	// Progress counts what a stop would keep: everything before the first unfinished piece.
	const join = inOrder((done: BlocksDone, place) => {
		if (done.sums !== undefined) sums = sums === undefined ? done.sums : joinSums([sums, done.sums]);
		if (done.kept !== undefined) kept.push(done.kept);
		progress.add(pieces[place].to - pieces[place].from, total);
	});
	await work.pool.run<Task, BlocksDone>(pieces, join, signal);
	return { sums, kept, ...(signal?.aborted ? { stop: signal } : {}) };
}

/** Number of draws in one table: a row group of a file. */
const TABLE = 16_384;

/** Pass on the draws `from` to `to` in order, one table at a time. */
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
