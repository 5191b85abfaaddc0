import type { CrowdoutError } from "../errors.js";
import { logThreat, raisedCapability, rivalSpending } from "../model/index.js";
import { exp } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Sections 2 and 3 for the years `from` to `to`: the rival's spending, its effective capability, and the threat read into it.
 *
 * @returns What failed, or `undefined`.
 */
export function answerOfRival(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { rivalGrowth, rivalFocus, securitisation, rivalReaction, rivalSpending: base } = plan;
	const { raised } = plan.derived;
	const { logSpending: m, rivalSpending: spending, capability, logThreat: z, threat, detailed } = arm;
	let ratio = spending[from - 1] / base;
	let capable = from === 1 ? 1 : capability[from - 1];
	let felt = z[from - 1];
	for (let t = from; t <= to; t++) {
		const change = rivalReaction !== 0 && t >= 2 ? m[t - 1] - m[t - 2] : 0;
		ratio = rivalSpending(ratio, rivalGrowth[t], rivalReaction, change);
		const now = raisedCapability(ratio, raised[t], rivalFocus[t]);
		if (!(now > 0)) return runFailed(plan, arm, t, "capability", now, "must be greater than 0");
		felt = logThreat(felt, securitisation[t], now / capable);
		z[t] = felt;
		capable = now;
		if (detailed || from === to) {
			spending[t] = base * ratio;
			capability[t] = now;
			threat[t] = exp(felt);
		}
	}
	return undefined;
}
