import type { Arm } from "./arm.js";
import { closeBudget, sumTiers } from "./close-budget.js";
import { answerOfDefence } from "./defence-years.js";
import { growEconomy } from "./economy-years.js";
import { isLevel, LEVEL, runFailed } from "./failure.js";
import type { Plan } from "./plan.js";
import { answerOfRival } from "./rival-years.js";

/**
 * Run one arm: the base year, then every year of the horizon in the order of MODEL.md, sections 2 to 6.
 *
 * @param plan Compiled scenario.
 * @param arm Filled with the run.
 * @param economyKept Whether the arm already holds GDP and population of this plan, and growth is steady.
 * @throws {CrowdoutError} `run-failed`, naming variable, year and inputs, where a state leaves its range.
 */
export function simulate(plan: Plan, arm: Arm, economyKept = false): Arm {
	startBaseYear(plan, arm);
	requireLevel(plan, arm, "gdp", plan.gdp);
	requireLevel(plan, arm, "population", plan.population);
	requireLevel(plan, arm, "exchangeRate", plan.exchangeRate);
	requireLevel(plan, arm, "rivalSpending", plan.rivalSpending);
	const kept = economyKept && plan.derived.steady;
	for (let t = 1; t <= plan.horizon; t++) {
		arm.flags[t] = 0;
		const failed =
			(kept ? undefined : growEconomy(plan, arm, t)) ??
			answerOfRival(plan, arm, t) ??
			answerOfDefence(plan, arm, t) ??
			closeBudget(plan, arm, t);
		if (failed !== undefined) throw failed;
	}
	return arm;
}

function startBaseYear(plan: Plan, arm: Arm): void {
	const { federal, provinces } = plan.derived;
	const count = plan.lineBase.length;
	arm.gdp[0] = plan.gdp;
	arm.rivalSpending[0] = plan.rivalSpending;
	arm.capability[0] = 1;
	arm.threat[0] = 1;
	arm.logThreat[0] = 0;
	arm.logGdp[0] = 0;
	arm.logSpending[0] = 0;
	arm.defence[0] = plan.defenceBase;
	arm.interest[0] = plan.interestBase;
	arm.revenue[0] = plan.revenueBase;
	arm.deficit[0] = plan.deficitBase;
	arm.debt[0] = plan.debtBase;
	arm.referenceDebt[0] = plan.debtBase;
	arm.population[0] = plan.population;
	arm.federalOther[0] = plan.otherFederal * plan.otherBase;
	for (let j = 0; j < count; j++) arm.federalLines[j] = federal.part[j] * plan.lineBase[j];
	provinces.forEach(({ part }, p) => {
		arm.provincialOther[p] = part[count] * plan.otherBase;
		for (let j = 0; j < count; j++) arm.provincialLines[p * count + j] = part[j] * plan.lineBase[j];
	});
	sumTiers(plan, arm, 0);
	arm.other[0] = plan.otherBase;
	arm.lines.set(plan.lineBase);
}

/** A level of the base year; what follows from it is looked at year by year. */
function requireLevel(plan: Plan, arm: Arm, name: string, level: number): void {
	if (!isLevel(level)) throw runFailed(plan, arm, 0, name, level, LEVEL);
}
