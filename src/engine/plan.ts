/** Rules as small whole numbers, so that the loop over years can switch on them. */
export const DEFENCE = { errorCorrection: 0, parity: 1, richardson: 2, share: 3 } as const;
export const FINANCING = { channels: 0, elasticities: 1 } as const;

/**
 * One arm, ready to run: every path as an array by year (index 0 the base year), every rule as numbers.
 *
 * Shares of GDP, rates per year. A draw of an ensemble overwrites numbers in place; nothing else does.
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
}
