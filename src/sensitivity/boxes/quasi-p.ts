import { betaCdf } from "../../numerics/index.js";
import { type Box, type Cases, inBox, tally } from "./box.js";

/**
 * Quasi-p-value of one input's limits: the chance that as many runs of the box, or more, would be of interest were they
 * so only as often as in the box without these limits. "Quasi", since the limits were sought in the same runs.
 *
 * @see Bryant, B.P. and Lempert, R.J. (2010), Thinking inside the box, Technological Forecasting and Social Change 77
 */
export function quasiP(cases: Cases, box: Box, j: number): number {
	const { cases: trials, hits } = tally(cases, inBox(cases, box));
	const without = tally(cases, inBox(cases, box, j));
	return binomialUpperTail(hits, trials, without.hits / without.cases);
}

/** Probability of at least `hits` successes in `trials` of a chance each [0–1]. */
export function binomialUpperTail(hits: number, trials: number, chance: number): number {
	if (hits <= 0) return 1;
	return betaCdf(chance, hits, trials - hits + 1);
}
