import { CrowdoutError } from "../errors.js";
import { type Paired, pairOf, runOnce } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";
import { type Failure, failureOfRun } from "./failures.js";

/** Compile both arms and run them once as they are, so that what no draw changes is there. */
export function pairArms(scenario: Scenario, counterfactual: Scenario): Paired {
	const paired = pairOf(scenario, counterfactual);
	runPair(paired, false);
	return paired;
}

/**
 * Run both arms.
 *
 * @param economyKept Whether GDP and population are those of the last run.
 * @returns Why one failed, or `undefined`.
 */
export function runPair(paired: Paired, economyKept: boolean): Failure | undefined {
	try {
		runOnce(paired, economyKept);
		return undefined;
	} catch (error) {
		if (error instanceof CrowdoutError) return failureOfRun(error);
		throw error;
	}
}
