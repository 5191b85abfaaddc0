import type { Attention, DrawTable } from "../ensemble/index.js";
import type { Scenario } from "../scenario/index.js";
import { inThread } from "./in-thread.js";
import { listeners } from "./listeners.js";
import { createPool, type OpenPort, type Pool } from "./pool.js";
import type { Turns } from "./turns.js";

/** Where workers run. */
export interface Machine {
	/** Absent where there are no workers: all is done in this thread. */
	readonly open?: OpenPort;
	/** The turns that all questions of this process take. */
	readonly turns: Turns;
}

/** How a call is watched and stopped, as the work sees it. */
export interface CallAttention extends Attention {
	/** Is given draws as they come. */
	readonly onDraws?: (draws: DrawTable) => void;
}

/** Simulated years of one arm from which starting workers is faster than doing without; measured on two cores. */
const WORTH_WORKERS = 2_500_000;

/** How many workers of a machine do so many runs of both arms where nobody says how many. */
export function workersFor({ horizon }: Scenario, runs: number, { turns }: Machine): number {
	return 2 * horizon * runs >= WORTH_WORKERS ? turns.usual() : 1;
}

/**
 * Work on a pool of a machine's workers, or in this thread where one is enough or there are none: from when the turn
 * comes until the work is done.
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
		// The answer need not wait until the workers are gone; the next in line must.
		pool.close().then(turn.end, turn.end);
	}
	await heard.settled();
	return result;
}
