import { parseScenario, requireOptions, type ScenarioChoice, scenarioOptionsOf } from "../scenario/index.js";
import { ENSEMBLE_OPTIONS } from "./check-options.js";
import { driveHere } from "./drive-here.js";
import { planAndPrepare } from "./plan-ensemble.js";
import { ensembleSchedule } from "./schedule.js";
import type { EnsembleOptions, EnsembleResult } from "./types.js";

/**
 * The distribution of the crowd-out: scenario and counterfactual are run for every draw, so that intervals are those of
 * the difference.
 *
 * @param input As for `crowdOut`: a scenario with an `uncertainty` block; bundled ones inherit that of `baseline`.
 * @returns Bands by year, scalars with their Monte Carlo errors, probabilities. It does not depend on the machine or
 * time.
 * @throws {CrowdoutError} `invalid-input` with every issue of the options; `run-failed` where draws fail and are not
 * dropped.
 * @example
 * ```ts
 * import { ensemble } from "crowdout";
 *
 * const { scalars, probabilityOfLoss } = ensemble("us-india-partnership", { draws: 500, financing: "imf-programme" });
 * console.log(scalars["crowdOut.ratio"].quantiles, probabilityOfLoss.all.value);
 * ```
 * @see MODEL.md, sections 8 and 10
 */
export function ensemble(input: ScenarioChoice, options: EnsembleOptions = {}): EnsembleResult {
	requireOptions(options, ENSEMBLE_OPTIONS);
	const { job, state } = planAndPrepare(parseScenario(input, scenarioOptionsOf(options)), options);
	return driveHere(job, state, ensembleSchedule(job, state), options);
}
