// Past 200 lines: every number that a run reads, with its unit, in one list.

import type { AllocationRule, DefenceRule, FinancingRule } from "../model/index.js";

/**
 * One arm, ready to run: every path as an array by year (index 0 the base year), every rule as numbers.
 *
 * Shares of GDP, rates per year. A draw of an ensemble overwrites numbers in place, then calls `derive`; nothing else does.
 */
export interface Plan {
	/** `run` or `counterfactual`, for messages. */
	readonly name: string;
	/** First year, named by its end. */
	readonly baseYear: number;
	/** Number of simulated years [whole, 1–200]. */
	readonly horizon: number;
	/** Names of the budget lines, in the order of every array over lines. */
	readonly lines: readonly string[];
	/** Names of the provinces, in the order of every array over provinces; one, `provinces`, where none are named. */
	readonly provinces: readonly string[];

	/** Rival's base-year military spending [US$ bn]. */
	rivalSpending: number;
	/** Elasticity of the rival's spending to Pakistan's last change. */
	rivalReaction: number;
	/** Rival's real growth [per year]. */
	readonly rivalGrowth: Float64Array;
	/** How much of the rival's effort bears on Pakistan [multiple of the base year's, > 0]. */
	readonly rivalFocus: Float64Array;
	/** Capability gained per unit of event value over arms stock; 0 where none is given. */
	partnershipQuality: number;
	/** Value of the rival's stock of arms [US$ bn]; 1 where none is given. */
	armsStock: number;
	/** Own uplift of each event; NaN where it follows from its value. */
	readonly eventUplift: Float64Array;
	/** Value of each event [US$ bn]; 0 where none is given. */
	readonly eventValue: Float64Array;
	/** Year of each event's first delivery. */
	readonly eventYear: Float64Array;
	/** Years over which each event is delivered [≥ 1]. */
	readonly eventDelivery: Float64Array;

	/** How strongly a change of capability is read as one of threat [≥ 0]. */
	readonly securitisation: Float64Array;
	/** How much of a wish to raise spending goes through [0–1]. */
	readonly fiscalSpace: Float64Array;

	/** Base-year GDP [billions of base-year PKR]. */
	gdp: number;
	/** Real growth before feedback [per year]. */
	readonly growth: Float64Array;
	/** Growth of the GDP deflator [per year]. */
	readonly inflation: Float64Array;
	/** Base-year population [millions]. */
	population: number;
	/** Growth of population [per year]. */
	readonly populationGrowth: Float64Array;
	/** PKR per US$ in the base year. */
	exchangeRate: number;
	/** Growth gained per unit of defence's share above the base year's. */
	feedbackDefence: number;
	/** Growth gained per unit of each line's share above the base year's. */
	readonly feedbackLines: Float64Array;

	/** Base-year defence [share of GDP]. */
	defenceBase: number;
	/** Base-year interest [share of GDP]. */
	interestBase: number;
	/** Debt at the end of the base year [share of GDP]. */
	debtBase: number;
	/** Base-year revenue [share of GDP]. */
	revenueBase: number;
	/** Base-year deficit [share of GDP]. */
	deficitBase: number;
	/** Revenue before anyone pays [share of GDP]. */
	readonly revenuePath: Float64Array;
	/** Deficit before anyone pays [share of GDP]. */
	readonly deficitPath: Float64Array;
	/** NaN in every year where the rate that keeps base-year interest is meant. */
	readonly interestRate: Float64Array;
	/** Rate on debt beyond the reference path; NaN in every year where it is the interest rate. */
	readonly marginalRate: Float64Array;
	/** Base-year other spending [share of GDP]. */
	readonly otherBase: number;
	/** Level below which other spending is not cut [share of GDP]. */
	otherFloor: number;
	/** Part of other spending that is federal [0–1]. */
	otherFederal: number;
	/** Other spending before cuts [share of GDP]. */
	readonly otherPath: Float64Array;
	/** Part of provincial other spending that is development [0–1]; NaN where none is given. */
	otherDevelopment: number;
	/** How provincial other spending is divided, by province; NaN where it is by the provinces' shares. */
	readonly otherSplit: Float64Array;
	/** Base-year level of each line [share of GDP]. */
	readonly lineBase: Float64Array;
	/** Level below which each line is not cut [share of GDP]. */
	readonly lineFloor: Float64Array;
	/** Part of each line that is federal [0–1]. */
	readonly lineFederal: Float64Array;
	/** Reference paths, year by year: index t · lines + j. */
	readonly linePath: Float64Array;
	/** Part of each line that is development [0–1]; NaN where it is given by tier, or not. */
	readonly lineDevelopment: Float64Array;
	/** The same of the federal part of the line, where it is given by tier. */
	readonly federalDevelopment: Float64Array;
	/** The same of its provincial part. */
	readonly provincialDevelopment: Float64Array;
	/** How the provincial part of each line is divided: index j · provinces + p; NaN where by the provinces' shares. */
	readonly lineSplit: Float64Array;
	/** Each province's part of what all get together [≥ 0, before division by the sum]. */
	readonly provinceShare: Float64Array;
	/** Part of a windfall that a province spends, index t · provinces + p; NaN where it is that of all. */
	readonly provinceSpending: Float64Array;
	/** Share of extra taxes that goes to the provinces [0 ≤ v < 1]. */
	readonly revenueSharing: Float64Array;
	/** Share of that windfall which provinces spend [0–1]. */
	readonly provincialSpending: Float64Array;

