import { type Arm, compile, createArm, type Plan, simulate } from "../../engine/index.js";
import { CrowdoutError } from "../../errors.js";
import type { Scenario } from "../../scenario/index.js";
import { type Failure, failureOfRun } from "./failures.js";

/** Both arms, ready to be run again and again. */
export interface Paired {
	readonly plan: Plan;
	readonly otherPlan: Plan;
	readonly arm: Arm;
	readonly otherArm: Arm;
	/** Where each line of the scenario stands in the counterfactual. */
	readonly otherLine: readonly number[];
}

/** Compile both arms and run them once as they are, so that what no draw changes is there. */
export function pairArms(scenario: Scenario, counterfactual: Scenario): Paired {
	const plan = compile(scenario, "run");
	const otherPlan = compile(counterfactual, "counterfactual");
	const paired: Paired = {
		plan,
		otherPlan,
		arm: createArm(plan),
		otherArm: createArm(otherPlan),
		otherLine: plan.lines.map((line) => otherPlan.lines.indexOf(line)),
	};
	runPair(paired, false);
	return paired;
}

/**
 * Run both arms.
 *
 * @param economyKept Whether GDP and population are those of the last run.
 * @returns Why one failed, or `undefined`.
 */
export function runPair({ plan, otherPlan, arm, otherArm }: Paired, economyKept: boolean): Failure | undefined {
	try {
		simulate(plan, arm, economyKept);
		simulate(otherPlan, otherArm, economyKept);
		return undefined;
	} catch (error) {
		if (error instanceof CrowdoutError) return failureOfRun(error);
		throw error;
	}
}
