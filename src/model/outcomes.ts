/** What a loss of money means outside the budget; sourced, with a range, never more than it is. */
export type Outcome = OpportunityCost | Response;

interface OutcomeCommon {
	/** Id in kebab-case. */
	readonly id: string;
	/** The budget line whose money it is about. */
	readonly line: string;
	/** Share of money that works as the study found [0–1; default 1]. */
	readonly efficiency: number;
	/** What is counted. */
	readonly unit: string;
	/** Id of its source. */
	readonly source: string;
}

/** What the money would have bought. */
export interface OpportunityCost extends OutcomeCommon {
	readonly kind: "opportunityCost";
	/** Cost of one unit [PKR, base-year prices, > 0]. */
	readonly unitCost: number;
	/** Plausible ends of the unit cost, the lower first. */
	readonly range?: readonly [number, number];
}

/** How a level answers spending per head. */
export interface Response extends OutcomeCommon {
	readonly kind: "response";
	/** Percent change of the level per percent of the line's spending per head. */
	readonly elasticity: number;
	/** Plausible ends of the elasticity, the lower first. */
	readonly range?: readonly [number, number];
}
