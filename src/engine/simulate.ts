import type { CrowdoutError } from "../errors.js";
import { exp } from "../numerics/index.js";
import { type Arm, isShared, numberIn } from "./arm.js";
import { closeBudget, closedAtOnce } from "./close-budget.js";
import { answerOfDefence } from "./defence-years.js";
import { itemOf } from "./derive.js";
import { growEconomy } from "./economy-years.js";
import { fail, isLevel, LEVEL, runFailed } from "./failure.js";
import { ECONOMY, type Input, numberAt, THREAT } from "./inputs.js";
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
	arm.load();
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
	// Where rows side by side read the same numbers, the next run leaves the same; of a single row nobody knows.
	arm.economyKept ||= arm.rows > 1 && !arm.tiers && plan.derived.steady && isShared(arm, ECONOMY) && !hasFailed(arm);
	arm.threatKept ||= arm.economyKept && isShared(arm, THREAT) && numberIn(arm, "rivalReaction", 0) === 0;
}

function hasFailed({ failures }: Arm): boolean {
	return failures.some((failed) => failed !== undefined);
}

/** What must be a level in the base year; what follows from it is looked at year by year. */
const LEVELS = ["gdp", "population", "exchangeRate", "rivalSpending"] as const;

function startBaseYear(plan: Plan, arm: Arm): void {
	const { state: s, rows, at, itemAt, inputs } = arm;
	const put = (from: number, input: Input) => {
		for (let i = 0; i < rows; i++) s[from + i] = numberAt(s, input, 0, i);
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
	s.fill(1, at.capability, at.capability + rows);
	s.fill(1, at.rivalRatio, at.rivalRatio + rows);
	for (let j = 0; j < itemAt.length; j++) {
		s.fill(itemOf(plan.lineBase, j, plan.otherBase), itemAt[j], itemAt[j] + rows);
	}
	for (const name of LEVELS) {
		const input = inputs[name];
		for (let i = 0; i < rows; i++) {
			const level = numberAt(s, input, 0, i);
			if (!isLevel(level)) fail(arm, 0, i, name, level, LEVEL);
		}
	}
	for (let i = 0; i < rows && arm.tiers; i++) startTiers(plan, arm, i);
}

function startTiers(plan: Plan, arm: Arm, i: number): void {
	const { federal, provinces } = plan.derived;
	arm.reload(i);
	for (let j = 0; j < arm.federal.length; j++) {
		const base = itemOf(plan.lineBase, j, plan.otherBase);
		arm.federal[j][i] = federal.part[j] * base;
		for (let p = 0; p < provinces.length; p++) arm.provincial[p][j][i] = provinces[p].part[j] * base;
	}
	arm.federal[plan.lines.length][i] = plan.otherFederal * plan.otherBase;
}

/** Threat itself, of which the years need only the logarithm. */
function readThreat({ horizon }: Plan, { threat, logThreat, rows }: Arm): void {
	for (let k = 0; k < (horizon + 1) * rows; k++) threat[k] = exp(logThreat[k]);
}
