/** Rules as small whole numbers, so that the loop over years can switch on them. */
export const DEFENCE = { errorCorrection: 0, parity: 1, richardson: 2, share: 3 } as const;
export const FINANCING = { channels: 0, elasticities: 1 } as const;

/**
 * One arm, ready to run: every path as an array by year (index 0 the base year), every rule as numbers.
 *
 * Shares of GDP, rates per year. A draw of an ensemble overwrites numbers in place, then calls `derive`; nothing else does.
 */
export interface Plan {
	/** `run` or `counterfactual`, for messages. */
	readonly name: string;
	readonly baseYear: number;
	readonly horizon: number;
	readonly lines: readonly string[];

	rivalSpending: number;
	rivalReaction: number;
	readonly rivalGrowth: Float64Array;
	readonly rivalFocus: Float64Array;
	partnershipQuality: number;
	armsStock: number;
	/** Own uplift of each event; NaN where it follows from its value. */
	readonly eventUplift: Float64Array;
	readonly eventValue: Float64Array;
	readonly eventYear: Float64Array;
	readonly eventDelivery: Float64Array;

	readonly securitisation: Float64Array;
	readonly fiscalSpace: Float64Array;

	gdp: number;
	readonly growth: Float64Array;
	readonly inflation: Float64Array;
	population: number;
	readonly populationGrowth: Float64Array;
	exchangeRate: number;
	feedbackDefence: number;
	readonly feedbackLines: Float64Array;

	defenceBase: number;
	interestBase: number;
	debtBase: number;
	revenueBase: number;
	deficitBase: number;
	readonly revenuePath: Float64Array;
	readonly deficitPath: Float64Array;
	/** NaN in every year where the rate that keeps base-year interest is meant. */
	readonly interestRate: Float64Array;
	otherBase: number;
	otherFloor: number;
	otherFederal: number;
	readonly otherPath: Float64Array;
	readonly lineBase: Float64Array;
	readonly lineFloor: Float64Array;
	readonly lineFederal: Float64Array;
	/** Reference paths, year by year: index t · lines + j. */
	readonly linePath: Float64Array;
	revenueSharing: number;
	provincialSpending: number;

	readonly defenceKind: number;
	readonly lag: number;
	shortRun: number;
	longRun: number;
	incomeShortRun: number;
	/** NaN where it is 1 - longRun. */
	incomeLongRun: number;
	momentum: number;
	adjustment: number;
	drift: number;
	reaction: number;
	fatigue: number;
	/** NaN where it is fatigue - reaction. */
	grievance: number;
	readonly shock: Float64Array;
	readonly parityRatio: Float64Array;
	readonly defenceShare: Float64Array;
	/** 0 where there is none. */
	readonly defenceFloor: Float64Array;
	/** Infinity where there is none. */
	readonly defenceCeiling: Float64Array;

	readonly financingKind: number;
	payRevenue: number;
	payBorrowing: number;
	payOther: number;
	payProvinces: number;
	/** Infinity where there is none; so the other limits. */
	limitRevenue: number;
	limitDeficit: number;
	limitProvinces: number;
	readonly elasticity: Float64Array;

	/** Weight of each line; 1 but for `weighted`. */
	readonly weight: Float64Array;
	/** Indices of the lines in the order of cuts; empty but for `priority`. */
	readonly order: Uint16Array;

	discountRate: number;

	/** What follows from the numbers above, by `derive`. */
	readonly derived: Derived;
}

/** What every year needs and no state changes, worked out once a plan. */
export interface Derived {
	/** (1 + U[t]) / (1 + U[0]). */
	readonly raised: Float64Array;
	/** Part of each event delivered by each year: index k · (horizon + 1) + t. */
	readonly delivered: Float64Array;
	/** Σ r_j of all lines. */
	readonly lines: Float64Array;
	/** S: provincial spending before any change. */
	readonly provincial: Float64Array;
	/** What revenue and deficit leave for defence and interest on the reference paths of all else. */
	readonly left: Float64Array;
	/** Whether defence is held between a floor and a ceiling. */
	bounded: boolean;
	/** The lines of each tier, by which a cut is spread. */
	readonly federal: Tier;
	readonly provinces: Tier;
	/** Whether no spending feeds back on growth, so that GDP is the same whatever else is drawn. */
	steady: boolean;
	/** Interest rate by year, with the rate that keeps base-year interest where none is given. */
	readonly interestRate: Float64Array;
}

/** One tier's lines as the allocation rule sees them. */
export interface Tier {
	/** The tier's part of each line: φ or 1 - φ. */
	readonly part: Float64Array;
	/** Weight times part of each line: what a cut is in proportion to, per unit of the line's path. */
	readonly weighted: Float64Array;
	/** Sum of weighted parts of the paths, by year. */
	readonly total: Float64Array;
	/** Greatest cut of the year that reaches no floor; 0 where lines are cut one after the other. */
	readonly untilFloor: Float64Array;
}
