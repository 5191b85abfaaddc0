// Past 200 lines: the whole published result, with a doc comment for each field.

import type { DefenceDefinition } from "../model/index.js";
import type { Scenario } from "../scenario/index.js";
import type { Stability } from "./stability.js";

/** A value for each year, the base year first. */
export type ByYear = readonly number[];

/** A value for each budget line. */
export type ByLine<T> = Readonly<Record<string, T>>;

/**
 * The result of a scenario and its counterfactual: the object that `crowdout run --json` prints.
 *
 * @see MODEL.md, section 11
 */
export interface CrowdOutResult {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Name of the counterfactual. */
	readonly counterfactual: string;
	/** Definition of defence. */
	readonly definition: DefenceDefinition;
	/** Base year: a Pakistani fiscal year, named by its end. */
	readonly baseYear: number;
	/** Pakistani fiscal years, the base year first. Every array below has one entry for each. */
	readonly years: ByYear;
	/** The run of the scenario. */
	readonly run: RunSeries;
	/** The run of the counterfactual. */
	readonly counterfactualRun: RunSeries;
	/** Loss of each line. */
	readonly crowdOut: CrowdOut;
	/** Who paid. */
	readonly ledger: Ledger;
	/** The scenario's targets, each kept or missed; empty where it has none. */
	readonly rules: readonly RuleResult[];
	/** What the loss would have bought; empty where the scenario has no outcomes. */
	readonly outcomes: readonly OutcomeResult[];
	/** Events such as a floor that binds, in order of year. */
	readonly events: readonly RunEvent[];
	/** Whether two-way rivalry settles down; null where the rival does not respond. */
	readonly stability: Stability | null;
	/** Warnings that a reader must know. */
	readonly warnings: readonly string[];
	/** Record from which the result can be made again. */
	readonly record: ResultRecord;
}

/** One run by year, in shares of GDP unless another unit is given. */
export interface RunSeries {
	/** Real GDP [billions of base-year PKR]. */
	readonly gdp: ByYear;
	/** Military spending of the rival [base-year US$ bn]. */
	readonly rivalSpending: ByYear;
	/** Effective capability of the rival [base year = 1]. */
	readonly capability: ByYear;
	/** Perceived threat [base year = 1]. */
	readonly threat: ByYear;
	/** Defence [share of GDP]. */
	readonly defence: ByYear;
	/** Interest on debt [share of GDP]. */
	readonly interest: ByYear;
	/** All other spending [share of GDP]. */
	readonly other: ByYear;
	/** Revenue [share of GDP]. */
	readonly revenue: ByYear;
	/** Deficit [share of GDP]; positive where spending exceeds revenue. */
	readonly deficit: ByYear;
	/** Debt at the end of the year [share of GDP]. */
	readonly debt: ByYear;
	/** Gap of the budget on its reference paths, before anyone pays [share of GDP]. */
	readonly gap: ByYear;
	/** Part of the gap that floors and limits leave; it is borrowed [share of GDP]. */
	readonly unfunded: ByYear;
	/** Population [millions]. */
	readonly population: ByYear;
	/** Primary balance: interest less deficit [share of GDP; negative is a primary deficit]. */
	readonly primaryBalance: ByYear;
	/** Mahbub ul Haq's ratio: defence divided by education and health; null unless the scenario has both lines. */
	readonly militaryToSocial: readonly (number | null)[];
	/** Each human-security line [share of GDP]. */
	readonly lines: ByLine<ByYear>;
	/** Taxes raised beyond the path of revenue, of which the provinces get a part [share of GDP]. */
	readonly taxes: ByYear;
	/** Levies raised beyond the path of revenue, of which the provinces get nothing [share of GDP]. */
	readonly levies: ByYear;
	/** Federal part of other spending [share of GDP]. */
	readonly federalOther: ByYear;
	/** Federal part of each line [share of GDP]. */
	readonly federalLines: ByLine<ByYear>;
	/** Each province, where the budget has provinces. */
	readonly provinces?: Readonly<Record<string, ProvinceSeries>>;
}

/** A province by year [all in shares of the country's GDP]. */
export interface ProvinceSeries {
	/** Its part of new taxes (the windfall). */
	readonly windfall: ByYear;
	/** The part of the windfall that it spends. */
	readonly spent: ByYear;
	/** Its cut, before the spending from the windfall. */
	readonly cut: ByYear;
	/** Its other spending. */
	readonly other: ByYear;
	/** Its part of each line. */
	readonly lines: ByLine<ByYear>;
}

/**
 * Loss of each line against the counterfactual; positive is a loss, negative a gain.
 *
 * @see MODEL.md, section 8
 */
