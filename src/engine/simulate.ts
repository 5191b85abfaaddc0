import {
	debtShare,
	deliveredUplift,
	effectiveCapability,
	errorCorrectionSpending,
	interestShare,
	keptInterestRate,
	logSpending,
	logThreat,
	paritySpending,
	richardsonSpending,
	rivalSpending,
} from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import { type Arm, FLAG } from "./arm.js";
import { closeBudget } from "./close-budget.js";
import { runFailed } from "./failure.js";
import { DEFENCE, type Plan } from "./plan.js";

/**
 * Run one arm: the base year, then every year of the horizon in the order of MODEL.md, sections 2 to 6.
 *
 * @param plan Compiled scenario.
 * @param arm Filled with the run.
 * @throws {CrowdoutError} `run-failed`, naming variable, year and inputs, where a state leaves its range.
 */
export function simulate(plan: Plan, arm: Arm): Arm {
	startBaseYear(plan, arm);
	const baseUplift = upliftBy(plan, plan.baseYear);
	for (let t = 1; t <= plan.horizon; t++) {
		answerOfRival(plan, arm, t, baseUplift);
		growEconomy(plan, arm, t);
		answerOfDefence(plan, arm, t);
		const nominal = nominalGrowth(plan, arm, t);
		const rate = Number.isNaN(plan.interestRate[t])
			? keptInterestRate(plan.interestBase, nominalGrowth(plan, arm, 1), plan.debtBase)
			: plan.interestRate[t];
		arm.interest[t] = interestShare(rate, arm.debt[t - 1], nominal);
		closeBudget(plan, arm, t);
		arm.debt[t] = debtShare(arm.debt[t - 1], nominal, arm.deficit[t]);
		arm.population[t] = arm.population[t - 1] * (1 + plan.populationGrowth[t]);
		if (!Number.isFinite(arm.debt[t] + arm.unfunded[t] + arm.population[t])) throw runFailed(plan, arm, t);
	}
	return arm;
}

function startBaseYear(plan: Plan, arm: Arm): void {
	arm.gdp[0] = plan.gdp;
	arm.rivalSpending[0] = plan.rivalSpending;
	arm.capability[0] = 1;
	arm.threat[0] = 1;
	arm.logThreat[0] = 0;
	arm.logGdp[0] = 0;
	arm.logSpending[0] = 0;
	arm.defence[0] = plan.defenceBase;
	arm.interest[0] = plan.interestBase;
	arm.other[0] = plan.otherBase;
	arm.revenue[0] = plan.revenueBase;
	arm.deficit[0] = plan.deficitBase;
	arm.debt[0] = plan.debtBase;
	arm.gap[0] = 0;
	arm.unfunded[0] = 0;
	arm.population[0] = plan.population;
	arm.flags[0] = 0;
	for (let j = 0; j < plan.lineBase.length; j++) arm.lines[j] = plan.lineBase[j];
}

/** U[t]: what the partnership's events have added to capability by a year. */
function upliftBy(plan: Plan, year: number): number {
	let uplift = 0;
	for (let k = 0; k < plan.eventYear.length; k++) {
		const own = plan.eventUplift[k];
		const full = Number.isNaN(own) ? (plan.partnershipQuality * plan.eventValue[k]) / plan.armsStock : own;
		uplift += deliveredUplift(full, plan.eventYear[k], plan.eventDelivery[k], year);
	}
	return uplift;
}

/** Sections 2 and 3: the rival's spending, its effective capability, and the threat that is read into it. */
function answerOfRival(plan: Plan, arm: Arm, t: number, baseUplift: number): void {
	const change = t >= 2 ? arm.logSpending[t - 1] - arm.logSpending[t - 2] : 0;
	arm.rivalSpending[t] = rivalSpending(arm.rivalSpending[t - 1], plan.rivalGrowth[t], plan.rivalReaction, change);
	const uplift = upliftBy(plan, plan.baseYear + t);
	const ratio = arm.rivalSpending[t] / plan.rivalSpending;
	arm.capability[t] = effectiveCapability(ratio, uplift, baseUplift, plan.rivalFocus[t]);
	if (!(arm.capability[t] > 0))
		throw runFailed(plan, arm, t, "capability", arm.capability[t], "must be greater than 0");
	arm.logThreat[t] = logThreat(arm.logThreat[t - 1], plan.securitisation[t], arm.capability[t] / arm.capability[t - 1]);
	arm.threat[t] = exp(arm.logThreat[t]);
}

