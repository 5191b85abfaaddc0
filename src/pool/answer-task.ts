import {
	type BlockSums,
	createKeeper,
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
} from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import type { Answer } from "./pool.js";

/** A piece of an ensemble's work. */
export type Task =
	/** Counts and sums of blocks, and the values that fall into bins, where some are asked for. */
	| { readonly kind: "sums"; readonly around?: WantedBins; readonly from: number; readonly to: number }
	/** The values of blocks that fall into bins. */
	| { readonly kind: "values"; readonly wanted: WantedBins; readonly from: number; readonly to: number }
	/** Draws one by one. */
	| { readonly kind: "draws"; readonly from: number; readonly to: number }
	/** One output at points of the unit cube behind the distributions. */
	| { readonly kind: "points"; readonly output: string; readonly points: Float64Array };

/** What a worker is sent: first the job, then tasks. */
type Message = { readonly job: EnsembleJob } | { readonly task: Task };

/** What a task of kind `sums` gives. */
export interface SumsAndValues {
	readonly sums: BlockSums;
	/** Absent where no bins were asked for. */
	readonly kept?: KeptValues;
}

/**
 * Do the tasks of a job, made ready when the first comes.
 *
 * @returns What to call with each task.
 */
export function taskDoer(job: EnsembleJob): (task: Task) => SumsAndValues | KeptValues | DrawTable | PointOutputs {
	let ready: EnsembleState | undefined;
	let model: UnitCubeModel | undefined;
	const state = () => {
		ready ??= prepareEnsemble(job);
		return ready;
	};
	return (task) => {
		switch (task.kind) {
			case "sums":
				return task.around === undefined
					? { sums: runBlocks(job, task.from, task.to, state()) }
					: runAround(job, state(), task.around, task);
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

function runAround(
	job: EnsembleJob,
	state: EnsembleState,
	around: WantedBins,
	{ from, to }: { readonly from: number; readonly to: number },
): SumsAndValues {
	const keeper = createKeeper(job, state, around, (to - from) / from);
	const sums = runBlocks(job, from, to, state, undefined, keeper);
	return { sums, kept: keeper.kept(from, to).kept[0] };
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

/** Every buffer of an object of arrays, and of the objects in it, once. */
function buffersOf(answer: object): ArrayBuffer[] {
	const buffers = Object.values(answer).flatMap((value: unknown) => {
		if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
		return typeof value === "object" && value !== null && !Array.isArray(value) ? buffersOf(value) : [];
	});
	return [...new Set(buffers)];
}
