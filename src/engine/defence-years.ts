import type { CrowdoutError } from "../errors.js";
import { errorCorrectionSpending, logSpending, paritySpending, richardsonSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import { type Arm, FLAG } from "./arm.js";
import { runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Section 4 for the years `from` to `to`: defence by its rule, held between floor and ceiling.
 *
 * @returns What failed, or `undefined`.
 */
export function answerOfDefence(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	switch (plan.defenceKind) {
		case "errorCorrection":
			return byErrorCorrection(plan, arm, from, to);
		case "parity":
			return byParity(plan, arm, from, to);
		case "richardson":
			return byRichardson(plan, arm, from, to);
		case "share":
			return byShare(plan, arm, from, to);
	}
}

function byErrorCorrection(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { fiscalSpace, shock, lag, longRun, drift } = plan;
	const { logSpending: m, logThreat: z, logGdp: y } = arm;
	const baseSpending = plan.defenceBase * plan.gdp;
	const incomeLongRun = Number.isNaN(plan.incomeLongRun) ? 1 - longRun : plan.incomeLongRun;
	let before = m[from - 1];
	let growthBefore = from >= 2 ? before - m[from - 2] : 0;
	for (let t = from; t <= to; t++) {
		const answered = t - lag;
		const logs = errorCorrectionSpending(
			plan,
			incomeLongRun,
			drift * (t - 1),
			growthBefore,
			answered >= 1 ? z[answered] - z[answered - 1] : 0,
			z[t - 1],
			y[t] - y[t - 1],
			y[t - 1],
			before,
			fiscalSpace[t],
			shock[t],
		);
		const held = holdSpending(plan, arm, t, logs, baseSpending);
		if (Number.isNaN(held)) return outOfRange(plan, arm, t);
		growthBefore = held - before;
		before = held;
	}
	return undefined;
}

function byParity(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { fiscalSpace, shock, lag, adjustment, parityRatio } = plan;
	const { logSpending: m, logThreat: z } = arm;
	for (let t = from; t <= to; t++) {
		const logs = paritySpending(adjustment, log(parityRatio[t]), z[t - lag], m[t - 1], fiscalSpace[t], shock[t]);
		const held = holdSpending(plan, arm, t, logs, plan.defenceBase * plan.gdp);
		if (Number.isNaN(held)) return outOfRange(plan, arm, t);
	}
	return undefined;
}

function byRichardson(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const { fiscalSpace, shock, lag, reaction, fatigue } = plan;
	const { logSpending: m, logThreat: z } = arm;
	const grievance = Number.isNaN(plan.grievance) ? fatigue - reaction : plan.grievance;
	for (let t = from; t <= to; t++) {
		const before = exp(m[t - 1]);
		const level = richardsonSpending(reaction, fatigue, grievance, z[t - lag], before, fiscalSpace[t], shock[t]);
		if (!(level > 0)) return runFailed(plan, arm, t, "defence spending", level, "must be greater than 0");
		const held = holdSpending(plan, arm, t, log(level), plan.defenceBase * plan.gdp);
		if (Number.isNaN(held)) return outOfRange(plan, arm, t);
	}
	return undefined;
}

function byShare(plan: Plan, arm: Arm, from: number, to: number): CrowdoutError | undefined {
	const baseSpending = plan.defenceBase * plan.gdp;
	for (let t = from; t <= to; t++) {
		if (!holdShare(plan, arm, t, plan.defenceShare[t] * exp(plan.shock[t]))) return outOfRange(plan, arm, t);
		arm.logSpending[t] = logSpending(arm.defence[t], arm.gdp[t], baseSpending);
	}
	return undefined;
}

/**
 * Defence of a year from log spending.
 *
 * @returns Log spending, worked out again where floor or ceiling binds; NaN where it is no share that can be spent.
 */
function holdSpending(plan: Plan, arm: Arm, t: number, logs: number, baseSpending: number): number {
	const wished = (baseSpending * exp(logs)) / arm.gdp[t];
	if (!holdShare(plan, arm, t, wished)) return Number.NaN;
	const share = arm.defence[t];
	const held = share === wished ? logs : logSpending(share, arm.gdp[t], baseSpending);
	arm.logSpending[t] = held;
	return held;
}

/** Defence of a year between floor and ceiling; whether it is a share that can be spent. */
function holdShare(plan: Plan, arm: Arm, t: number, wished: number): boolean {
	const { bounded } = plan.derived;
	const share = bounded ? Math.min(Math.max(wished, plan.defenceFloor[t]), plan.defenceCeiling[t]) : wished;
	if (arm.detailed) arm.flags[t] = (share < wished ? FLAG.ceiling : 0) | (share > wished ? FLAG.floor : 0);
	arm.defence[t] = share;
	if (wished > 0 && wished < Number.POSITIVE_INFINITY && share > 0 && share < 1) return true;
	arm.wished[t] = wished;
	return false;
}

function outOfRange(plan: Plan, arm: Arm, t: number): CrowdoutError {
	const wished = arm.wished[t];
	if (!(wished > 0) || !Number.isFinite(wished)) {
		return runFailed(plan, arm, t, "defence spending", wished, "must be greater than 0");
	}
	return runFailed(plan, arm, t, "defence", arm.defence[t], "must lie between 0 and 1 of GDP");
}
