import { counterfactualScenario, type Scenario } from "../scenario/index.js";
import { totalsOf } from "./measured.js";
import { ratioOf } from "./outputs.js";
import { pairOf, runOnce } from "./paired.js";

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
	const totals = totalsOf(runOnce(pairOf(scenario, other, { tiers: false })));
	const ratio = ratioOf(totals);
	return { loss: totals.lossOfAll[0], ratio: Number.isNaN(ratio) ? null : ratio };
}
