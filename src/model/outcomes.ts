/** What a loss of money means outside the budget. It gives its source and, where known, a range. */
export type Outcome = OpportunityCost | Response;

interface OutcomeCommon {
	/** Id in kebab-case. */
	readonly id: string;
	/** The budget line that it is about. */
	readonly line: string;
	/** Share of the money that has the effect of the study [0–1; default 1]. */
	readonly efficiency: number;
	/** The unit that is counted. */
	readonly unit: string;
	/** Id of its source. */
	readonly source: string;
}

/** What the money would have bought. */
export interface OpportunityCost extends OutcomeCommon {
	readonly kind: "opportunityCost";
	/** Cost of one unit [PKR, base-year prices, > 0]. */
	readonly unitCost: number;
	/** Plausible range of the unit cost, the lower end first. */
	readonly range?: readonly [number, number];
}

/** How a level, such as enrolment, responds to spending per head. */
export interface Response extends OutcomeCommon {
	readonly kind: "response";
	/** Percent change of the level per percent of the line's spending per head. */
	readonly elasticity: number;
	/** Plausible range of the elasticity, the lower end first. */
	readonly range?: readonly [number, number];
}
