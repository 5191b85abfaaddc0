// Past 200 lines: the published result in full, a doc comment a field.

import type { DefenceDefinition } from "../model/index.js";
import type { Scenario } from "../scenario/index.js";
import type { Stability } from "./stability.js";

/** A value for each year, the base year first. */
export type ByYear = readonly number[];

/** A value for each budget line. */
export type ByLine<T> = Readonly<Record<string, T>>;

/**
 * What a scenario and its counterfactual mean for each other: the object that `crowdout run --json` prints.
 *
 * @see MODEL.md, section 11
 */
export interface CrowdOutResult {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Name of what it is compared with. */
	readonly counterfactual: string;
	/** Which defence is meant. */
	readonly definition: DefenceDefinition;
	/** First year, a Pakistani fiscal year named by its end. */
	readonly baseYear: number;
	/** Pakistani fiscal years, the base year first; every array below has as many entries. */
	readonly years: ByYear;
	/** The scenario's own arm. */
	readonly run: RunSeries;
	/** The arm that it is compared with. */
	readonly counterfactualRun: RunSeries;
	/** What each line loses. */
	readonly crowdOut: CrowdOut;
	/** Who paid. */
	readonly ledger: Ledger;
	/** The scenario's rules, each kept or missed; empty where it names none. */
	readonly rules: readonly RuleResult[];
	/** What the loss would have bought; empty where the scenario names no outcomes. */
	readonly outcomes: readonly OutcomeResult[];
	/** Economic facts worth telling, in order of year. */
	readonly events: readonly RunEvent[];
	/** Whether two-way rivalry settles; null where the rival does not answer. */
	readonly stability: Stability | null;
	/** What would mislead a reader if left unsaid. */
	readonly warnings: readonly string[];
	/** What made it. */
	readonly record: ResultRecord;
}

/** One arm by year: shares of GDP where no unit is said. */
export interface RunSeries {
	/** Billions of base-year PKR. */
	readonly gdp: ByYear;
	/** Base-year US$ bn. */
	readonly rivalSpending: ByYear;
	/** The rival's effective capability, base year 1. */
	readonly capability: ByYear;
	/** Perceived threat, base year 1. */
	readonly threat: ByYear;
	/** Defence [share of GDP]. */
	readonly defence: ByYear;
	/** Interest on debt [share of GDP]. */
	readonly interest: ByYear;
	/** All other spending [share of GDP]. */
	readonly other: ByYear;
	/** Revenue [share of GDP]. */
	readonly revenue: ByYear;
	/** Positive when spending exceeds revenue. */
	readonly deficit: ByYear;
	/** Debt at the end of the year [share of GDP]. */
	readonly debt: ByYear;
	/** What the budget lacks on its reference paths before anyone pays. */
	readonly gap: ByYear;
	/** What floors and limits left: borrowed all the same. */
	readonly unfunded: ByYear;
	/** Millions. */
	readonly population: ByYear;
	/** Interest less deficit: what would be left over if debt cost nothing [share of GDP; negative is a primary deficit]. */
	readonly primaryBalance: ByYear;
	/** Mahbub ul Haq's ratio, defence over education and health; null without both. */
	readonly militaryToSocial: readonly (number | null)[];
	/** Each human-security line [share of GDP]. */
	readonly lines: ByLine<ByYear>;
	/** Taxes raised beyond the path of revenue, in which the provinces share. */
	readonly taxes: ByYear;
	/** Levies raised beyond it, in which they do not share. */
	readonly levies: ByYear;
	/** Federal part of other spending. */
	readonly federalOther: ByYear;
	/** Federal part of each line. */
	readonly federalLines: ByLine<ByYear>;
	/** The provinces, where the budget has them one by one. */
	readonly provinces?: Readonly<Record<string, ProvinceSeries>>;
}

/** A province by year, in shares of the country's GDP. */
export interface ProvinceSeries {
	/** What it gets of new taxes. */
	readonly windfall: ByYear;
	/** What it spends of that. */
	readonly spent: ByYear;
	/** What it is cut by, before what it spends of a windfall. */
	readonly cut: ByYear;
	/** Its other spending. */
	readonly other: ByYear;
	/** Its part of each line. */
	readonly lines: ByLine<ByYear>;
}

/**
 * What each line loses against the counterfactual; positive is lost.
 *
 * @see MODEL.md, section 8
 */
