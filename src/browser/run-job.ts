import type { StopSignal } from "../domain/index.js";
import {
	type BlockSums,
	type DrawTable,
	type EnsembleJob,
	type EnsembleResult,
	finishExact,
	isPrecise,
	type KeptValues,
	mayBeKept,
	mergeBlocks,
	narrowed,
	nearbyBins,
	nextStage,
	pickValues,
	runsOf,
	shortened,
	type ValuesAround,
	type WantedBins,
} from "../experiment/index.js";
import type { SumsAndValues, Task } from "./answer-task.js";
import { inOrder } from "./in-order.js";
import { joinSums } from "./join-sums.js";
import type { Pool } from "./pool.js";

/** What is wanted beside the result. */
export interface RunOptions {
	/** Called now and then with the runs done and to do. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Is given every draw, a table of neighbouring ones at a time, in order. */
	readonly onDraws?: (draws: DrawTable) => void;
	/** Stops the work; what is done then is the result. */
	readonly signal?: StopSignal;
}

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

/** A stage that was run, and the values that it kept: none where it was not asked to. */
interface StageValues {
	readonly from: number;
	readonly to: number;
	readonly values?: ValuesAround;
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

/**
 * Do a job.
 *
 * @throws What the signal was aborted with, where nothing was done by then; `CrowdoutError` `run-failed` where draws fail.
 */
export async function runJob(work: Work, { onProgress, onDraws, signal }: RunOptions = {}): Promise<EnsembleResult> {
	const { job } = work;
	let whole = job;
	let blocks = 0;
	const onBlocks = (more: number) => {
		blocks += more;
		onProgress?.(Math.min(blocks * job.blockSize, runsOf(whole)), runsOf(whole));
	};

	let stages: StageValues[] = [];
	let sums: BlockSums | undefined;
	for (let done = 0; done < job.blocks; ) {
		const to = nextStage(job, done);
		const nearby = sums && job.mode === "exact" ? nearbyBins(job, sums) : undefined;
		if (nearby !== undefined)
			stages = stages.map((stage) => ({ ...stage, values: stage.values && lessOf(job, stage.values, nearby) }));
		const around = nearby && mayBeKept(nearby, to / done) ? nearby : undefined;
		const more = await sumsOf(work, { from: done, to, around }, { signal, onBlocks });
		if (more !== undefined) {
			sums = sums === undefined ? more.sums : joinSums([sums, more.sums]);
			stages.push({ from: done, to, values: around && { wanted: around, kept: more.kept } });
		}
		if (signal?.aborted) return stopped(job, sums, signal);
		done = to;
		if (done < job.blocks && job.precision !== undefined && isPrecise(job, [sums!])) {
			whole = shortened(job, done);
			onBlocks(0);
			break;
		}
	}
	const result = await finished({ ...work, job: whole }, sums!, stages, { signal, onBlocks });
	if (onDraws !== undefined && !signal?.aborted) {
		await giveDraws(work, { from: 0, to: Math.min(whole.draws, whole.blocks * whole.blockSize) }, onDraws, signal);
	}
	return result;
}

/** What a stage kept of the bins that are still wanted, once half of its bins are not: every time would be copying. */
function lessOf(job: EnsembleJob, values: ValuesAround, wanted: WantedBins): ValuesAround {
	return 2 * wanted.column.length < values.wanted.column.length ? narrowed(job, values, wanted) : values;
}

/**
 * The result that sums of all blocks come to. In exact mode the first stage is run again for its values, and so is any
 * other that did not keep all that is wanted.
 */
async function finished(
	work: Work,
	sums: BlockSums,
	stages: readonly StageValues[],
	options: { readonly signal?: StopSignal; readonly onBlocks: (blocks: number) => void },
): Promise<EnsembleResult> {
	const merged = mergeBlocks(work.job, [sums]);
	if (merged.kind === "result") return merged.result;
	const values: KeptValues[] = [];
	for (const { from, to, values: around } of stages) {
		const picked = around && pickValues(work.job, around, merged.wanted)?.kept;
		values.push(...(picked ?? (await valuesOf(work, merged.wanted, { from, to }, options))));
		if (options.signal?.aborted) return stopped(work.job, sums, options.signal);
	}
	return finishExact(work.job, merged.sums, merged.wanted, values);
}

/** What is done when the work is stopped: the blocks without a gap, quantiles from bins. */
function stopped(job: EnsembleJob, sums: BlockSums | undefined, signal: StopSignal): EnsembleResult {
	if (sums === undefined) throw signal.reason;
	const merged = mergeBlocks({ ...shortened(job, sums.to), mode: "fast" }, [sums]);
	if (merged.kind !== "result") throw signal.reason;
	const { result } = merged;
	const warning = `stopped after ${result.draws} of ${job.draws} draws${job.mode === "exact" ? "; quantiles are from bins" : ""}`;
	return { ...result, warnings: [...result.warnings, warning] };
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
