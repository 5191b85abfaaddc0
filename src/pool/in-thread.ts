import { type Task, taskDoer } from "./answer-task.js";
import type { Pool } from "./pool.js";

/** Time after which this thread sees to what else waits for it, such as an abort [milliseconds]. */
const PAUSE_EVERY = 50;

/** A pool without workers: tasks are done here, one after the other. */
export function inThread(): Pool {
	let doTask: ReturnType<typeof taskDoer>;
	return {
		size: 1,
		give: (job, ready) => {
			doTask = taskDoer(job, ready);
		},
		run: async (tasks, take, signal) => {
			let last = performance.now();
			for (let k = 0; k < tasks.length; k++) {
				if (signal?.aborted) return;
				take(doTask(tasks[k] as Task) as never, k);
				if (performance.now() - last < PAUSE_EVERY) continue;
				await new Promise<void>((resolve) => setTimeout(resolve));
				last = performance.now();
			}
		},
		close: async () => {},
	};
}