	/** Which rule of defence. */
	readonly defenceKind: DefenceRule["kind"];
	/** Years between the threat and the answer [0 or 1]. */
	readonly lag: number;
	/** Error correction: elasticity to the last change of threat. */
	shortRun: number;
	/** Error correction: long-run elasticity to threat. */
	longRun: number;
	/** Error correction: elasticity to this year's growth of GDP. */
	incomeShortRun: number;
	/** NaN where it is 1 - longRun. */
	incomeLongRun: number;
	/** Error correction: share of last year's growth that goes on. */
	momentum: number;
	/** Error correction and parity: share of the gap closed in a year. */
	adjustment: number;
	/** Error correction: yearly drift of the target [log points]. */
	drift: number;
	/** Richardson: answer to threat. */
	reaction: number;
	/** Richardson: brake by own spending. */
	fatigue: number;
	/** NaN where it is fatigue - reaction. */
	grievance: number;
	/** Jump of log spending [log points]. */
	readonly shock: Float64Array;
	/** Parity: target of spending over threat, relative to the base year [> 0]. */
	readonly parityRatio: Float64Array;
	/** Share: defence [share of GDP]. */
	readonly defenceShare: Float64Array;
	/** 0 where there is none. */
	readonly defenceFloor: Float64Array;
	/** Infinity where there is none. */
	readonly defenceCeiling: Float64Array;
	/** Defence that is decided or measured; NaN in a year in which the rule decides. */
	readonly knownDefence: Float64Array;

	/** Who pays by which rule. */
	readonly financingKind: FinancingRule["kind"];
	/** Share of the gap raised by taxes [0–1]. */
	readonly payTaxes: Float64Array;
	/** Share of the gap raised by levies [0–1]. */
	readonly payLevies: Float64Array;
	/** Share of the gap borrowed [0–1]. */
	readonly payBorrowing: Float64Array;
	/** Share of the cut that falls on federal other spending [0–1]. */
	readonly cutOther: Float64Array;
	/** Share of the cut that falls on the provinces [0–1]. */
	readonly cutProvinces: Float64Array;
	/** How the provinces' cut is divided [≥ 0, before division by the sum]; NaN where by what each spends. */
	readonly burden: Float64Array;
	/** Most taxes and levies; Infinity where there is no limit, so the other limits. */
	readonly limitRevenue: Float64Array;
	/** Greatest chosen deficit [share of GDP]. */
	readonly limitDeficit: Float64Array;
	/** Greatest cut of the provinces [share of GDP]. */
	readonly limitProvinces: Float64Array;
	/** Elasticity of each line to defence's share of GDP. */
	readonly elasticity: Float64Array;

	/** By which rule a cut is spread. */
	readonly allocationKind: AllocationRule["kind"];
	/** Weight of each line; 1 but for `weighted`. */
	readonly weight: Float64Array;
	/** Indices of the items in the order of cuts, the lines' number for `other`; empty but for `priority`. */
	readonly order: Uint16Array;

