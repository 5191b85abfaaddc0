import type { CrowdoutError } from "../errors.js";
import { logThreat, raisedCapability, rivalSpending } from "../model/index.js";
import { exp } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { isLevel, LEVEL, runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Sections 2 and 3 for year t: the rival's spending, its effective capability, and the threat read into it.
 *
 * @returns What failed, or `undefined`.
 */
export function answerOfRival(plan: Plan, arm: Arm, t: number): CrowdoutError | undefined {
	const { rivalReaction, rivalSpending: base } = plan;
	const { logSpending: m, rivalSpending: spending, capability, logThreat: z } = arm;
	const change = t >= 2 ? m[t - 1] - m[t - 2] : 0;
	spending[t] = rivalSpending(spending[t - 1], plan.rivalGrowth[t], rivalReaction, change);
	capability[t] = raisedCapability(spending[t] / base, plan.derived.raised[t], plan.rivalFocus[t]);
	if (!isLevel(capability[t])) return runFailed(plan, arm, t, "capability", capability[t], LEVEL);
	z[t] = logThreat(z[t - 1], plan.securitisation[t], capability[t] / capability[t - 1]);
	arm.threat[t] = exp(z[t]);
	return isLevel(arm.threat[t]) ? undefined : runFailed(plan, arm, t, "threat", arm.threat[t], LEVEL);
}
