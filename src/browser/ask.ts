import { joinOutputs, type PointOutputs, type PointQuestion } from "../experiment/index.js";
import type { Task } from "./answer-task.js";
import { type Machine, requireWorkers, workersFor } from "./ensemble.js";
import { inThread } from "./in-thread.js";
import { createPool } from "./pool.js";

/** How the runs of a question are shared out. */
export interface PooledOptions {
	/** Workers [whole, 1 to 256; default: one a core where that is faster, else none]; 1 works in this thread. The answer is the same for any. */
	readonly workers?: number;
	/** Called now and then with the runs done and to do. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the work: what it was aborted with is thrown. */
	readonly signal?: AbortSignal;
}

/** Points of a task at most, and tasks for each worker at least. */
const MOST_POINTS = 16_384;
const TASKS_EACH = 8;

/** Ask a question on a machine's workers; they start while the sample is drawn. */
export async function askOn<Answer>(
	{ open, cores }: Machine,
	{ cube, count, sample, answer }: PointQuestion<Answer>,
	{ workers, onProgress, signal }: PooledOptions,
): Promise<Answer> {
	requireWorkers(workers);
	const { job, output } = cube;
	const size = workers ?? workersFor(job.scenario, { draws: count, passes: 1 }, cores);
	const pool = size === 1 ? inThread() : createPool(open, size);
	try {
		pool.give(job);
		const drawn = sample();
		const width = drawn.names.length;
		const each = Math.max(1, Math.min(MOST_POINTS, Math.ceil(drawn.count / (size * TASKS_EACH))));
		const tasks = Array.from(
			{ length: Math.ceil(drawn.count / each) },
			(_, k): Task => ({
				kind: "points",
				output,
				points: drawn.points.slice(k * each * width, (k + 1) * each * width),
			}),
		);
		const pieces: PointOutputs[] = [];
		let done = 0;
		await pool.run<Task, PointOutputs>(
			tasks,
			(piece, place) => {
				pieces[place] = piece;
				done += piece.values.length;
				onProgress?.(done, drawn.count);
			},
			signal,
		);
		if (signal?.aborted) throw signal.reason;
		return answer(drawn, joinOutputs(pieces));
	} finally {
		pool.close();
	}
}
