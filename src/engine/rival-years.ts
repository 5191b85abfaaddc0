import { logThreat, raisedCapability, rivalSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { fail, isLevel, LEVEL } from "./failure.js";

/** Threat is a level as long as its logarithm lies within this. */
const LOG_LEVEL = log(1e100);

/** Sections 2 and 3 for year t: the rival's spending, its effective capability, and the threat read into it. */
export function answerOfRival(arm: Arm, t: number): void {
	const { state: s, rows, at, inputs } = arm;
	const now = t * rows;
	const { rivalSpending: spending, rivalRatio: ratioAt, capability, logThreat: z, logSpending: m } = at;
	const growthAt = inputs.rivalGrowth.at[t];
	const growthOf = inputs.rivalGrowth.mask[t];
	const reactionAt = inputs.rivalReaction.at[0];
	const reactionOf = inputs.rivalReaction.mask[0];
	const raisedAt = inputs.raised.at[t];
	const raisedOf = inputs.raised.mask[t];
	const focusAt = inputs.rivalFocus.at[t];
	const focusOf = inputs.rivalFocus.mask[t];
	const readAt = inputs.securitisation.at[t];
	const readOf = inputs.securitisation.mask[t];
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const before = k - rows;
		const change = t >= 2 ? s[m + before] - s[m + before - rows] : 0;
		const ratio = rivalSpending(
			s[ratioAt + before],
			s[growthAt + (i & growthOf)],
			s[reactionAt + (i & reactionOf)],
			change,
		);
		const effective = raisedCapability(ratio, s[raisedAt + (i & raisedOf)], s[focusAt + (i & focusOf)]);
		const threat = logThreat(s[z + before], s[readAt + (i & readOf)], effective / s[capability + before]);
		s[ratioAt + k] = ratio;
		s[spending + k] = s[spending + i] * ratio;
		s[capability + k] = effective;
		s[z + k] = threat;
		if (!isLevel(effective)) fail(arm, t, i, "capability", effective, LEVEL);
		else if (!(Math.abs(threat) <= LOG_LEVEL)) fail(arm, t, i, "threat", exp(threat), LEVEL);
	}
}
