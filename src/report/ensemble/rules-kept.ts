import type { EnsembleResult } from "../../ensemble/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { percent } from "../number.js";
import { sentence } from "../words.js";

/** How often each rule is kept in every year; nothing where the scenario names none. */
export function rulesKept({ rules }: EnsembleResult): Block[] {
	return section(
		"Rules",
		list(
			rules.map(
				({ name, holds, probability: { value, error } }) =>
					`${sentence(name)} (${holds}): kept in every year in ${percent(value, 1)} ± ${percent(error, 1)} % of draws.`,
			),
		),
	);
}
