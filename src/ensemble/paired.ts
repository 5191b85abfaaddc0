import { type ArmShape, failureOf, runRows } from "../engine/index.js";
import { type Paired, pairOf } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";
import { type Failure, failureOfRun } from "./failures.js";

/** Draws that are run together: few enough that what they leave stays in the cache. */
export const CHUNK = 64;

/** Compile both arms and run them once as they are, so that what no draw changes is there. */
export function pairArms(scenario: Scenario, counterfactual: Scenario, shape?: ArmShape): Paired {
	const paired = pairOf(scenario, counterfactual, shape);
	runPair(paired);
	return paired;
}

/** Run every row of both arms by the numbers that stand in them. */
export function runPair({ plan, otherPlan, arm, otherArm }: Paired): void {
	runRows(plan, arm);
	runRows(otherPlan, otherArm);
}

/** Why a row of either arm stopped, or `undefined`. */
export function failureIn({ plan, otherPlan, arm, otherArm }: Paired, row: number): Failure | undefined {
	const error = failureOf(plan, arm, row) ?? failureOf(otherPlan, otherArm, row);
	return error && failureOfRun(error);
}
