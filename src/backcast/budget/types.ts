// The whole result, documented field by field.

import type { DefenceDefinition, FiscalAccounts, FiscalData, FiscalJoin, WhoPaidOptions } from "../../history/index.js";
import type { FinancingPreset } from "../../scenario/index.js";

/**
 * Who pays in each year: one regime of financing throughout, or `programme-years`, which takes `imf-programme` in years
 * that Pakistan spent mostly under an arrangement with the IMF and `mostly-borrowed` in the others.
 */
export type BudgetRegime = "programme-years" | Exclude<FinancingPreset, "schedule">;

/** Accounts of all governments: `general` by the World Economic Outlook, `consolidated` by the State Bank. */
export type BudgetAccounts = Extract<FiscalAccounts, "general" | "consolidated">;

/** Options of `backcastBudget`. */
export interface BudgetBackcastOptions {
	/** Base year, the last that the model knows, or several in order [default 2010, 2015, 2019 and 2023]. */
	readonly from?: number | readonly number[];
	/** Last fiscal year compared, at least two years after the last base year [default 2025]. */
	readonly to?: number;
	/** Accounts of all governments [default `general`, which has years before the first base year]. */
	readonly accounts?: BudgetAccounts;
	/** Definition of defence [default `services`: as spent from FY2019 on, as budgeted before]. */
	readonly defence?: DefenceDefinition;
	/**
	 * Breaks that may be crossed: all, none, or those with these names [default: all where `from` is not given, else
	 * none].
	 */
	readonly join?: WhoPaidOptions["join"];
	/**
	 * Financing regimes, one forecast each, the main one first [default `programme-years`, `imf-programme`,
	 * `mostly-borrowed`].
	 */
	readonly regimes?: readonly BudgetRegime[];
	/** Years ahead at which the rolling origin is scored [default 1, 3, 5, as far as the window allows]. */
	readonly rolling?: readonly number[];
	/** Number of years before a base year for the trend [whole, 4–30; default 6]. */
	readonly trend?: number;
	/** Figures and breaks [default: the bundled table]. */
	readonly data?: FiscalData;
}

/** Scores of a forecast, in points of GDP. */
export interface BudgetScores {
	/** Number of years compared; a rival may have fewer than the model. */
	readonly compared: number;
	/** Root mean square error [points of GDP, ≥ 0]. */
	readonly rmse: number;
	/** Mean absolute error [points of GDP, ≥ 0]. */
	readonly mae: number;
	/** Mean error [points of GDP]; positive where the forecast was too high. */
	readonly bias: number;
}

/** One forecast of a variable: the model under a regime, or a naive rival. */
export interface BudgetForecast {
	/** Name of the regime, or of the rival: `share held`, `trend`, `last change`. */
	readonly name: string;
	/** Whether the model or a naive rival made it. */
	readonly family: "model" | "naive";
	/** Its scores. */
	readonly scores: BudgetScores;
	/** Forecast for `years` of the contest [% of GDP]; absent where several base years are pooled. */
	readonly path?: readonly number[];
}

/** One variable of a contest, with every forecast of it. */
export interface BudgetVariable {
	/** The variable: `education`, `health`, `food`, `water`, `other`, `deficit` or `debt`. */
	readonly item: string;
	/** Title in words. */
	readonly title: string;
	/**
	 * Actual values for `years` of the contest [% of GDP]; null where none was found. Absent where several base years are
	 * pooled.
	 */
	readonly actual?: readonly (number | null)[];
	/** Weakest status of each figure of `actual`; null where it was not found. */
	readonly status?: readonly (string | null)[];
	/** Name of the forecast that no other beats in the years that both have; null where there is none. */
	readonly nearest: string | null;
	/** Forecasts: the model's first, in the order of the regimes. A rival without enough earlier years is left out. */
	readonly forecasts: readonly BudgetForecast[];
}

/** A number of a base-year scenario. */
export interface BudgetBaseFigure {
	/** Dotted path in the scenario; with the year where it varies. */
	readonly path: string;
	/** Value in the unit of the scenario: a share of GDP, a rate per year, or PKR bn. */
	readonly value: number;
	/**
	 * Arithmetic over ids of the tables `fiscal-history` and `macro`; for the number that closes the budget, over paths.
	 */
	readonly derivation: string;
	/** Weakest status of its figures: `actual`, `revised`, `budget` or `projection`. */
	readonly status: string;
	/** Ids of its sources, in alphabetical order. */
	readonly sources: readonly string[];
}

/** One contest: every variable from one base year, or from several, pooled. */
export interface BudgetContest {
	/**
	 * `base`: one base year; `pooled`: all base years together; `rolling`: every year as a base year, a fixed number of
	 * years ahead.
	 */
	readonly kind: "base" | "pooled" | "rolling";
	/** Title in words. */
	readonly title: string;
	/** Base years, in order. */
	readonly origins: readonly number[];
	/** Years compared [fiscal years]. */
	readonly years: readonly number[];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** Numbers of the base-year scenario; for one base year only. */
	readonly base?: readonly BudgetBaseFigure[];
	/**
	 * Largest difference between spending and revenue plus deficit in any year of any run [share of GDP, ≥ 0]; for one
	 * base year only.
	 */
	readonly openBudget?: number;
	/** The variables that were compared. */
	readonly variables: readonly BudgetVariable[];
}

/** A variable for which a naive rival has a smaller error than the model. */
export interface BudgetLoss {
	/** Title of the contest. */
	readonly contest: string;
	/** Kind of the contest. */
	readonly kind: BudgetContest["kind"];
	/** The variable: `education`, `deficit` … */
	readonly item: string;
	/** Name of the regime that lost. */
	readonly regime: BudgetRegime;
	/** Its root mean square error, in the years that both have [points of GDP]. */
	readonly rmse: number;
	/** Rivals that came nearer, the nearest first. */
	readonly to: readonly {
		/** Name of the rival. */
		readonly name: string;
		/** Its root mean square error [points of GDP]. */
		readonly rmse: number;
	}[];
}

/** Result of a back-cast of the budget. */
export interface BudgetBackcast {
	/** Base years, in order. */
	readonly from: readonly number[];
	/** Last fiscal year compared. */
	readonly to: number;
	/** The accounts. */
	readonly accounts: BudgetAccounts;
	/** Definition of defence. */
	readonly defence: DefenceDefinition;
	/** Financing regimes, the main one first. */
	readonly regimes: readonly BudgetRegime[];
	/** Fiscal years of the window that `programme-years` treats as under an arrangement with the IMF. */
	readonly programmeYears: readonly number[];
	/** Where the model loses; read this first. */
	readonly losses: readonly BudgetLoss[];
	/**
	 * By regime, the number of variables of single base years for which no rival has a smaller error, and the number
	 * compared.
	 */
	readonly wins: Readonly<
		Record<
			string,
			{
				/** Variables that it wins. */
				readonly won: number;
				/** Variables compared. */
				readonly of: number;
			}
		>
	>;
	/** All base years together where there are several, then each, then the rolling origin. */
	readonly contests: readonly BudgetContest[];
	/** Breaks that the figures cross, and definitions that differ in every year. */
	readonly joins: readonly FiscalJoin[];
	/** What could not be compared, in words. */
	readonly missing: readonly string[];
	/** What to know before you read it. */
	readonly notes: readonly string[];
	/** Ids of the sources of its figures, in alphabetical order. */
	readonly sources: readonly string[];
}
