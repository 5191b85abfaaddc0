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
} from "../ensemble/index.js";
import { joinSums } from "./join-sums.js";
import { giveDraws, sumsOf, valuesOf, type Work } from "./run-blocks.js";

/** What is wanted beside the result. */
export interface RunOptions {
	/** Called now and then with the runs done and to do. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Is given every draw, a table of neighbouring ones at a time, in order. */
	readonly onDraws?: (draws: DrawTable) => void;
	/** Stops the work; what is done then is the result. */
	readonly signal?: StopSignal;
}

/** A stage that was run, and the values that it kept: none where it was not asked to. */
interface StageValues {
	readonly from: number;
	readonly to: number;
	readonly values?: ValuesAround;
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
