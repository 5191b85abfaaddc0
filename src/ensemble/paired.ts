import { type ArmShape, failureOf, runRows } from "../engine/index.js";
import { type Paired, pairOf } from "../measure/index.js";
import type { Scenario } from "../scenario/index.js";
import { type Failure, failureOfRun } from "./failures.js";

/** Draws that are run together: few enough that what they leave stays in the cache. */
export const CHUNK = 64;

/** Values of some draws, column by column: the series, the scalars, how far rounding may have moved these, and the parts of ratios. */
export interface Chunk {
	/** Index column · CHUNK + row. */
	readonly values: Float64Array;
	/** Which replicate the draw of each row is of. */
	readonly replicates: Uint32Array;
	/** Its place among the rows that were run. */
	readonly places: Uint32Array;
	/** In which years each event held: index (event · years + year) · CHUNK + place. */
	readonly holds: Uint8Array;
	/** How many of the draws did not fail. */
	rows: number;
	/** Those that did, and why. */
	failed: readonly (readonly [draw: number, failure: Failure])[];
}

/** Compile both arms and run them once as they are, so that what no draw changes is there. */
export function pairArms(scenario: Scenario, counterfactual: Scenario, shape?: ArmShape): Paired {
	const paired = pairOf(scenario, counterfactual, shape);
	runPair(paired);
	return paired;
}

/** Run every row of both arms with the numbers that they hold. */
export function runPair({ plan, otherPlan, arm, otherArm }: Paired): void {
	runRows(plan, arm);
	runRows(otherPlan, otherArm);
}

/** Why a row of either arm stopped, or `undefined`. */
export function failureIn({ plan, otherPlan, arm, otherArm }: Paired, row: number): Failure | undefined {
	const error = failureOf(plan, arm, row) ?? failureOf(otherPlan, otherArm, row);
	return error && failureOfRun(error);
}
