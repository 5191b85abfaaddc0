import { type CrowdOutResult, checkResults } from "../../measure/index.js";
import { type Block, list, paragraph, section } from "../blocks/index.js";
import { sentence } from "../words.js";
import { perScenario } from "./per-scenario.js";

/** The checks of the scenario, each held or failed; no block without checks. */
export function checks(results: readonly CrowdOutResult[]): Block[] {
	return section("Checks", perScenario(results, inWords));
}

/** The checks that failed, each in a line; nothing where all held or none was evaluated. */
export function failedChecks(result: CrowdOutResult): string[] {
	return (checkResults(result) ?? [])
		.filter(({ held }) => !held)
		.map(({ statement, holds }) => `Check failed: ${sentence(statement)} (${holds}).`);
}

function inWords(result: CrowdOutResult): Block[] {
	const found = checkResults(result);
	if (found === undefined) {
		const text = `Not evaluated: you changed something in ${result.scenario}, and its checks are for the scenario as it is bundled.`;
		return [paragraph(text)];
	}
	return list(
		found.map(({ statement, holds, held }) => `${held ? "Held" : "Failed"}: ${sentence(statement)} (${holds}).`),
	);
}
