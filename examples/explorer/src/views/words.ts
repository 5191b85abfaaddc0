import { answerInBrief, type CrowdOutResult, type EnsembleResult } from "crowdout";
import { answerSentences } from "crowdout/report";
import { digitsFor, fixed } from "../number.js";

/** `FY2026 to FY2031`: the simulated years. */
export function horizon({ years }: CrowdOutResult): string {
	return `FY${years[1]} to FY${years[years.length - 1]}`;
}

/** What all lines lose over the horizon [billions of base-year PKR]. */
export function lossOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.cumulativeMoney;
}

/** What defence takes more over the horizon [billions of base-year PKR]. */
export function extraOf({ crowdOut }: CrowdOutResult): number {
	return crowdOut.total.extraDefence;
}

/** What happened: the sentences that open every report, with ranges once the draws are there. */
export function headline(result: CrowdOutResult, drawn?: EnsembleResult): string {
	return answerSentences(answerInBrief(result, drawn)).join(" ");
}

/** How far the headline can be trusted: the range of the draws. */
export function spread({ draws, quantiles, parameters, scalars, probabilityOfLoss }: EnsembleResult): string {
	const values = scalars["crowdOut.total.cumulativeMoney"].quantiles.map((estimate) => estimate?.value ?? 0);
	const [low, high] = [values[0], values[values.length - 1]];
	const digits = digitsFor([low, high]);
	const part = fixed(100 * (quantiles[quantiles.length - 1] - quantiles[0]), 0);
	if (low === 0 && high === 0 && probabilityOfLoss.all.value === 0) {
		return `How sure? In none of ${fixed(draws, 0)} random draws do the lines lose.`;
	}
	const end = (value: number) => `${value < 0 ? "a gain" : "a loss"} of Rs ${fixed(Math.abs(value), digits)} bn`;
	return `How sure? In ${fixed(draws, 0)} random draws of ${parameters.length} uncertain numbers the lines lose in ${fixed(100 * probabilityOfLoss.all.value, 0)} %; the ${part} % range of the loss goes from ${end(low)} to ${end(high)}. ${push(parameters)}`;
}

function push(parameters: readonly string[]): string {
	return parameters.includes("rival.growth")
		? "India's growth is drawn too, in the budget with the push alone."
		: "India's growth is held as set.";
}
