import { CrowdoutError } from "../errors.js";
import {
	type BlockSums,
	type DrawTable,
	drawTable,
	type EnsembleJob,
	type EnsembleState,
	type KeptValues,
	type PointOutputs,
	prepareEnsemble,
	runBlocks,
	runPoints,
	secondPass,
	type UnitCubeModel,
	unitCubeModel,
	type WantedBins,
} from "../experiment/index.js";
import type { Answer } from "./pool.js";

/** A piece of an ensemble's work. */
export type Task =
	/** Counts and sums of blocks. */
	| { readonly kind: "sums"; readonly from: number; readonly to: number }
	/** The values of blocks that fall into bins. */
	| { readonly kind: "values"; readonly wanted: WantedBins; readonly from: number; readonly to: number }
	/** Draws one by one. */
	| { readonly kind: "draws"; readonly from: number; readonly to: number }
	/** One output at points of the unit cube behind the distributions. */
	| { readonly kind: "points"; readonly output: string; readonly points: Float64Array };

/** What a worker is sent: first the job, then tasks. */
type Message = { readonly job: EnsembleJob } | { readonly task: Task };

/**
 * Do the tasks of a job, made ready when the first comes.
 *
 * @returns What to call with each task.
 */
export function taskDoer(job: EnsembleJob): (task: Task) => BlockSums | KeptValues | DrawTable | PointOutputs {
	let ready: EnsembleState | undefined;
	let model: UnitCubeModel | undefined;
	const state = () => {
		ready ??= prepareEnsemble(job);
		return ready;
	};
	return (task) => {
		switch (task.kind) {
			case "sums":
				return runBlocks(job, task.from, task.to, state());
			case "values":
				return secondPass(job, task.wanted, task.from, task.to, state());
			case "draws":
				return drawTable(job, task.from, task.to, state());
			case "points":
				model ??= unitCubeModel({ job, output: task.output });
				return runPoints(model, task.points);
		}
	};
}

/**
 * The inside of a worker: takes messages, posts answers.
 *
 * @param post Posts an answer; the buffers are handed over, not copied.
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

/** Every buffer of an object of arrays, once. */
function buffersOf(answer: object): ArrayBuffer[] {
	const views = Object.values(answer).filter((value): value is ArrayBufferView => ArrayBuffer.isView(value));
	return [...new Set(views.map(({ buffer }) => buffer as ArrayBuffer))];
}
