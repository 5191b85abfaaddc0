import type { EnsembleResult } from "../../ensemble/index.js";
import { type Block, list, section } from "../blocks/index.js";
import { oftenInWords } from "../probability.js";
import { sentence } from "../words.js";

/** How often each target is kept in every year; no block where the scenario has none. */
export function rulesKept({ rules, draws, failed }: EnsembleResult): Block[] {
	return section(
		"Rules",
		list(
			rules.map(
				({ name, holds, probability }) =>
					`${sentence(name)} (${holds}): kept in every year in ${oftenInWords(probability, draws - failed)}.`,
			),
		),
	);
}
