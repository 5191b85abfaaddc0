import type { CrowdoutError } from "../errors.js";
import { errorCorrectionSpending, logSpending, paritySpending, richardsonSpending } from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import { type Arm, FLAG } from "./arm.js";
import { runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Section 4 for year t: defence by its rule, held between floor and ceiling; in a year in which it is known, what is known.
 *
 * @returns What failed, or `undefined`.
 */
export function answerOfDefence(plan: Plan, arm: Arm, t: number): CrowdoutError | undefined {
	const known = plan.knownDefence[t];
	const base = plan.defenceBase * plan.gdp;
	if (!Number.isNaN(known)) {
		arm.flags[t] |= FLAG.known;
		arm.defence[t] = known;
		arm.logSpending[t] = logSpending(known, arm.gdp[t], base);
		return undefined;
	}
	const wished = wishedShare(plan, arm, t, base);
	if (!(wished > 0 && wished < Number.POSITIVE_INFINITY)) {
		return runFailed(plan, arm, t, "defence spending", wished, "must be greater than 0");
	}
	const share = Math.min(Math.max(wished, plan.defenceFloor[t]), plan.defenceCeiling[t]);
	if (share < wished) arm.flags[t] |= FLAG.ceiling;
	if (share > wished) arm.flags[t] |= FLAG.floor;
	arm.defence[t] = share;
	if (!(share > 0 && share < 1)) return runFailed(plan, arm, t, "defence", share, "must lie between 0 and 1 of GDP");
	arm.logSpending[t] = logSpending(share, arm.gdp[t], base);
	return undefined;
}

/** Defence as its rule wants it [share of GDP]; a level that is not positive where there is no such share. */
function wishedShare(plan: Plan, arm: Arm, t: number, base: number): number {
	switch (plan.defenceKind) {
		case "errorCorrection":
			return (base * exp(byErrorCorrection(plan, arm, t))) / arm.gdp[t];
		case "parity":
			return (base * exp(byParity(plan, arm, t))) / arm.gdp[t];
		case "richardson": {
			const level = byRichardson(plan, arm, t);
			return level > 0 ? (base * level) / arm.gdp[t] : level;
		}
		case "share":
			return plan.defenceShare[t] * exp(plan.shock[t]);
	}
}

/** Log spending, m[t]. */
function byErrorCorrection(plan: Plan, arm: Arm, t: number): number {
	const { logSpending: m, logThreat: z, logGdp: y } = arm;
	const answered = t - plan.lag;
	return errorCorrectionSpending(
		plan,
		Number.isNaN(plan.incomeLongRun) ? 1 - plan.longRun : plan.incomeLongRun,
		plan.drift * (t - 1),
		t >= 2 ? m[t - 1] - m[t - 2] : 0,
		answered >= 1 ? z[answered] - z[answered - 1] : 0,
		z[t - 1],
		y[t] - y[t - 1],
		y[t - 1],
		m[t - 1],
		plan.fiscalSpace[t],
		plan.shock[t],
	);
}

/** Log spending, m[t]. */
function byParity(plan: Plan, { logSpending: m, logThreat: z }: Arm, t: number): number {
	const { adjustment, parityRatio, fiscalSpace, shock } = plan;
	return paritySpending(adjustment, log(parityRatio[t]), z[t - plan.lag], m[t - 1], fiscalSpace[t], shock[t]);
}

/** Spending relative to the base year, μ[t]. */
function byRichardson(plan: Plan, { logSpending: m, logThreat: z }: Arm, t: number): number {
	const { reaction, fatigue, fiscalSpace, shock } = plan;
	const grievance = Number.isNaN(plan.grievance) ? fatigue - reaction : plan.grievance;
	const before = exp(m[t - 1]);
	return richardsonSpending(reaction, fatigue, grievance, z[t - plan.lag], before, fiscalSpace[t], shock[t]);
}
