import type { StopSignal } from "../domain/index.js";
import { finishExact } from "./finish-exact.js";
import { joinSums } from "./join-sums.js";
import { joinKept, mayBeKept, narrowed, nearbyBins, pickValues } from "./keep-values.js";
import { mergeBlocks } from "./merge-blocks.js";
import { nextStage, reached, runsOf, shortened } from "./precision.js";
import { type EnsembleState, prepareEnsemble } from "./prepare.js";
import type { BlockTask, EnsembleParts } from "./run-task.js";
import type { BlockSums, EnsembleJob, EnsembleResult, KeptValues, ValuesAround, WantedBins } from "./types.js";

/** What is to be done next, whole or in pieces. */
export interface Step {
	readonly task: BlockTask;
	/** Runs that there will be in all, as far as is known. */
	readonly total: number;
}

/** What a step left: of its blocks those from the first on that were done without a gap. */
export interface StepDone {
	/** Absent where nothing was to be counted, or nothing was done. */
	readonly sums?: BlockSums;
	/** What was kept, a piece a task. */
	readonly kept: readonly KeptValues[];
	/** What stopped the work, where something did. */
	readonly stop?: StopSignal;
}

/** Work on blocks in steps: it says what to do next, is given what came of it, and in the end has the result. */
export type Schedule<Result> = Generator<Step, Result, StepDone>;

/** A stage that was run, and the values that it kept: none where it was not asked to. */
interface StageValues {
	readonly from: number;
	readonly to: number;
	readonly values?: ValuesAround;
}

/**
 * A whole ensemble: stage after stage until all blocks are done, or the precision is reached; then in exact mode once
 * more the stages that did not keep all values that are wanted, the first always.
 *
 * @param state The job made ready; made where it is left out.
 * @throws What the work was stopped with, where nothing was done by then; `CrowdoutError` `run-failed` where draws fail.
 */
export function* ensembleSchedule(job: EnsembleJob, state?: EnsembleState): Schedule<EnsembleResult> {
	let made = state;
	const ready = () => {
		made ??= prepareEnsemble(job);
		return made;
	};
	const kept = state?.keeps;
	let stages: StageValues[] = [];
	let sums: BlockSums | undefined;
	let whole = job;
	for (let done = 0; done < job.blocks; ) {
		const to = nextStage(job, done, kept);
		const nearby = sums && job.mode === "exact" ? nearbyBins(job, sums) : undefined;
		if (nearby !== undefined) stages = stages.map((stage) => lessOf(job, stage, nearby));
		const keep = nearby && mayBeKept(nearby, to / done) ? nearby : undefined;
		const more: StepDone = yield { task: { kind: "sums", from: done, to, keep }, total: runsOf(job, kept) };
		if (more.sums !== undefined) {
			sums = sums === undefined ? more.sums : joinSums([sums, more.sums]);
			stages.push({ from: done, to, values: keep && { wanted: keep, kept: more.kept } });
		}
		if (more.stop !== undefined || sums === undefined) return stopped(job, sums, ready(), more.stop);
		done = to;
		if (done < job.blocks && job.precision !== undefined && reached(shortened(job, done), ready(), sums)) {
			whole = shortened(job, done);
			break;
		}
	}
	const merged = mergeBlocks(whole, sums === undefined ? [] : [sums], ready());
	if (merged.kind === "result") return merged.result;
	const values: KeptValues[] = [];
	for (const { from, to, values: around } of stages) {
		const picked = around && pickValues(job, around, merged.wanted)?.kept;
		if (picked !== undefined) values.push(...picked);
		else {
			const { wanted: keep } = merged;
			const again: StepDone = yield { task: { kind: "values", from, to, keep }, total: runsOf(whole, kept) };
			if (again.stop !== undefined) return stopped(job, sums, ready(), again.stop);
			values.push(...again.kept);
		}
	}
	return finishExact(whole, merged.sums, merged.wanted, values, ready());
}

/** A stage with what it kept of the bins that are still wanted, once half of its bins are not: every time would be copying. */
function lessOf(job: EnsembleJob, stage: StageValues, wanted: WantedBins): StageValues {
	const { values } = stage;
	if (values === undefined || 2 * wanted.column.length >= values.wanted.column.length) return stage;
	return { ...stage, values: narrowed(job, values, wanted) };
}

/** What is done when the work is stopped: the blocks without a gap, quantiles from bins. */
function stopped(
	job: EnsembleJob,
	sums: BlockSums | undefined,
	state: EnsembleState,
	stop: StopSignal | undefined,
): EnsembleResult {
	if (sums === undefined) throw stop?.reason;
	const merged = mergeBlocks({ ...shortened(job, sums.to), mode: "fast" }, [sums], state);
	if (merged.kind !== "result") throw stop?.reason;
	const { result } = merged;
	const warning = `stopped after ${result.draws} of ${job.draws} draws${job.mode === "exact" ? "; quantiles are from bins" : ""}`;
	return { ...result, warnings: [...result.warnings, warning] };
}

/**
 * The blocks of one shard, and where `keepDraws` asks for it the values that an exact result may want of them.
 *
 * @throws What the work was stopped with.
 */
export function* shardSchedule(
	job: EnsembleJob,
	{ from, to }: { readonly from: number; readonly to: number },
	keepDraws: boolean,
): Schedule<EnsembleParts> {
	if (from === to) return { sums: null, values: null };
	const draws = Math.min(job.draws, to * job.blockSize) - from * job.blockSize;
	const total = keepDraws ? 2 * draws : draws;
	const { sums, stop }: StepDone = yield { task: { kind: "sums", from, to }, total };
	if (stop !== undefined || sums === undefined) throw stop?.reason;
	if (!keepDraws) return { sums, values: null };
	const wanted = nearbyBins(job, sums);
	const again: StepDone = yield { task: { kind: "values", from, to, keep: wanted }, total };
	if (again.stop !== undefined) throw again.stop.reason;
	return { sums, values: { wanted, kept: [joinKept(again.kept)] } };
}

/**
 * The whole of all shards: in exact mode, where they did not keep the values, the draws are run again.
 *
 * @throws What the work was stopped with; `CrowdoutError` as `mergeBlocks`.
 */
export function* mergeSchedule(job: EnsembleJob, parts: readonly EnsembleParts[]): Schedule<EnsembleResult> {
	const merged = mergeBlocks(
		job,
		parts.flatMap(({ sums }) => sums ?? []),
	);
	if (merged.kind === "result") return merged.result;
	const filled = parts.filter(({ sums }) => sums !== null);
	const picked = filled.flatMap(({ values }) => (values && pickValues(job, values, merged.wanted)) ?? []);
	const kept = picked.flatMap((values) => values.kept);
	if (picked.length === filled.length) return finishExact(job, merged.sums, merged.wanted, kept);
	const task = { kind: "values", from: 0, to: job.blocks, keep: merged.wanted } as const;
	const again: StepDone = yield { task, total: job.draws };
	if (again.stop !== undefined) throw again.stop.reason;
	return finishExact(job, merged.sums, merged.wanted, again.kept);
}
