import { logThreat, raisedCapability, rivalSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { fail, isLevel, LEVEL } from "./failure.js";
import { numberAt } from "./inputs.js";

/** Threat is a level as long as its logarithm lies within this. */
const LOG_LEVEL = log(1e100);

/** Sections 2 and 3 for year t: the rival's spending, its effective capability, and the threat read into it. */
export function answerOfRival(arm: Arm, t: number): void {
	const { state: s, rows, at } = arm;
	const { rivalGrowth, rivalReaction, raised, rivalFocus, securitisation } = arm.inputs;
	const now = t * rows;
	for (let i = 0; i < rows; i++) {
		const k = now + i;
		const before = k - rows;
		const change = t >= 2 ? s[at.logSpending + before] - s[at.logSpending + before - rows] : 0;
		const growth = numberAt(s, rivalGrowth, t, i);
		const ratio = rivalSpending(s[at.rivalRatio + before], growth, numberAt(s, rivalReaction, 0, i), change);
		const effective = raisedCapability(ratio, numberAt(s, raised, t, i), numberAt(s, rivalFocus, t, i));
		const read = numberAt(s, securitisation, t, i);
		const threat = logThreat(s[at.logThreat + before], read, effective / s[at.capability + before]);
		s[at.rivalRatio + k] = ratio;
		s[at.rivalSpending + k] = s[at.rivalSpending + i] * ratio;
		s[at.capability + k] = effective;
		s[at.logThreat + k] = threat;
		if (!isLevel(effective)) fail(arm, t, i, "capability", effective, LEVEL);
		else if (!(Math.abs(threat) <= LOG_LEVEL)) fail(arm, t, i, "threat", exp(threat), LEVEL);
	}
}
