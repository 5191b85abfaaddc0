import type { Attention, DrawTable } from "../ensemble/index.js";
import type { Scenario } from "../scenario/index.js";
import { inThread } from "./in-thread.js";
import { listeners } from "./listeners.js";
import { createPool, type OpenPort, type Pool } from "./pool.js";
import type { Turns } from "./turns.js";

/** Where workers run. */
export interface Machine {
	/** Starts a worker; absent where there are no workers and all work is done in this thread. */
	readonly open?: OpenPort;
	/** The turns that all questions of this process take. */
	readonly turns: Turns;
}

/** Listeners and stop signal of a call. */
export interface CallAttention extends Attention {
	/** Called with draws as they are finished. */
	readonly onDraws?: (draws: DrawTable) => void;
}

/**
 * Simulated years of one arm that other workers must take off this thread before it pays to start them. Measured on two
 * cores: an ensemble over twelve years is done sooner on both from 500,000 draws on.
 */
const WORTH_WORKERS = 6_000_000;

/** Default number of workers for a number of runs of both arms. */
export function workersFor({ horizon }: Scenario, runs: number, { turns }: Machine): number {
	const workers = turns.usual();
	return 2 * horizon * runs * (1 - 1 / workers) >= WORTH_WORKERS ? workers : 1;
}

/**
 * Work on a pool of a machine's workers, or in this thread where one is enough or there are none. The work waits for
 * its turn and keeps it until it is done.
 *
 * @throws What the work throws, and what a listener throws or rejects with.
 */
export async function withPool<Result>(
	{ open, turns }: Machine,
	asked: number,
	{ onProgress, onDraws, signal }: CallAttention,
	work: (pool: Pool, attention: CallAttention) => Promise<Result>,
): Promise<Result> {
	const heard = listeners();
	const attention = { onProgress: heard.hear(onProgress), onDraws: heard.hear(onDraws), signal };
	const turn = await turns.take(open === undefined ? 1 : asked, signal);
	const pool = open === undefined || turn.workers === 1 ? inThread() : createPool(open, turn.workers);
	let result: Result;
	try {
		result = await work(pool, attention);
	} finally {
		// The result need not wait until the workers have stopped; the next call must.
		pool.close().then(turn.end, turn.end);
	}
	await heard.settled();
	return result;
}
