import { CrowdoutError } from "../errors.js";
import { exp } from "../numerics/index.js";
import type { Arm, Failed } from "./arm.js";
import type { InputName } from "./inputs.js";
import type { Plan } from "./plan.js";

/** Note that a row left its range, unless it has before. What stands in it from then on says nothing. */
export function fail(
	{ failures }: Arm,
	t: number,
	row: number,
	variable?: string,
	value?: number,
	must = "must be finite",
): void {
	failures[row] ??= { t, variable, value, must };
}

/** The error of a row that left its range: which arm, which year, which variable, and what went into it. */
export function runFailed(plan: Plan, arm: Arm, row: number, { t, variable, value, must }: Failed): CrowdoutError {
	const { rows, state, inputs } = arm;
	const k = t * rows + row;
	const before = k - rows;
	const input = (name: InputName) => state[inputs[name].at[t] + (row & inputs[name].mask[t])];
	const states: [string, number][] = [
		["rivalSpending", arm.rivalSpending[k]],
		["threat", exp(arm.logThreat[k])],
		["gdp", arm.gdp[k]],
		["defence", arm.defence[k]],
		["interest", arm.interest[k]],
		["gap", arm.gap[k]],
		["deficit", arm.deficit[k]],
		["debt", arm.debt[k]],
		["population", arm.population[k]],
	];
	const [name, got] =
		variable === undefined ? (states.find(([, x]) => !Number.isFinite(x)) ?? states[0]) : [variable, value];
	const after = afterwards.includes(name.split(".")[0]);
	const given =
		t === 0
			? "the base year's figures"
			: [
					`growth ${input("growth")}`,
					`rival growth ${input("rivalGrowth")}`,
					`threat before ${short(exp(arm.logThreat[before]))}`,
					`defence before ${short(arm.defence[before])}`,
					`debt before ${short(arm.debt[before])}`,
					...(after ? [`defence ${short(arm.defence[k])}`, `gap ${short(arm.gap[k])}`] : []),
				].join(", ");
	return new CrowdoutError("run-failed", [
		{
			path: `${plan.name}.${name}`,
			message: `${must}, got ${short(got ?? Number.NaN)} in ${plan.baseYear + t} (${given})`,
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
