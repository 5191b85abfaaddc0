import type { EnsembleResult } from "../../ensemble/index.js";
import { ensembleOn, type PooledEnsembleOptions } from "../../pool/index.js";
import type { Scenario } from "../../scenario/index.js";
import { threads } from "./thread.js";

/**
 * Run a scenario many times with its uncertain numbers drawn, on worker threads where that is faster.
 *
 * The same answer to the last bit as `ensemble` of the main door, for any number of workers. A worker that dies is
 * replaced. Where the signal aborts, what is done by then is the result, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @example
 * const { crowdOut } = await ensemble(await readScenario("my-scenario.yaml"), { draws: 100_000, seed: 1 });
 * console.log(crowdOut.all.value);
 */
export function ensemble(scenario: Scenario, options: PooledEnsembleOptions): Promise<EnsembleResult> {
	return ensembleOn(threads, scenario, options);
}
