import { type Arm, type ArmShape, compile, createArm, type Plan, simulate } from "../engine/index.js";
import type { Scenario } from "../scenario/index.js";

/** Both arms, ready to run; every output is read from them. */
export interface Paired {
	/** The scenario, compiled. */
	readonly plan: Plan;
	/** The counterfactual, compiled. */
	readonly otherPlan: Plan;
	/** Results of the latest run of the scenario. */
	readonly arm: Arm;
	/** Results of the latest run of the counterfactual. */
	readonly otherArm: Arm;
	/** Index of each line of the scenario in the counterfactual. */
	readonly otherLine: readonly number[];
	/** Index of each province of the scenario in the counterfactual. */
	readonly otherProvince: readonly number[];
}

/** Compile both arms without a run. @param shape Number of runs side by side, and how much of them is kept. */
export function pairOf(scenario: Scenario, counterfactual: Scenario, shape?: ArmShape): Paired {
	const plan = compile(scenario, "run");
	const otherPlan = compile(counterfactual, "counterfactual");
	return {
		plan,
		otherPlan,
		arm: createArm(plan, shape),
		otherArm: createArm(otherPlan, shape),
		otherLine: plan.lines.map((line) => otherPlan.lines.indexOf(line)),
		otherProvince: plan.provinces.map((province) => otherPlan.provinces.indexOf(province)),
	};
}

/**
 * Run both arms, of one row each.
 *
 * @throws {CrowdoutError} `run-failed`, with variable and year, where one leaves its range.
 */
export function runOnce(paired: Paired): Paired {
	simulate(paired.plan, paired.arm);
	simulate(paired.otherPlan, paired.otherArm);
	return paired;
}
