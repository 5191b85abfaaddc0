import type { Arm } from "./arm.js";
import { closeBudgets } from "./close-budget.js";
import { answerOfDefence } from "./defence-years.js";
import { growEconomy } from "./economy-years.js";
import { runLeanYears } from "./lean-years.js";
import type { Plan } from "./plan.js";
import { answerOfRival } from "./rival-years.js";

/**
 * Run one arm: the base year, then every year of the horizon in the order of MODEL.md, sections 2 to 6.
 *
 * Where neither the rival nor growth answers what Pakistan spends, no section needs a later one of the year before,
 * so each is run for all years at once, which is faster; otherwise all sections year by year. The equations are the same.
 *
 * @param plan Compiled scenario.
 * @param arm Filled with the run.
 * @param economyKept Whether the arm already holds GDP and population of this plan, and growth is steady.
 * @throws {CrowdoutError} `run-failed`, naming variable, year and inputs, where a state leaves its range.
 */
export function simulate(plan: Plan, arm: Arm, economyKept = false): Arm {
	startBaseYear(plan, arm);
	const { horizon, derived } = plan;
	if (plan.rivalReaction !== 0 || !derived.steady) return yearByYear(plan, arm);
	if (!economyKept) growEconomy(plan, arm, 1, horizon);
	if (!arm.detailed && runLeanYears(plan, arm)) return arm;
	if (
		answerOfRival(plan, arm, 1, horizon) === undefined &&
		answerOfDefence(plan, arm, 1, horizon) === undefined &&
		closeBudgets(plan, arm, 1, horizon) === undefined
	)
		return arm;
	return yearByYear(plan, arm);
}

/** All sections of a year before the next year, so that the first failure is the one that is named. */
function yearByYear(plan: Plan, arm: Arm): Arm {
	for (let t = 1; t <= plan.horizon; t++) {
		growEconomy(plan, arm, t, t);
		const failed = answerOfRival(plan, arm, t, t) ?? answerOfDefence(plan, arm, t, t) ?? closeBudgets(plan, arm, t, t);
		if (failed !== undefined) throw failed;
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
