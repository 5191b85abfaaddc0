import { log } from "../numerics/index.js";
import type { Arm } from "./arm.js";
import { runFailed } from "./failure.js";
import type { Plan } from "./plan.js";

/**
 * Section 5 for the years `from` to `to`: real growth, moved by feedback of the year before, GDP and population.
 *
 * @throws {CrowdoutError} `run-failed` where feedback leaves nothing.
 */
export function growEconomy(plan: Plan, arm: Arm, from: number, to: number): void {
	const { gdp, logGdp, nominal, population } = arm;
	for (let t = from; t <= to; t++) {
		const growth = plan.derived.steady ? plan.growth[t] : plan.growth[t] + feedback(plan, arm, t);
		if (!(growth > -1)) throw runFailed(plan, arm, t, "growth", growth, "must be greater than -1");
		gdp[t] = gdp[t - 1] * (1 + growth);
		logGdp[t] = logGdp[t - 1] + log(1 + growth);
		nominal[t] = (1 + growth) * (1 + plan.inflation[t]);
		population[t] = population[t - 1] * (1 + plan.populationGrowth[t]);
	}
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
