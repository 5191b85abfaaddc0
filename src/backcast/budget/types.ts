// Past 150 lines: every word of the result, documented field by field.

import type { DefenceDefinition, FiscalAccounts, FiscalData, FiscalJoin, WhoPaidOptions } from "../../history/index.js";
import type { FinancingPreset } from "../../scenario/index.js";

/**
 * Who pays in each year: one regime of financing throughout, or `programme-years`, which takes `imf-programme` in years
 * that Pakistan spent mostly under an arrangement with the IMF and `mostly-borrowed` in the others.
 */
export type BudgetRegime = "programme-years" | Exclude<FinancingPreset, "schedule">;

/** Accounts of all governments: `general` by the World Economic Outlook, `consolidated` by the State Bank. */
export type BudgetAccounts = Extract<FiscalAccounts, "general" | "consolidated">;

/** What is to be back-cast of the budget. */
export interface BudgetBackcastOptions {
	/** Base year, the last that the model knows, or several in order [2010, 2015, 2019 and 2023]. */
	readonly from?: number | readonly number[];
	/** Last fiscal year compared [2025]; two years or more after the last base year. */
	readonly to?: number;
	/** Whose accounts: of all governments, as the lines are [`general`, which has years before the first base year]. */
	readonly accounts?: BudgetAccounts;
	/** What counts as defence [`services`: as spent from FY2019 on, as budgeted before]. */
	readonly defence?: DefenceDefinition;
	/** Which breaks may be crossed: all, none, or those of these names [all where `from` is not given, else none]. */
	readonly join?: WhoPaidOptions["join"];
	/** Who pays, one forecast each, the main one first [`programme-years`, `imf-programme`, `mostly-borrowed`]. */
	readonly regimes?: readonly BudgetRegime[];
	/** Years ahead that the rolling origin is scored at [1, 3, 5, as far as the window reaches]. */
	readonly rolling?: readonly number[];
	/** Years before a base year that the trend looks at [whole, 4–30; 6]. */
	readonly trend?: number;
	/** Figures and breaks [the bundled table]. */
	readonly data?: FiscalData;
}

/** How near a forecast came, in points of GDP. */
export interface BudgetScores {
	/** Years that it was compared in; a rival may have fewer than the model. */
	readonly compared: number;
	/** Root mean square error [points of GDP, ≥ 0]. */
	readonly rmse: number;
	/** Mean absolute error [points of GDP, ≥ 0]. */
	readonly mae: number;
	/** Mean error [points of GDP]; above 0 the forecast was too high. */
	readonly bias: number;
}

/** One forecast of a variable: the model under a regime, or a naive rival. */
export interface BudgetForecast {
	/** Name of the regime, or of the rival: `share held`, `trend`, `last change`. */
	readonly name: string;
	/** Whether the model or a naive rival made it. */
	readonly family: "model" | "naive";
	/** How near it came. */
	readonly scores: BudgetScores;
	/** By year, as `years` of the contest [% of GDP]; absent where several base years are pooled. */
	readonly path?: readonly number[];
}

/** One variable of a contest, with every forecast of it. */
export interface BudgetVariable {
	/** What it is: `education`, `health`, `food`, `water`, `other`, `deficit` or `debt`. */
	readonly item: string;
	/** In words. */
	readonly title: string;
	/** By year, as `years` of the contest [% of GDP]; null where it was not found. Absent where several are pooled. */
	readonly actual?: readonly (number | null)[];
	/** Weakest status of each figure of `actual`; null where it was not found. */
	readonly status?: readonly (string | null)[];
	/** Name of the forecast that no other beats in the years that both have; null where there is none. */
	readonly nearest: string | null;
	/** Models first, in the order of the regimes; a rival that lacks years before is left out. */
	readonly forecasts: readonly BudgetForecast[];
}

/** A number that a base-year scenario was given. */
export interface BudgetBaseFigure {
	/** Dotted path in the scenario; with the year where it varies. */
	readonly path: string;
	/** As the scenario has it: a share of GDP, a rate per year, or PKR bn. */
	readonly value: number;
	/** Arithmetic over ids of the tables `fiscal-history` and `macro`; of what closes the budget, over paths. */
	readonly derivation: string;
	/** Weakest status of its figures: `actual`, `revised`, `budget` or `projection`. */
	readonly status: string;
	/** Ids of its sources, in alphabetical order. */
	readonly sources: readonly string[];
}

/** One contest: every variable from one base year, or from several, pooled. */
export interface BudgetContest {
	/** One base year; all base years together; or every year a base year, so many years ahead. */
	readonly kind: "base" | "pooled" | "rolling";
	/** In words. */
	readonly title: string;
	/** Base years, in order. */
	readonly origins: readonly number[];
	/** Years compared [fiscal years]. */
	readonly years: readonly number[];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** What the base-year scenario was given; of one base year. */
	readonly base?: readonly BudgetBaseFigure[];
	/** Largest difference of spending from revenue and deficit in any year of any run [share of GDP, ≥ 0]; of one base year. */
	readonly openBudget?: number;
	/** What was compared. */
	readonly variables: readonly BudgetVariable[];
}

/** A variable that a naive rival foretold better than the model. */
export interface BudgetLoss {
	/** Title of the contest. */
	readonly contest: string;
	/** Which kind of contest. */
	readonly kind: BudgetContest["kind"];
	/** What it is: `education`, `deficit` … */
	readonly item: string;
	/** Name of the regime that lost. */
	readonly regime: BudgetRegime;
	/** Its root mean square error, in the years that both have [points of GDP]. */
	readonly rmse: number;
	/** Rivals that came nearer, the nearest first. */
	readonly to: readonly {
		/** Of the rival. */
		readonly name: string;
		/** Its root mean square error [points of GDP]. */
		readonly rmse: number;
	}[];
}

/** How the model's budget would have done. */
export interface BudgetBackcast {
	/** Base years, in order. */
	readonly from: readonly number[];
	/** Last fiscal year compared. */
	readonly to: number;
	/** Whose accounts. */
	readonly accounts: BudgetAccounts;
	/** What counts as defence. */
	readonly defence: DefenceDefinition;
	/** Who pays, the main regime first. */
	readonly regimes: readonly BudgetRegime[];
	/** Fiscal years of the window that `programme-years` counts as under an arrangement with the IMF. */
	readonly programmeYears: readonly number[];
	/** Where the model loses: to be read first. */
	readonly losses: readonly BudgetLoss[];
	/** By regime, variables of single base years in which no rival came nearer, of how many. */
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
	/** Breaks that the figures cross, and footings that stand beside each other. */
	readonly joins: readonly FiscalJoin[];
	/** What could not be compared, in words. */
	readonly missing: readonly string[];
	/** What to know before reading it. */
	readonly notes: readonly string[];
	/** Ids of the sources of its figures, in alphabetical order. */
	readonly sources: readonly string[];
}
