import type { Path } from "../domain/index.js";
import { log } from "../numerics/index.js";

/** How capability is read as threat, and how much of the answer the budget lets through. */
export interface Threat {
	/** How strongly a change of capability is read as one of threat [≥ 0; 0 not politicised, 1 as in the historical estimate, > 1 securitised; default 1]. */
	readonly securitisation: Path;
	/** How much of the wish to raise real defence spending a binding programme lets through [0–1; default 1]. */
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
 * What a programme lets through of a wish: rises are slowed by `fiscalSpace`, falls are not.
 *
 * @see MODEL.md, section 4
 */
export function letThrough(wish: number, fiscalSpace: number): number {
	return wish > 0 ? fiscalSpace * wish : wish;
}
