import {
	DRAWS,
	type DrawTable,
	ENSEMBLE_OPTIONS,
	type EnsembleJob,
	type EnsembleOptions,
	type EnsembleResult,
	ensembleSchedule,
	planEnsemble,
} from "../ensemble/index.js";
import { CrowdoutError } from "../errors.js";
import {
	type OwnOptions,
	parseScenario,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	scenarioOptionsOf,
} from "../scenario/index.js";
import { drive, giveDraws, type Work } from "./drive.js";
import { inThread } from "./in-thread.js";
import { createPool, type OpenPort, type Pool } from "./pool.js";

/** What an ensemble on workers is asked. */
export interface PooledEnsembleOptions extends EnsembleOptions {
	/** Workers [whole, 1 to 256; default: one a core where that is faster, else none]; 1 works in this thread. The answer is the same for any. */
	readonly workers?: number;
	/** Is given every draw, its parameters and scalars, a table of neighbouring ones at a time, in order. */
	readonly onDraws?: (draws: DrawTable) => void;
}

/** The names of the options of an ensemble on workers. */
export const POOLED_ENSEMBLE_OPTIONS = {
	...ENSEMBLE_OPTIONS,
	...{ workers: true, onDraws: true },
} as const satisfies OwnOptions<PooledEnsembleOptions>;

/** Where workers run. */
export interface Machine {
	/** Absent where there are no workers: all is done in this thread. */
	readonly open?: OpenPort;
	/** How many can run at once [≥ 1]. */
	readonly cores: number;
}

/** Most workers that can be asked for. */
const MOST_WORKERS = 256;

/** Simulated years of one arm from which starting workers is faster than doing without; measured on two cores. */
const WORTH_WORKERS = 2_500_000;

/** How many workers of a machine do so many runs of both arms where nobody says how many. */
export function workersFor({ horizon }: Scenario, runs: number, { cores }: Machine): number {
	return 2 * horizon * runs >= WORTH_WORKERS ? Math.min(cores, MOST_WORKERS) : 1;
}

/** A pool of so many of a machine's workers; this thread where one is enough, or there are none. */
export function poolOf({ open }: Machine, workers: number): Pool {
	return open === undefined || workers === 1 ? inThread() : createPool(open, workers);
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
	machine: Machine,
	workers: number,
	plan: () => EnsembleJob,
	use: (work: Work) => Promise<Result>,
): Promise<Result> {
	const pool = poolOf(machine, workers);
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
	machine: Machine,
	input: ScenarioChoice,
	options: PooledEnsembleOptions,
): Promise<EnsembleResult> {
	requireOptions(options, POOLED_ENSEMBLE_OPTIONS);
	const { workers, onDraws, onProgress, signal, draws = DRAWS } = options;
	requireWorkers(workers);
	const scenario = parseScenario(input, scenarioOptionsOf(options));
	return withWork(
		machine,
		workers ?? workersFor(scenario, draws, machine),
		() => planEnsemble(scenario, options),
		async (work) => {
			const result = await drive(work, ensembleSchedule(work.job), { onProgress, signal });
			if (onDraws !== undefined && !signal?.aborted) {
				await giveDraws(work, { from: 0, to: result.draws }, onDraws, { signal });
			}
			return result;
		},
	);
}