export interface CrowdOut {
	/** Loss by year [share of GDP]. */
	readonly share: ByLine<ByYear>;
	/** Loss by year [billions of base-year PKR]. */
	readonly money: ByLine<ByYear>;
	/** Loss by year [base-year US$ bn]. */
	readonly usd: ByLine<ByYear>;
	/** Loss by year [base-year PKR per person]. */
	readonly perHead: ByLine<ByYear>;
	/** Loss by year [percent of the line's money in the counterfactual]; null where that is 0. */
	readonly percentOfLine: ByLine<readonly (number | null)[]>;
	/** Defence spending beyond the counterfactual, by year [billions of base-year PKR]. */
	readonly extraDefenceMoney: ByYear;
	/** Loss over the horizon [billions of base-year PKR]. */
	readonly cumulativeMoney: ByLine<number>;
	/** Loss over the horizon, discounted to the base year [billions of base-year PKR]. */
	readonly presentValue: ByLine<number>;
	/**
	 * Crowd-out ratio: loss of all lines per rupee of extra defence, over the horizon; null where there is no extra
	 * defence.
	 */
	readonly ratio: number | null;
	/** Percent change of the line's share of GDP per percent change of defence's; null where defence does not differ. */
	readonly elasticity: ByLine<readonly (number | null)[]>;
	/** All lines together, with the extra defence beside them. */
	readonly total: CrowdOutTotal;
	/** Loss in each province, where the budget has provinces. */
	readonly provinces?: Readonly<Record<string, Pick<CrowdOut, "money" | "cumulativeMoney">>>;
}

/** Loss of all lines together, and the extra defence: the two headline numbers. Positive is a loss. */
export interface CrowdOutTotal {
	/** Loss by year [share of GDP]. */
	readonly share: ByYear;
	/** Loss by year [billions of base-year PKR]. */
	readonly money: ByYear;
	/** Loss over the horizon [billions of base-year PKR]. */
	readonly cumulativeMoney: number;
	/** Loss over the horizon, discounted to the base year [billions of base-year PKR]. */
	readonly presentValue: number;
	/** Defence spending beyond the counterfactual, over the horizon [billions of base-year PKR]. */
	readonly extraDefence: number;
}

/**
 * Who paid: scenario less counterfactual, by year [share of GDP]. Apart from rounding, defence + interest = revenue +
 * deficit + other + lines.
 *
 * @see MODEL.md, section 8
 */
export interface Ledger {
	/** Extra defence. */
	readonly defence: ByYear;
	/** Extra interest. */
	readonly interest: ByYear;
	/** Extra revenue. */
	readonly revenue: ByYear;
	/** Extra borrowing. */
	readonly deficit: ByYear;
	/** Cut of other spending. */
	readonly other: ByYear;
	/** Cut of the lines: the crowd-out. */
	readonly lines: ByYear;
	/** Difference of the two sides: rounding only. */
	readonly residual: ByYear;
	/** Part of the revenue: taxes raised. */
	readonly taxes: ByYear;
	/** Part of the revenue: levies raised. */
	readonly levies: ByYear;
	/** Part of the revenue: difference between the two reference paths. */
	readonly revenuePath: ByYear;
	/** Federal part of other spending. */
	readonly federalOther: ByYear;
	/** Provincial part of other spending. */
	readonly provincialOther: ByYear;
	/** Federal part of the lines. */
	readonly federalLines: ByYear;
	/** Provincial part of the lines. */
	readonly provincialLines: ByYear;
}

/** Whether a run keeps a target (`rules`) of its scenario. */
export interface RuleResult {
	/** Name of the target. */
	readonly name: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Whether it holds in every simulated year. */
	readonly kept: boolean;
	/** Simulated fiscal years in which it is missed, in order; all or none for a number over the horizon. */
	readonly years: ByYear;
}

/** What a loss would have bought, or how a level responds. */
export type OutcomeResult = {
	/** Name of the outcome in the scenario. */
	readonly id: string;
	/** The budget line that it is about. */
	readonly line: string;
	/** The unit that is counted, or the level that responds. */
	readonly unit: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Share of the money that has the effect of the study [0–1]. */
	readonly efficiency: number;
} & (
	| {
			readonly kind: "opportunityCost";
			/** Units that the year's loss would have bought; negative where the line gains. */
			readonly byYear: ByYear;
			/** The same over the horizon. */
			readonly cumulative: number;
			/** `cumulative` at the two ends of the range of the unit cost, the smaller first; absent without a range. */
			readonly range?: readonly [number, number];
	  }
	| {
			readonly kind: "response";
			/** Level relative to the counterfactual's level; null where the line is 0 in either run. */
			readonly byYear: readonly (number | null)[];
			/**
			 * The last year of `byYear` at the two ends of the range of the elasticity, the smaller first; absent without a
			 * range.
			 */
			readonly range?: readonly [number, number];
	  }
);

/** An event of one run in one year. */
export interface RunEvent {
	/** Fiscal year in which it happens. */
	readonly year: number;
	/** The run in which it happens. */
	readonly run: "run" | "counterfactual";
	/** The event: a limit or floor that binds, unfunded borrowing, or money to spare. */
	readonly kind: "limit" | "floor" | "defenceFloor" | "defenceCeiling" | "unfunded" | "dividend" | "known";
	/** The limit, line or item; absent where there is only one. */
	readonly what?: string;
	/** Tier whose floor binds: `federation`, or the name of a province. */
	readonly tier?: string;
	/** Amount of `unfunded` or `dividend` [share of GDP]. */
	readonly amount?: number;
}

/** Record from which a result can be made again. */
export interface ResultRecord {
	/** Version of the library. */
	readonly version: string;
	/** The scenario in full, as it ran. */
	readonly scenario: Scenario;
	/** sha256 of the scenario in canonical JSON. */
	readonly scenarioHash: string;
	/** sha256 of each bundled table that its numbers come from. */
	readonly data: Readonly<Record<string, string>>;
	/** Seed of the draws, where there are any. */
	readonly seed?: number;
}
