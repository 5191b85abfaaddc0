import type { EnsembleResult } from "../ensemble/index.js";
import { ensembleOn, type PooledEnsembleOptions } from "../pool/index.js";
import type { Scenario } from "../scenario/index.js";
import { browserMachine, hasWorkers } from "./web-worker.js";

/**
 * Run a scenario many times with its uncertain numbers drawn, on the browser's workers: the page stays responsive.
 *
 * The same answer to the last bit as `ensemble` of the main door, for any number of workers. Where the signal aborts,
 * what is done by then is the result, and its `warnings` say so.
 *
 * @throws {CrowdoutError} As `ensemble` of the main door.
 * @example
 * const { scalars } = await ensemble(parseScenario("us-india-partnership"), { draws: 100_000, seed: 1 });
 * console.log(scalars["crowdOut.ratio"].quantiles);
 */
export function ensemble(scenario: Scenario, options: PooledEnsembleOptions): Promise<EnsembleResult> {
	return ensembleOn(browserMachine(), scenario, hasWorkers() ? options : { ...options, workers: 1 });
}
