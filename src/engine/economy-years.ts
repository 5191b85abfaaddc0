import type { CrowdoutError } from "../errors.js";
import { log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { isLevel, LEVEL, runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Section 5 for year t: real growth, moved by feedback of the year before, GDP and population.
 *
 * @returns What failed, or `undefined`.
 */
export function growEconomy(plan: Plan, arm: Arm, t: number): CrowdoutError | undefined {
	const growth = plan.derived.steady ? plan.growth[t] : plan.growth[t] + feedback(plan, arm, t);
	if (!(growth > -1)) return runFailed(plan, arm, t, "growth", growth, "must be greater than -1");
	arm.gdp[t] = arm.gdp[t - 1] * (1 + growth);
	arm.logGdp[t] = arm.logGdp[t - 1] + log(1 + growth);
	arm.nominal[t] = (1 + growth) * (1 + plan.inflation[t]);
	arm.population[t] = arm.population[t - 1] * (1 + plan.populationGrowth[t]);
	if (!isLevel(arm.gdp[t])) return runFailed(plan, arm, t, "gdp", arm.gdp[t], LEVEL);
	return isLevel(arm.population[t]) ? undefined : runFailed(plan, arm, t, "population", arm.population[t], LEVEL);
}

/** Growth gained from what defence and the lines had the year before beyond the base year. */
function feedback(plan: Plan, arm: Arm, t: number): number {
	const count = plan.lineBase.length;
	let gained = plan.feedbackDefence * (arm.defence[t - 1] - plan.defenceBase);
	for (let j = 0; j < count; j++) {
		gained += plan.feedbackLines[j] * (arm.lines[(t - 1) * count + j] - plan.lineBase[j]);
	}
	return gained;
}
