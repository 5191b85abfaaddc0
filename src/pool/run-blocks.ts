import type { StopSignal } from "../domain/index.js";
import type { BlockSums, DrawTable, EnsembleJob, KeptValues, WantedBins } from "../ensemble/index.js";
import type { SumsAndValues, Task } from "./answer-task.js";
import { inOrder } from "./in-order.js";
import { joinSums } from "./join-sums.js";
import type { Pool } from "./pool.js";

/** Draws of one task at most, but for a whole block: progress is seen, and an abort is heard within a second. */
const MOST_DRAWS = 16_384;

/** Tasks for each worker at least, so that none waits long for the last. */
const TASKS_EACH = 8;

/** Blocks `from` to `to` in pieces for the workers. */
function pieces({ job, workers }: Work, from: number, to: number): { from: number; to: number }[] {
	const most = Math.floor(MOST_DRAWS / job.blockSize);
	const size = Math.max(1, Math.min(most, Math.floor((to - from) / (workers * TASKS_EACH))));
	return Array.from({ length: Math.ceil((to - from) / size) }, (_, k) => ({
		from: from + k * size,
		to: Math.min(from + (k + 1) * size, to),
	}));
}

/** A job and the pool that does it. */
export interface Work {
	readonly job: EnsembleJob;
	readonly pool: Pool;
	/** Size of the pool. */
	readonly workers: number;
}

/** Blocks to be run. */
export interface Stage {
	readonly from: number;
	readonly to: number;
	/** Bins of which the values are kept on the way. */
	readonly around?: WantedBins;
}

/** What a stage left: of the blocks from its first to the last that were done without a gap. */
export interface StageSums {
	readonly sums: BlockSums;
	/** What was kept `around`, a piece a task. */
	readonly kept: readonly KeptValues[];
}

/** Run a stage; where the work is stopped before its first blocks are done, `undefined`. */
export async function sumsOf(
	work: Work,
	{ from, to, around }: Stage,
	{ signal, onBlocks }: { readonly signal?: StopSignal; readonly onBlocks?: (blocks: number) => void },
): Promise<StageSums | undefined> {
	const tasks = pieces(work, from, to).map((piece): Task => ({ kind: "sums", around, ...piece }));
	let all: BlockSums | undefined;
	const kept: KeptValues[] = [];
	const join = inOrder((done: SumsAndValues) => {
		all = all === undefined ? done.sums : joinSums([all, done.sums]);
		if (done.kept !== undefined) kept.push(done.kept);
	});
	await work.pool.run<Task, SumsAndValues>(
		tasks,
		(done, place) => {
			join(done, place);
			onBlocks?.(done.sums.to - done.sums.from);
		},
		signal,
	);
	return all && { sums: all, kept };
}

/** The values that an exact ensemble needs of its blocks `from` to `to`. */
export async function valuesOf(
	work: Work,
	wanted: WantedBins,
	{ from, to }: { readonly from: number; readonly to: number },
	{ signal, onBlocks }: { readonly signal?: StopSignal; readonly onBlocks?: (blocks: number) => void },
): Promise<KeptValues[]> {
	const tasks = pieces(work, from, to).map((piece): Task => ({ kind: "values", wanted, ...piece }));
	const kept: KeptValues[] = [];
	await work.pool.run<Task, KeptValues>(
		tasks,
		(values, place) => {
			kept[place] = values;
			onBlocks?.(values.to - values.from);
		},
		signal,
	);
	return kept;
}

/** Draws of one table: a row group of a file. */
const TABLE = 16_384;

/** Give the draws `from` to `to`, a table at a time, in order. */
export async function giveDraws(
	{ pool }: Work,
	{ from, to }: { readonly from: number; readonly to: number },
	onDraws: (draws: DrawTable) => void,
	signal?: StopSignal,
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
