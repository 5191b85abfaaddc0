import { CrowdoutError } from "../errors.js";
import { exp } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import type { Plan } from "./plan.js";

/**
 * The error of a run that left its range: which arm, which year, which variable, and what went into it.
 *
 * @param variable Its name; where left out, the first one of the year that is not finite.
 */
export function runFailed(plan: Plan, arm: Arm, t: number, variable?: string, value?: number, must = "must be finite") {
	const state: [string, number][] = [
		["rivalSpending", arm.rivalSpending[t]],
		["threat", exp(arm.logThreat[t])],
		["gdp", arm.gdp[t]],
		["defence", arm.defence[t]],
		["interest", arm.interest[t]],
		["gap", arm.gap[t]],
		["deficit", arm.deficit[t]],
		["debt", arm.debt[t]],
		["population", arm.population[t]],
	];
	const [name, got] =
		variable === undefined ? (state.find(([, x]) => !Number.isFinite(x)) ?? state[0]) : [variable, value];
	const after = afterwards.includes(name.split(".")[0]);
	const inputs =
		t === 0
			? "the base year's figures"
			: [
					`growth ${plan.growth[t]}`,
					`rival growth ${plan.rivalGrowth[t]}`,
					`threat before ${short(exp(arm.logThreat[t - 1]))}`,
					`defence before ${short(arm.defence[t - 1])}`,
					`debt before ${short(arm.debt[t - 1])}`,
					...(after ? [`defence ${short(arm.defence[t])}`, `gap ${short(arm.gap[t])}`] : []),
				].join(", ");
	return new CrowdoutError("run-failed", [
		{
			path: `${plan.name}.${name}`,
			message: `${must}, got ${short(got ?? Number.NaN)} in ${plan.baseYear + t} (${inputs})`,
		},
	]);
}

/** What is worked out when defence and the gap of the year are known. */
const afterwards = ["lines", "other", "provinces", "revenue", "spending", "deficit", "debt"];

/** Room for rounding when a share of GDP is said to leave its range. */
const ROUNDING = 1e-12;

/** Whether a share of GDP lies between 0 and 1, but for rounding. */
export function isShare(value: number): boolean {
	return value >= -ROUNDING && value <= 1 + ROUNDING;
}

/** What is left of an amount: what rounding alone puts below 0 is 0. */
export function leftOf(amount: number, cut: number): number {
	const left = amount - cut;
	return left < 0 && left >= -ROUNDING ? 0 : left;
}

/** What a level must be (GDP, population, threat): far enough from both ends that no output of a run leaves the numbers. */
export const LEVEL = "must lie between 1e-100 and 1e100";

/** Whether a number is a level. */
export function isLevel(value: number): boolean {
	return value >= 1e-100 && value <= 1e100;
}

function short(value: number): string {
	return String(Number(value.toPrecision(6)));
}
