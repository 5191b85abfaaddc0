import { counterfactualScenario, type Scenario } from "../scenario/index.js";
import { totalsOf } from "./measured.js";
import { ratioOf } from "./outputs.js";
import { pairOf, runOnce } from "./paired.js";

/** The two headline numbers of a scenario, over its horizon. */
export interface Headline {
	/** Loss of all lines [billions of base-year PKR; negative is a gain]. */
	readonly loss: number;
	/** Loss per rupee of extra defence; null where there is no extra defence. */
	readonly ratio: number | null;
}

/**
 * Loss and ratio as in the result of `crowdOut`, without the rest, for many runs.
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
