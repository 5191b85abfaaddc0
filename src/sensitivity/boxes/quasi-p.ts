import { betaCdf } from "../../numerics/index.js";
import { type Box, type Cases, inBox, tally } from "./box.js";

/**
 * Quasi-p-value of one input's limits: the probability of at least as many runs of interest in the box, if their share
 * were that of the box without these limits. "Quasi", since the limits were chosen from the same runs.
 *
 * @see Bryant, B.P. and Lempert, R.J. (2010), Thinking inside the box, Technological Forecasting and Social Change 77
 */
export function quasiP(cases: Cases, box: Box, j: number): number {
	const { cases: trials, hits } = tally(cases, inBox(cases, box));
	const without = tally(cases, inBox(cases, box, j));
	return binomialUpperTail(hits, trials, without.hits / without.cases);
}

/** Probability of at least `hits` successes in `trials`, each with probability `chance` [0–1]. */
export function binomialUpperTail(hits: number, trials: number, chance: number): number {
	if (hits <= 0) return 1;
	return betaCdf(chance, hits, trials - hits + 1);
}
