import {
	DRAWS,
	type DrawTable,
	ENSEMBLE_OPTIONS,
	type EnsembleOptions,
	type EnsembleResult,
	ensembleSchedule,
	planAndPrepare,
} from "../ensemble/index.js";
import {
	type OwnOptions,
	parseScenario,
	requireOptions,
	type ScenarioChoice,
	scenarioOptionsOf,
} from "../scenario/index.js";
import { drive, giveDraws } from "./drive.js";
import { type Machine, withPool, workersFor } from "./machine.js";
import { requireWork } from "./options.js";

/** Options of an ensemble on workers. */
export interface PooledEnsembleOptions extends EnsembleOptions {
	/**
	 * Number of workers [whole, 1 to 256; default: one for each core where that is faster, else none]. With 1 the work is
	 * done in this thread. The result does not depend on it.
	 */
	readonly workers?: number;
	/** Called with all draws in order, one table of successive draws at a time: their parameters and scalars. */
	readonly onDraws?: (draws: DrawTable) => void;
}

/** The names of the options of an ensemble on workers. */
export const POOLED_ENSEMBLE_OPTIONS = {
	...ENSEMBLE_OPTIONS,
	...{ workers: true, onDraws: true },
} as const satisfies OwnOptions<PooledEnsembleOptions>;

/** An ensemble on a machine's workers. */
export async function ensembleOn(
	machine: Machine,
	input: ScenarioChoice,
	options: PooledEnsembleOptions,
): Promise<EnsembleResult> {
	requireOptions(options, POOLED_ENSEMBLE_OPTIONS);
	requireWork(options);
	const { workers, draws = DRAWS } = options;
	const scenario = parseScenario(input, scenarioOptionsOf(options));
	const size = workers ?? workersFor(scenario, draws, machine);
	return withPool(machine, size, options, async (pool, { onDraws, ...attention }) => {
		const { job, state } = planAndPrepare(scenario, options, pool.size === 1);
		pool.give(job, state);
		const work = { job, pool };
		const result = await drive(work, ensembleSchedule(job, state), attention);
		if (onDraws !== undefined && !attention.signal?.aborted) {
			await giveDraws(work, { from: 0, to: result.draws }, onDraws, attention);
		}
		return result;
	});
}
