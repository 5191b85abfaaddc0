import type { CrowdoutError } from "../errors.js";
import { exp } from "../numerics/index.js";
import { type Arm, isShared, numberIn } from "./arm.js";
import { closeBudget, closedAtOnce } from "./close-budget.js";
import { answerOfDefence } from "./defence-years.js";
import { growEconomy } from "./economy-years.js";
import { fail, isLevel, LEVEL, runFailed } from "./failure.js";
import { type Input, type InputName, loadInputs } from "./inputs.js";
import type { Plan } from "./plan.js";
import { answerOfRival } from "./rival-years.js";

/**
 * Run one arm of one row: the base year, then every year of the horizon in the order of MODEL.md, sections 2 to 6.
 *
 * @param plan Compiled scenario.
 * @param arm Filled with the run.
 * @throws {CrowdoutError} `run-failed`, naming variable, year and inputs, where a state leaves its range.
 */
export function simulate(plan: Plan, arm: Arm): Arm {
	loadInputs(plan, arm.state);
	arm.economyKept = false;
	arm.threatKept = false;
	runRows(plan, arm);
	const failed = failureOf(plan, arm, 0);
	if (failed !== undefined) throw failed;
	return arm;
}

/** Why a row stopped; `undefined` where it did not. */
export function failureOf(plan: Plan, arm: Arm, row: number): CrowdoutError | undefined {
	const failed = arm.failures[row];
	return failed === undefined ? undefined : runFailed(plan, arm, row, failed);
}

/** Run all rows side by side by the inputs that stand in the state: the years outside, the rows inside. */
export function runRows(plan: Plan, arm: Arm): void {
	arm.flags.fill(0);
	arm.failures.fill(undefined);
	if (!arm.economyKept) startBaseYear(plan, arm);
	const step = closedAtOnce(arm);
	for (let t = 1; t <= plan.horizon; t++) {
		if (!arm.economyKept) growEconomy(plan, arm, t);
		if (!arm.threatKept) answerOfRival(arm, t);
		answerOfDefence(plan, arm, t);
		closeBudget(plan, arm, t, step);
	}
	if (arm.tiers) readThreat(plan, arm);
	arm.economyKept ||= isEconomyGiven(plan, arm);
	arm.threatKept ||= arm.economyKept && isThreatGiven(arm);
}

/** The numbers on which the base year and the economy rest, as long as growth is given. */
const ECONOMY = [
	...(["gdp", "population", "rivalSpending", "exchangeRate", "growth", "inflation", "populationGrowth"] as const),
	...(["defenceBase", "interestBase", "revenueBase", "deficitBase", "debtBase"] as const),
] as const;

/** The numbers on which the threat rests besides. */
const THREAT = ["rivalGrowth", "rivalReaction", "rivalFocus", "raised", "securitisation"] as const;

/** Whether base year and economy are the same in every row and run, and without failure. */
function isEconomyGiven({ derived }: Plan, arm: Arm): boolean {
	const { failures, tiers } = arm;
	return derived.steady && !tiers && areGiven(arm, ECONOMY) && failures.every((failed) => failed === undefined);
}

/** Whether rival and threat are too: nothing of theirs is drawn, and the rival does not answer. */
function isThreatGiven(arm: Arm): boolean {
	return areGiven(arm, THREAT) && numberIn(arm, "rivalReaction", 0) === 0;
}

/** Whether rows side by side read the same numbers; of a single row nobody knows. */
function areGiven(arm: Arm, names: readonly InputName[]): boolean {
	return arm.rows > 1 && isShared(arm, names);
}

function startBaseYear(plan: Plan, arm: Arm): void {
	const { state: s, rows, at, itemAt, inputs } = arm;
	const put = (from: number, { at: places, mask }: Input) => {
		for (let i = 0; i < rows; i++) s[from + i] = s[places[0] + (i & mask[0])];
	};
	put(at.gdp, inputs.gdp);
	put(at.population, inputs.population);
	put(at.rivalSpending, inputs.rivalSpending);
	put(at.defence, inputs.defenceBase);
	put(at.interest, inputs.interestBase);
	put(at.revenue, inputs.revenueBase);
	put(at.deficit, inputs.deficitBase);
	put(at.debt, inputs.debtBase);
	put(at.referenceDebt, inputs.debtBase);
	for (let i = 0; i < rows; i++) {
		s[at.capability + i] = 1;
		s[at.rivalRatio + i] = 1;
		for (let j = 0; j < plan.lines.length; j++) s[itemAt[j] + i] = plan.lineBase[j];
		s[at.other + i] = plan.otherBase;
		requireLevel(arm, i, "gdp", inputs.gdp);
		requireLevel(arm, i, "population", inputs.population);
		requireLevel(arm, i, "exchangeRate", inputs.exchangeRate);
		requireLevel(arm, i, "rivalSpending", inputs.rivalSpending);
		if (arm.tiers) startTiers(plan, arm, i);
	}
}

/** A level of the base year; what follows from it is looked at year by year. */
function requireLevel(arm: Arm, i: number, name: string, { at, mask }: Input): void {
	const level = arm.state[at[0] + (i & mask[0])];
	if (!isLevel(level)) fail(arm, 0, i, name, level, LEVEL);
}

function startTiers(plan: Plan, arm: Arm, i: number): void {
	const { federal, provinces } = plan.derived;
	const count = plan.lines.length;
	arm.reload(i);
	arm.federalOther[i] = plan.otherFederal * plan.otherBase;
	for (let j = 0; j < count; j++) arm.federalLines[j][i] = federal.part[j] * plan.lineBase[j];
	provinces.forEach(({ part }, p) => {
		arm.provincialOther[p][i] = part[count] * plan.otherBase;
		for (let j = 0; j < count; j++) arm.provincialLines[p][j][i] = part[j] * plan.lineBase[j];
	});
}

/** Threat itself, of which the years need only the logarithm. */
function readThreat({ horizon }: Plan, { threat, logThreat, rows }: Arm): void {
	for (let k = 0; k < (horizon + 1) * rows; k++) threat[k] = exp(logThreat[k]);
}
