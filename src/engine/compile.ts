import type { Scenario } from "../scenario/index.js";
import { derive } from "./derive.js";
import { type Plan, planOf } from "./plan.js";

/**
 * Turn a scenario into arrays by year and numbers.
 *
 * @param scenario A parsed scenario, its rules trusted.
 * @param name `run` or `counterfactual`, for messages.
 */
export function compile(scenario: Scenario, name = "run"): Plan {
	const plan = planOf(scenario, name);
	// A number that is whole in the first plan and not later would change the shape of all plans, and V8 would drop the
	// machine code that it made for them. So each that may change is a fraction for a moment.
	const numbers = plan as unknown as Record<string, number>;
	for (const key in numbers) {
		const value = numbers[key];
		if (!Number.isInteger(value) || key === "baseYear" || key === "horizon") continue;
		numbers[key] = 0.5;
		numbers[key] = value;
	}
	derive(plan);
	return plan;
}
