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

/** What one shard of an ensemble is asked. */
export interface ShardOptions extends Omit<PooledEnsembleOptions, "precision"> {
	/** Which shard of how many. */
	readonly shard: Shard;
	/** Exact mode: keep what `mergeShards` needs to be exact without running the draws again; the part is then large. */
	readonly keepDraws?: boolean;
	/** A file that may hold this very part already. */
	readonly unlessIn?: string;
}

/** No shard knows how precise all are. */
const { precision: _, ...WITHOUT_PRECISION } = POOLED_ENSEMBLE_OPTIONS;

/**
 * Run one shard of an ensemble. `mergeShards` makes of all of them what `ensemble` would have made at once.
 *
 * @param input As for `crowdOut`.
 * @returns The text of the part's file; `undefined` where the file given holds this part already.
 * @throws {CrowdoutError} As `ensemble`; what the signal was aborted with where it stops the work.
 * @example
 * const part = await ensembleShard(scenario, { draws: 1_000_000, seed: 1, shard: { index: 3, of: 16 } });
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

/** Whether a file holds a part of this very job, whole and sound. */
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
