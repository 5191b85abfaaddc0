import type { Path } from "../domain/index.js";
import { log } from "../numerics/index.js";

/** How a change of capability becomes threat, and how much of the response the budget allows. */
export interface Threat {
	/**
	 * How strongly a change of capability is perceived as a change of threat [≥ 0; 0 not politicised, 1 as in the
	 * historical estimate, above 1 securitised; default 1].
	 */
	readonly securitisation: Path;
	/** Part of a wished rise of real defence spending that a binding programme allows [0–1; default 1]. */
	readonly fiscalSpace: Path;
}

/**
 * Log of perceived threat, z[t].
 *
 * @param before z[t-1].
 * @param capabilityRatio E[t] / E[t-1] [> 0].
 * @see MODEL.md, section 3
 */
export function logThreat(before: number, securitisation: number, capabilityRatio: number): number {
	return before + securitisation * log(capabilityRatio);
}

/**
 * The part of a wished change that a programme allows: `fiscalSpace` slows rises, not falls.
 *
 * @see MODEL.md, section 4
 */
export function letThrough(wish: number, fiscalSpace: number): number {
	return wish > 0 ? fiscalSpace * wish : wish;
}
