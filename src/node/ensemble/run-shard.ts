import { type EnsembleJob, planEnsemble, shardSchedule } from "../../ensemble/index.js";
import { CrowdoutError } from "../../errors.js";
import {
	drive,
	giveDraws,
	POOLED_ENSEMBLE_OPTIONS,
	type PooledEnsembleOptions,
	requireWork,
	withPool,
	workersFor,
} from "../../pool/index.js";
import { parseScenario, requireOptions, type ScenarioChoice, scenarioOptionsOf } from "../../scenario/index.js";
import { openPart } from "./open-part.js";
import { identityOf, partText } from "./part.js";
import { readPart } from "./read-part.js";
import { checked, type Shard, shardBlocks } from "./shard.js";
import { threads } from "./thread.js";

/** Options of `ensembleShard`. */
export interface ShardOptions extends Omit<PooledEnsembleOptions, "precision"> {
	/** Index of the shard, and number of shards. */
	readonly shard: Shard;
	/**
	 * In exact mode, keep the values with which `mergeShards` is exact without running the draws again; the part is then
	 * large.
	 */
	readonly keepDraws?: boolean;
	/** A file that may already hold this part. */
	readonly unlessIn?: string;
}

/** A single shard cannot know the precision of all. */
const { precision: _, ...WITHOUT_PRECISION } = POOLED_ENSEMBLE_OPTIONS;

/**
 * Run one shard of an ensemble. `mergeShards` combines all shards; the result is that of one run.
 *
 * @param input As for `crowdOut`.
 * @returns The text of the part's file; `undefined` where the given file already holds this part.
 * @throws {CrowdoutError} As `ensemble`; the reason of the signal where it stops the work.
 * @example
 * ```ts
 * import { writeFileSync } from "node:fs";
 * import { ensembleShard, mergeShards, readPart } from "crowdout/node";
 *
 * for (const index of [1, 2]) {
 * 	const part = await ensembleShard("us-india-partnership", { draws: 200, shard: { index, of: 2 }, workers: 1 });
 * 	if (part !== undefined) writeFileSync(`part-${index}.json`, part);
 * }
 * const { draws } = await mergeShards([readPart("part-1.json"), readPart("part-2.json")]);
 * console.log(draws); // 200
 * ```
 */
export async function ensembleShard(input: ScenarioChoice, options: ShardOptions): Promise<string | undefined> {
	requireOptions(options, { ...WITHOUT_PRECISION, shard: true, keepDraws: true, unlessIn: true });
	const { shard, keepDraws, unlessIn, workers } = options;
	checked(shard);
	requireWork(options);
	const scenario = parseScenario(input, scenarioOptionsOf(options));
	const job = planEnsemble(scenario, options);
	const wantsValues = keepDraws === true && job.mode === "exact";
	if (unlessIn !== undefined && holds(unlessIn, job, shard, wantsValues)) return undefined;

	const range = shardBlocks(job.blocks, shard);
	const draws = {
		from: Math.min(range.from * job.blockSize, job.draws),
		to: Math.min(range.to * job.blockSize, job.draws),
	};
	const runs = (wantsValues ? 2 : 1) * (draws.to - draws.from);
	const size = workers ?? workersFor(scenario, runs, threads);
	return withPool(threads, size, options, async (pool, { onDraws, ...attention }) => {
		pool.give(job);
		const work = { job, pool };
		const found = await drive(work, shardSchedule(job, range, wantsValues), attention);
		if (onDraws !== undefined) await giveDraws(work, draws, onDraws, attention);
		if (attention.signal?.aborted) throw attention.signal.reason;
		return partText(shard, job, found);
	});
}

/** Whether a file holds a complete and valid part of this job. */
function holds(file: string, job: EnsembleJob, { index, of }: Shard, withValues: boolean): boolean {
	try {
		const named = readPart(file);
		const { shard, identity, sums, values } = named.part;
		if (shard.index !== index || JSON.stringify(identity) !== JSON.stringify(identityOf(job, of))) return false;
		if (withValues && sums !== null && values === null) return false;
		openPart(named, job);
		return true;
	} catch (error) {
		if (error instanceof CrowdoutError) return false;
		throw error;
	}
}
