import { type Answer, answerInBrief, type CrowdOutResult, type EnsembleResult } from "crowdout";
import { answerSentences, howSure } from "crowdout/report";
import { valueAt } from "../../../../src/domain/index.js";
import { howOften, wordsOf } from "../../../../src/report/index.js";
import type { Seen } from "./view.js";

/** What all lines lose over the horizon [billions of the country's money in base-year prices]. */
export function lossOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.cumulativeMoney;
}

/** What happened: the sentences that open every report, with ranges once the draws are there. */
export function headline({ explored: { result, parts }, fan }: Seen): string {
	return answerSentences({ ...answerInBrief(result, fan), ...parts }).join(" ");
}

/** How far the headline can be trusted: in how many draws the lines lose, and what the draws leave out. */
export function spread(fan: EnsembleResult, answer: Answer): string {
	if (fan.parameters.length === 0) return "This scenario draws nothing at random, so there is no range.";
	const { rival } = wordsOf(answer.result);
	const own = valueAt(answer.result.record.scenario.counterfactual, "rival.growth") !== undefined;
	const growth = fan.parameters.includes("rival.growth")
		? `${rival}'s growth is drawn too, ${own ? "in the budget with the push alone" : "alike in both budgets"}.`
		: `${rival}'s growth is held as set.`;
	return ["How sure?", howOften(fan), ...howSure(answer), growth].join(" ");
}