	/** Real rate for present values [per year]. */
	discountRate: number;

	/** What follows from the numbers above, by `derive`. */
	readonly derived: Derived;
}

/** What every year needs and no state changes, worked out once a plan. By item: the lines, then other spending. */
export interface Derived {
	/** Part of each event delivered by each year: index k · (horizon + 1) + t. */
	readonly delivered: Float64Array;
	/** What events add to capability by their own uplift, by year. */
	readonly ownUplift: Float64Array;
	/** Value delivered of the events that have none, by year [US$ bn]. */
	readonly valueDelivered: Float64Array;
	/** (1 + U[t]) / (1 + U[0]). */
	readonly raised: Float64Array;
	/** What revenue and deficit leave for defence and interest on the reference paths of all else. */
	readonly left: Float64Array;
	/** Most that may be borrowed by choice. */
	readonly mostBorrowed: Float64Array;
	/** Most that federal other spending can be cut by. */
	readonly cuttableOther: Float64Array;
	/** The federal part of the lines, by which a cut is spread. */
	readonly federal: Tier;
	/** The lines of each province and, last, its part of `other`. */
	readonly provinces: readonly Tier[];
	/** Each province's part of the windfall [0–1; together 1]. */
	readonly windfallShare: Float64Array;
	/** Whether no spending feeds back on growth, so that GDP is the same whatever else is drawn. */
	steady: boolean;
	/** Mean interest rate by year, with the rate that keeps base-year interest where none is given. */
	readonly interestRate: Float64Array;
	/** Rate on debt beyond the reference path by year, the mean rate where none is given. */
	readonly marginalRate: Float64Array;

	/** Each item's reference path: index item · (horizon + 1) + t, as the four that follow [share of GDP]. */
	readonly itemPath: Float64Array;
	/** Its part of the federal cut of the lines. */
	readonly itemFederal: Float64Array;
	/** Its part of the provinces' cut. */
	readonly itemProvincial: Float64Array;
	/** What it gains of a windfall of all provinces where they spend it at `provincialSpending`, per unit spent at that. */
	readonly itemAlike: Float64Array;
	/** What it gains of a windfall of all provinces, by the provinces that have a spending of their own. */
	readonly itemOwn: Float64Array;
	/** Part of the windfall of the provinces that spend at `provincialSpending`, by year. */
	readonly spendAlike: Float64Array;
	/** Part of a windfall that the other provinces spend, by year. */
	readonly spendOwn: Float64Array;
	/** The federal cut of the lines for which no floor is in reach lies above this, by year; -Infinity but where no line takes a gain. */
	readonly federalLeast: Float64Array;
	/** … and below this. */
	readonly federalMost: Float64Array;
	/** The provinces' cut for which no floor is in reach lies below this. */
	readonly provincesMost: Float64Array;
	/** A windfall that is lost is spread without a floor in reach below this. */
	readonly spentMost: Float64Array;
}

/** The items of one tier as the allocation rule sees them, in the order of the lines. */
export interface Tier {
	/** The tier's part of each item: φ, or (1 - φ) times the province's part. */
	readonly part: Float64Array;
	/** Reference spending: index t · items + i [share of GDP]. */
	readonly reference: Float64Array;
	/** Reference spending of all items, by year [share of GDP]. */
	readonly total: Float64Array;
	/** Level below which each item is not cut [share of GDP]. */
	readonly floor: Float64Array;
	/** Part of each item that is development spending [0–1]. */
	readonly development: Float64Array;
	/** Weight of each item [≥ 0]. */
	readonly weight: Float64Array;
	/** Indices of the items in the order of cuts; empty but for `priority`. */
	readonly order: Uint16Array;
	/** What each item can lose in the first round of cuts, that of development, index t · items + i [share of GDP, ≥ 0]. */
	readonly room: Float64Array;
	/** What that cut is in proportion to, index t · items + i: weight times development spending. */
	readonly size: Float64Array;
	/** What a gain is in proportion to, index t · items + i: the same, or weight times all spending where none is development. */
	readonly gain: Float64Array;
}
