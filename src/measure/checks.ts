import { bundledScenarios, parseScenario } from "../scenario/index.js";
import { conditionsHold, readConditions } from "./condition.js";
import type { CrowdOutResult } from "./types.js";

/** Whether a result is what its scenario says it must be. */
export interface CheckResult {
	/** What is claimed, in words. */
	readonly statement: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Whether it does. */
	readonly held: boolean;
}

/**
 * The checks of a scenario, each held or failed by its result.
 *
 * @returns Empty where the scenario has none; `undefined` where it is a bundled one that something was laid over (`set`,
 * a preset, another base): its checks are of it as it stands.
 * @throws {CrowdoutError} `invalid-input` for a check that is no condition, or names no output.
 * @example
 * ```ts
 * import { checkResults, crowdOut } from "crowdout";
 * const failed = checkResults(crowdOut("us-india-partnership"))?.filter(({ held }) => !held);
 * console.log(failed?.length);
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