export interface CrowdOut {
	/** Share of GDP. */
	readonly share: ByLine<ByYear>;
	/** Billions of base-year PKR. */
	readonly money: ByLine<ByYear>;
	/** Base-year US$ bn. */
	readonly usd: ByLine<ByYear>;
	/** Base-year PKR per person. */
	readonly perHead: ByLine<ByYear>;
	/** Percent of the line's money in the counterfactual; null where that is 0. */
	readonly percentOfLine: ByLine<readonly (number | null)[]>;
	/** Billions of base-year PKR spent on defence beyond the counterfactual. */
	readonly extraDefenceMoney: ByYear;
	/** Billions of base-year PKR over the horizon. */
	readonly cumulativeMoney: ByLine<number>;
	/** The same discounted to the base year. */
	readonly presentValue: ByLine<number>;
	/** Lost by all lines per rupee of extra defence, over the horizon; null where there is no extra defence. */
	readonly ratio: number | null;
	/** Percent change of the line per percent change of defence, in shares of GDP; null where defence does not differ. */
	readonly elasticity: ByLine<readonly (number | null)[]>;
	/** All lines together, with the extra defence beside them. */
	readonly total: CrowdOutTotal;
	/** Each province's part, where the budget has them one by one. */
	readonly provinces?: Readonly<Record<string, Pick<CrowdOut, "money" | "cumulativeMoney">>>;
}

/** What all lines lose together, and the extra defence beside it: the two numbers of the headline; positive is lost. */
export interface CrowdOutTotal {
	/** Share of GDP. */
	readonly share: ByYear;
	/** Billions of base-year PKR. */
	readonly money: ByYear;
	/** Billions of base-year PKR over the horizon. */
	readonly cumulativeMoney: number;
	/** The same discounted to the base year. */
	readonly presentValue: number;
	/** Billions of base-year PKR spent on defence beyond the counterfactual, over the horizon. */
	readonly extraDefence: number;
}

/**
 * Where the money came from, scenario less counterfactual, in shares of GDP by year:
 * defence + interest = revenue + deficit + other + lines, to rounding.
 *
 * @see MODEL.md, section 8
 */
export interface Ledger {
	/** More defence. */
	readonly defence: ByYear;
	/** More interest. */
	readonly interest: ByYear;
	/** More revenue. */
	readonly revenue: ByYear;
	/** More borrowing. */
	readonly deficit: ByYear;
	/** Less other spending. */
	readonly other: ByYear;
	/** Less on the lines: the crowd-out. */
	readonly lines: ByYear;
	/** What does not add up: rounding only. */
	readonly residual: ByYear;
	/** Of the revenue: taxes raised. */
	readonly taxes: ByYear;
	/** Of the revenue: levies raised. */
	readonly levies: ByYear;
	/** Of the revenue: what its path differs by. */
	readonly revenuePath: ByYear;
	/** Of other spending: the federal part. */
	readonly federalOther: ByYear;
	/** Of other spending: the provinces' part. */
	readonly provincialOther: ByYear;
	/** Of the lines: the federal part. */
	readonly federalLines: ByYear;
	/** Of the lines: the provinces' part. */
	readonly provincialLines: ByYear;
}

/** Whether a run keeps a rule of its scenario. */
export interface RuleResult {
	/** What the rule is called. */
	readonly name: string;
	/** The condition as the scenario gives it. */
	readonly holds: string;
	/** Whether it holds in every simulated year. */
	readonly kept: boolean;
	/** Simulated fiscal years in which it is missed, in order: of a number over the horizon all or none. */
	readonly years: ByYear;
}

/** What a loss would have bought, or how a level answers. */
export type OutcomeResult = {
	/** Name of the outcome in the scenario. */
	readonly id: string;
	/** The line whose money it is about. */
	readonly line: string;
	/** What is counted, or the level that answers. */
	readonly unit: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Share of money that works as the study found. */
	readonly efficiency: number;
} & (
	| {
			readonly kind: "opportunityCost";
			/** Units that the year's loss would have bought; negative where the line gained. */
			readonly byYear: ByYear;
			/** The same over the horizon. */
			readonly cumulative: number;
			/** The horizon's figure at the two ends of the unit cost, the smaller first; absent without a range. */
			readonly range?: readonly [number, number];
	  }
	| {
			readonly kind: "response";
			/** Level over the counterfactual's level; null where a line is 0 in either. */
			readonly byYear: readonly (number | null)[];
			/** The last year's figure at the two ends of the elasticity, the smaller first; absent without a range. */
			readonly range?: readonly [number, number];
	  }
);

/** An economic fact of one arm and year. */
export interface RunEvent {
	/** Fiscal year in which it happens. */
	readonly year: number;
	/** In which arm. */
	readonly run: "run" | "counterfactual";
	/** What happened: a limit or floor that bound, borrowing that nobody chose, or money to spare. */
	readonly kind: "limit" | "floor" | "defenceFloor" | "defenceCeiling" | "unfunded" | "dividend" | "known";
	/** Which limit, line or item; absent where there is only one. */
	readonly what?: string;
	/** Whose floor: `federation`, or the name of a province. */
	readonly tier?: string;
	/** Share of GDP, for `unfunded` and `dividend`. */
	readonly amount?: number;
}

/** What made a result, so that it can be made again. */
export interface ResultRecord {
	/** Version of the library. */
	readonly version: string;
	/** The scenario in full, as it ran. */
	readonly scenario: Scenario;
	/** sha256 of the scenario in canonical JSON. */
	readonly scenarioHash: string;
	/** sha256 of each bundled table that its numbers come from. */
	readonly data: Readonly<Record<string, string>>;
	/** Seed, where one was used. */
	readonly seed?: number;
}
