import {
	type BlocksDone,
	type BlockTask,
	type DrawTable,
	drawTable,
	type EnsembleJob,
	type EnsembleState,
	type PointOutputs,
	prepareEnsemble,
	runPoints,
	runTask,
	type UnitCubeModel,
	unitCubeModel,
} from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import type { Answer } from "./pool.js";

/** A piece of an ensemble's work. */
export type Task =
	| BlockTask
	/** Draws one by one. */
	| { readonly kind: "draws"; readonly from: number; readonly to: number }
	/** One output at points of the unit cube behind the distributions. */
	| { readonly kind: "points"; readonly output: string; readonly points: Float64Array };

/** A message to a worker: first the job, then tasks. */
type Message = { readonly job: EnsembleJob } | { readonly task: Task };

/**
 * Do the tasks of a job.
 *
 * @param ready The job made ready; where it is left out, that is done on the first task.
 * @returns What to call with each task.
 */
export function taskDoer(
	job: EnsembleJob,
	ready?: EnsembleState,
): (task: Task) => BlocksDone | DrawTable | PointOutputs {
	let made = ready;
	let model: UnitCubeModel | undefined;
	const state = () => {
		made ??= prepareEnsemble(job);
		return made;
	};
	return (task) => {
		switch (task.kind) {
			case "sums":
			case "values":
				return runTask(job, state(), task);
			case "draws":
				return drawTable(job, task.from, task.to, state());
			case "points":
				model ??= unitCubeModel({ job, output: task.output });
				return runPoints(model, task.points);
		}
	};
}

/**
 * The inside of a worker: it takes messages and posts answers.
 *
 * @param post Posts an answer; the buffers are transferred, not copied.
 * @returns What to call with each message.
 */
export function answerTasks(post: (answer: Answer, buffers: ArrayBuffer[]) => void): (message: unknown) => void {
	let doTask: ReturnType<typeof taskDoer>;
	return (message) => {
		const given = message as Message;
		if ("job" in given) {
			doTask = taskDoer(given.job);
			return;
		}
		try {
			const answer = doTask(given.task);
			post({ answer }, buffersOf(answer));
		} catch (error) {
			if (error instanceof CrowdoutError) post({ code: error.code, issues: error.issues }, []);
			else post({ fault: error instanceof Error ? error.message : String(error) }, []);
		}
	};
}

/** Every buffer of an object of arrays, and of nested objects, once. */
function buffersOf(answer: object): ArrayBuffer[] {
	const buffers = Object.values(answer).flatMap((value: unknown) => {
		if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
		return typeof value === "object" && value !== null && !Array.isArray(value) ? buffersOf(value) : [];
	});
	return [...new Set(buffers)];
}
