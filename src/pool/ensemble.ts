import {
	type DrawTable,
	type EnsembleJob,
	type EnsembleOptions,
	type EnsembleResult,
	planEnsemble,
} from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import type { Scenario } from "../scenario/index.js";
import { inThread } from "./in-thread.js";
import { createPool, type OpenPort } from "./pool.js";
import type { Work } from "./run-blocks.js";
import { runJob } from "./run-job.js";

/** What an ensemble on workers is asked. */
export interface PooledEnsembleOptions extends EnsembleOptions {
	/** Workers [whole, 1 to 256; default: one a core where that is faster, else none]; 1 works in this thread. The answer is the same for any. */
	readonly workers?: number;
	/** Is given every draw, its parameters and scalars, a table of neighbouring ones at a time, in order. */
	readonly onDraws?: (draws: DrawTable) => void;
}

/** Where workers run. */
export interface Machine {
	readonly open: OpenPort;
	/** How many can run at once. */
	readonly cores: number;
}

/** Most workers that can be asked for. */
const MOST_WORKERS = 256;

/** Simulated years of one arm from which starting workers is faster than doing without; measured on two cores. */
const WORTH_WORKERS = 2_500_000;

/** How many workers do so many draws of a scenario, each `passes` times. */
export function workersFor(
	{ horizon }: Scenario,
	{ draws, passes }: { readonly draws: number; readonly passes: number },
	cores: number,
): number {
	return 2 * horizon * draws * passes >= WORTH_WORKERS ? Math.min(cores, MOST_WORKERS) : 1;
}

/** Refuse a number of workers that is none. */
export function requireWorkers(asked: number | undefined): void {
	if (asked === undefined || (Number.isInteger(asked) && asked >= 1 && asked <= MOST_WORKERS)) return;
	throw new CrowdoutError("invalid-input", [
		{ path: "workers", message: `must be a whole number from 1 to ${MOST_WORKERS}, got ${asked}` },
	]);
}

/**
 * Have a job done by workers, or by this thread where one is enough; the pool is closed in the end.
 *
 * @param plan Makes the job, while the workers start.
 */
export async function withWork<Result>(
	workers: number,
	open: OpenPort,
	plan: () => EnsembleJob,
	use: (work: Work) => Promise<Result>,
): Promise<Result> {
	const pool = workers === 1 ? inThread() : createPool(open, workers);
	try {
		const job = plan();
		pool.give(job);
		return await use({ job, pool, workers });
	} finally {
		pool.close();
	}
}

/** An ensemble on a machine's workers. */
export async function ensembleOn(
	{ open, cores }: Machine,
	scenario: Scenario,
	{ workers, onDraws, onProgress, signal, ...options }: PooledEnsembleOptions,
): Promise<EnsembleResult> {
	requireWorkers(workers);
	const size = workers ?? workersFor(scenario, { draws: options.draws, passes: 1 }, cores);
	return withWork(
		size,
		open,
		() => planEnsemble(scenario, options),
		(work) => runJob(work, { onDraws, onProgress, signal }),
	);
}
