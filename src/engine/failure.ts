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
	const inputs = [
		`growth ${plan.growth[t]}`,
		`rival growth ${plan.rivalGrowth[t]}`,
		`threat before ${short(exp(arm.logThreat[t - 1]))}`,
		`defence before ${short(arm.defence[t - 1])}`,
		`debt before ${short(arm.debt[t - 1])}`,
		...(afterwards.includes(name.split(".")[0])
			? [`defence ${short(arm.defence[t])}`, `gap ${short(arm.gap[t])}`]
			: []),
	];
	return new CrowdoutError("run-failed", [
		{
			path: `${plan.name}.${name}`,
			message: `${must}, got ${short(got ?? Number.NaN)} in ${plan.baseYear + t} (${inputs.join(", ")})`,
		},
	]);
}

/** What is worked out when defence and the gap of the year are known. */
const afterwards = ["lines", "other", "revenue", "deficit", "debt"];

function short(value: number): string {
	return String(Number(value.toPrecision(6)));
}
