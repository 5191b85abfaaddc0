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
	const [spending, capability, z, m] = [at.rivalSpending, at.capability, at.logThreat, at.logSpending];
	const [growthAt, growthOf] = [inputs.rivalGrowth.at[t], inputs.rivalGrowth.mask[t]];
	const [reactionAt, reactionOf] = [inputs.rivalReaction.at[0], inputs.rivalReaction.mask[0]];
	const [raisedAt, raisedOf] = [inputs.raised.at[t], inputs.raised.mask[t]];
	const [focusAt, focusOf] = [inputs.rivalFocus.at[t], inputs.rivalFocus.mask[t]];
	const [readAt, readOf] = [inputs.securitisation.at[t], inputs.securitisation.mask[t]];
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const change = t >= 2 ? s[m + k - rows] - s[m + k - 2 * rows] : 0;
		const growth = s[growthAt + (i & growthOf)];
		const grown = rivalSpending(s[spending + k - rows], growth, s[reactionAt + (i & reactionOf)], change);
		const raised = s[raisedAt + (i & raisedOf)];
		const effective = raisedCapability(grown / s[spending + i], raised, s[focusAt + (i & focusOf)]);
		const read = s[readAt + (i & readOf)];
		s[spending + k] = grown;
		s[capability + k] = effective;
		s[z + k] = logThreat(s[z + k - rows], read, effective / s[capability + k - rows]);
		if (!isLevel(effective)) fail(arm, t, i, "capability", effective, LEVEL);
		else if (!(Math.abs(s[z + k]) <= LOG_LEVEL)) fail(arm, t, i, "threat", exp(s[z + k]), LEVEL);
	}
}
