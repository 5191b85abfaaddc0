import { bundledScenarios, parseScenario } from "../scenario/index.js";
import { conditionsHold, readConditions } from "./condition.js";
import type { CrowdOutResult } from "./types.js";

/** Whether a result meets one check of its scenario. */
export interface CheckResult {
	/** The claim, in words. */
	readonly statement: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Whether the condition holds. */
	readonly held: boolean;
}

/**
 * Test the checks of a scenario on its result.
 *
 * @returns One entry for each check; empty where the scenario has none. `undefined` where a bundled scenario was
 * changed (`set`, a preset, another base), since its checks are about the unchanged scenario.
 * @throws {CrowdoutError} `invalid-input` for a check that is no condition, or that names no output.
 * @example
 * ```ts
 * import { checkResults, crowdOut } from "crowdout";
 *
 * const failed = checkResults(crowdOut("us-india-partnership"))?.filter(({ held }) => !held);
 * console.log(failed?.length); // 0
 * ```
 */
export function checkResults(result: CrowdOutResult): CheckResult[] | undefined {
	const { name, checks, lineage } = result.record.scenario;
	if (checks.length === 0) return [];
	if (Object.hasOwn(bundledScenarios, name) && lineage.join() !== parseScenario(name).lineage.join()) return undefined;
	return checks.map(({ statement, holds }) => ({
		statement,
		holds,
		held: conditionsHold(result, readConditions(holds)),
	}));
}
