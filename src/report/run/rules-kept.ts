import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { sentence, yearsInBrief } from "../words.js";
import { perScenario, wordsOf } from "./per-scenario.js";

/** Which rules the run keeps, and when it misses the others; nothing where the scenario names none. */
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