/** Section 5: real growth, moved by feedback of the year before. */
function growEconomy(plan: Plan, arm: Arm, t: number): void {
	const growth = realGrowth(plan, arm, t);
	if (!(growth > -1)) throw runFailed(plan, arm, t, "growth", growth, "must be greater than -1");
	arm.gdp[t] = arm.gdp[t - 1] * (1 + growth);
	arm.logGdp[t] = arm.logGdp[t - 1] + log(1 + growth);
}

function realGrowth(plan: Plan, arm: Arm, t: number): number {
	const lines = plan.lineBase.length;
	let growth = plan.growth[t] + plan.feedbackDefence * (arm.defence[t - 1] - plan.defenceBase);
	for (let j = 0; j < lines; j++) {
		growth += plan.feedbackLines[j] * (arm.lines[(t - 1) * lines + j] - plan.lineBase[j]);
	}
	return growth;
}

/** n[t] = (1 + g) (1 + inflation). */
function nominalGrowth(plan: Plan, arm: Arm, t: number): number {
	return (arm.gdp[t] / arm.gdp[t - 1]) * (1 + plan.inflation[t]);
}

/** Section 4: defence by its rule, held between floor and ceiling. */
function answerOfDefence(plan: Plan, arm: Arm, t: number): void {
	const baseSpending = plan.defenceBase * plan.gdp;
	const given = plan.defenceKind === DEFENCE.share;
	const logs = given ? 0 : ruledSpending(plan, arm, t);
	const wished = given ? plan.defenceShare[t] * exp(plan.shock[t]) : (baseSpending * exp(logs)) / arm.gdp[t];
	if (!(wished > 0) || !Number.isFinite(wished)) {
		throw runFailed(plan, arm, t, "defence spending", wished, "must be greater than 0");
	}
	const share = Math.min(Math.max(wished, plan.defenceFloor[t]), plan.defenceCeiling[t]);
	arm.flags[t] = (share < wished ? FLAG.ceiling : 0) | (share > wished ? FLAG.floor : 0);
	if (!(share > 0 && share < 1)) throw runFailed(plan, arm, t, "defence", share, "must lie between 0 and 1 of GDP");
	arm.defence[t] = share;
	arm.logSpending[t] = share === wished && !given ? logs : logSpending(share, arm.gdp[t], baseSpending);
}

/** m[t] of the rules that answer threat, before floor and ceiling. */
function ruledSpending(plan: Plan, arm: Arm, t: number): number {
	const { logSpending: m, logThreat: z, logGdp: y } = arm;
	const answered = t - plan.lag;
	const space = plan.fiscalSpace[t];
	const shock = plan.shock[t];
	if (plan.defenceKind === DEFENCE.errorCorrection) {
		const incomeLongRun = Number.isNaN(plan.incomeLongRun) ? 1 - plan.longRun : plan.incomeLongRun;
		return errorCorrectionSpending(
			plan,
			incomeLongRun,
			plan.drift * (t - 1),
			t >= 2 ? m[t - 1] - m[t - 2] : 0,
			answered >= 1 ? z[answered] - z[answered - 1] : 0,
			z[t - 1],
			y[t] - y[t - 1],
			y[t - 1],
			m[t - 1],
			space,
			shock,
		);
	}
	if (plan.defenceKind === DEFENCE.parity) {
		return paritySpending(plan.adjustment, log(plan.parityRatio[t]), z[answered], m[t - 1], space, shock);
	}
	const grievance = Number.isNaN(plan.grievance) ? plan.fatigue - plan.reaction : plan.grievance;
	const level = richardsonSpending(plan.reaction, plan.fatigue, grievance, z[answered], exp(m[t - 1]), space, shock);
	if (!(level > 0)) throw runFailed(plan, arm, t, "defence spending", level, "must be greater than 0");
	return log(level);
}
