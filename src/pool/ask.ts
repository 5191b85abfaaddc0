import { joinOutputs, type PointOutputs } from "../ensemble/index.js";
import type { PointQuestion } from "../questions/index.js";
import type { Sample } from "../sensitivity/index.js";
import type { Task } from "./answer-task.js";
import { type Machine, withPool, workersFor } from "./machine.js";
import { requireWork, type WorkOptions } from "./options.js";

/** Greatest number of points in a task, and least number of tasks for each worker. */
const MOST_POINTS = 16_384;
const TASKS_EACH = 8;

/**
 * Answer a question on a machine's workers. Where their number is given, they start while the question is planned and
 * its sample drawn.
 *
 * @param plan Makes the question.
 */
export async function askOn<Answer>(
	machine: Machine,
	plan: () => PointQuestion<Answer>,
	options: WorkOptions,
): Promise<Answer> {
	requireWork(options);
	const early = options.workers === undefined ? plan() : undefined;
	const size = early === undefined ? (options.workers ?? 1) : workersOf(early, machine);
	return withPool(machine, size, options, async (pool, { onProgress, signal }) => {
		const { cube, sample, answer } = early ?? plan();
		pool.give(cube.job);
		const drawn = sample();
		const tasks = tasksOf(cube.output, drawn, pool.size);
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
	});
}

function workersOf({ cube, count }: PointQuestion<unknown>, machine: Machine): number {
	return workersFor(cube.job.scenario, count, machine);
}

/** The points of a sample in pieces for the workers. */
function tasksOf(output: string, { names, count, points }: Sample, workers: number): Task[] {
	const each = Math.max(1, Math.min(MOST_POINTS, Math.ceil(count / (workers * TASKS_EACH))));
	const width = each * names.length;
	return Array.from({ length: Math.ceil(count / each) }, (_, k) => ({
		kind: "points",
		output,
		points: points.slice(k * width, (k + 1) * width),
	}));
}
