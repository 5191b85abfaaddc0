import { type Arm, compile, createArm, simulate } from "../engine/index.js";
import { counterfactualScenario, type Scenario } from "../scenario/index.js";

/** The two numbers that a scenario is known by, over its horizon. */
export interface Headline {
	/** Lost by all lines [billions of base-year PKR; negative is gained]. */
	readonly loss: number;
	/** Loss per rupee of extra defence; null where there is none. */
	readonly ratio: number | null;
}

/**
 * Loss and ratio as `crowdOut` gives them, without the rest of its result: for runs by the dozen.
 *
 * @param other The counterfactual as a scenario of its own.
 * @throws {CrowdoutError} `run-failed` where a run leaves its range.
 * @see MODEL.md, section 8
 */
export function headline(scenario: Scenario, other: Scenario = counterfactualScenario(scenario)): Headline {
	const own = money(runOf(scenario, "run"));
	const without = money(runOf(other, "counterfactual"));
	const loss = without.lines - own.lines;
	const extra = own.defence - without.defence;
	return { loss, ratio: Math.abs(extra) < 1e-9 * without.defence ? null : loss / extra };
}

function runOf(scenario: Scenario, name: string): Arm {
	const plan = compile(scenario, name);
	return simulate(plan, createArm(plan));
}

/** Spent over the horizon on defence and on all lines. */
function money({ gdp, defence, lines }: Arm): { defence: number; lines: number } {
	const count = lines.length / gdp.length;
	const spent = { defence: 0, lines: 0 };
	for (let t = 1; t < gdp.length; t++) {
		spent.defence += defence[t] * gdp[t];
		for (let j = 0; j < count; j++) spent.lines += lines[t * count + j] * gdp[t];
	}
	return spent;
}
