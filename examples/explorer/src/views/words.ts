import type { CrowdOutResult, EnsembleResult } from "crowdout";
import { digitsFor, fixed, listed } from "../number.js";

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

/** What happened, in a sentence or two. */
export function headline(result: CrowdOutResult): string {
	const [extra, loss] = [extraOf(result), lossOf(result)];
	const digits = digitsFor([extra, loss]);
	const amount = (value: number) => `Rs ${fixed(Math.abs(value), digits)} bn`;
	if (!/[1-9]/.test(amount(extra) + amount(loss))) {
		return `Over ${horizon(result)} Pakistan's defence and the lines are what they would be without the push.`;
	}
	const more = `Over ${horizon(result)} Pakistan's defence takes ${amount(extra)} ${extra < 0 ? "less" : "more"} than without the push`;
	const lines = `${listed(Object.keys(result.run.lines))} together ${loss < 0 ? "gain" : "lose"} ${amount(loss)}`;
	return `${more}; ${lines}. ${ratio(result)}`;
}

function ratio({ crowdOut }: CrowdOutResult): string {
	if (crowdOut.ratio === null) return "There is no extra defence, and so no ratio.";
	const more = crowdOut.total.extraDefence > 0;
	const paisa = `${fixed(Math.abs(100 * crowdOut.ratio), 1)} paisa`;
	const lost = crowdOut.ratio >= 0;
	if (more) return `That is ${paisa} ${lost ? "lost" : "gained"} for each extra rupee of defence.`;
	return `That is ${paisa} ${lost ? "gained" : "lost"} for each rupee that defence spends less.`;
}

/** How far the headline can be trusted: the range of the draws. */
export function spread({ draws, quantiles, parameters, scalars, probabilityOfLoss }: EnsembleResult): string {
	const values = scalars["crowdOut.total.cumulativeMoney"].quantiles.map((estimate) => estimate?.value ?? 0);
	const [low, high] = [values[0], values[values.length - 1]];
	const digits = digitsFor([low, high]);
	const part = fixed(100 * (quantiles[quantiles.length - 1] - quantiles[0]), 0);
	if (low === 0 && high === 0 && probabilityOfLoss.all.value === 0) {
		return `How sure? In none of ${fixed(draws, 0)} draws do the lines lose.`;
	}
	const end = (value: number) => `${value < 0 ? "a gain" : "a loss"} of Rs ${fixed(Math.abs(value), digits)} bn`;
	return `How sure? In ${fixed(draws, 0)} draws of ${parameters.length} uncertain parameters the lines lose in ${fixed(100 * probabilityOfLoss.all.value, 0)} %; the middle ${part} % run from ${end(low)} to ${end(high)}. ${push(parameters)}`;
}

function push(parameters: readonly string[]): string {
	return parameters.includes("rival.growth")
		? "India's growth is drawn too, in the arm with the push alone."
		: "India's growth is held as set.";
}
