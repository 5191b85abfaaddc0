import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { sentence, yearsInBrief } from "../words.js";
import { perScenario, wordsOf } from "./per-scenario.js";

/** Which targets the run keeps, and when it misses the others; no block without targets. */
export function rulesKept(results: readonly CrowdOutResult[]): Block[] {
	return section(
		"Rules",
		perScenario(results, ({ rules, record }) =>
			list(
				rules.map(
					({ name, holds, kept, years }) =>
						`${sentence(name)} (${holds}): ${kept ? "kept in every year" : `missed in ${yearsInBrief(years, wordsOf({ record }))}`}.`,
				),
			),
		),
	);
}
