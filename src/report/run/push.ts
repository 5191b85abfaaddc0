import { fixed, percent } from "../../charts/index.js";
import type { CrowdOutResult } from "../../measure/index.js";
import { type Block, paragraph, section } from "../blocks/index.js";
import { yearName } from "../words.js";
import { perScenario, wordsOf } from "./per-scenario.js";

/** The push: the rival's spending, its capability, and the perceived threat. */
export function push(results: readonly CrowdOutResult[]): Block[] {
	return section(
		"What was pushed",
		perScenario(results, ({ run, counterfactualRun: other, years, record }) => {
			const { rival } = record.scenario;
			const last = years.length - 1;
			const end = yearName(years[last], wordsOf({ record }));
			const growth = (spending: readonly number[]) => percent((spending[last] / spending[0]) ** (1 / last) - 1, 1);
			const { events } = rival.partnership;
			return [
				`Military spending of ${rival.name}: ${growth(run.rivalSpending)} % a year in real terms, ${growth(other.rivalSpending)} % without the push; in ${end} US$ ${fixed(run.rivalSpending[last], 1)} bn and ${fixed(other.rivalSpending[last], 1)} bn.`,
				`Its effective capability in ${end}, base year 1: ${fixed(run.capability[last], 3)}, without the push ${fixed(other.capability[last], 3)}. The threat read into it: ${fixed(run.threat[last], 3)} and ${fixed(other.threat[last], 3)}.`,
				...(events.length > 0
					? [`Partnership: ${events.map(({ year, title }) => `${title} (${year})`).join("; ")}.`]
					: []),
			].map((text) => paragraph(text));
		}),
	);
}
