import type { FiscalData } from "./data.js";

/**
 * The accounts of a ledger.
 * - `central`: the federation alone, FY1950–1992, by the IMF's historical database.
 * - `general`: all governments, FY1993–2027, by the World Economic Outlook; from FY2026 projections.
 * - `consolidated`: all governments, FY2010–2025, by the State Bank, which splits revenue and development.
 * - `federal`: the federation, FY2025–2027: an outturn, a revised estimate and a budget.
 */
export type FiscalAccounts = "central" | "general" | "consolidated" | "federal";

/**
 * Definition of defence.
 * - `sipri`: SIPRI's share of GDP, the mean of two calendar years, FY1957–2025; its GDP changes base in 2000 and 2010.
 * - `sipri-weo`: SIPRI's rupees over one series of GDP, FY1981–2025.
 * - `services`: the budget head without military pensions; outturns from FY2019, budget figures FY2010–2018.
 * - `with-pensions`: the same with military pensions, in the few years where both were found.
 * - `budget`: the budget head as budgeted, FY2010–2027.
 */
export type DefenceDefinition = "sipri" | "sipri-weo" | "services" | "with-pensions" | "budget";

/** Options of {@link whoPaid}: the years of a window, or an episode. */
export interface WhoPaidOptions {
	/** Year before the change, or first and last year of a mean [fiscal years, 1957–2027]. */
	readonly from?: number | readonly [number, number];
	/** Year after the change, or first and last year of a mean; later than all years of `from`. */
	readonly to?: number | readonly [number, number];
	/** Name of an episode, instead of `from` and `to`. */
	readonly episode?: string;
	/** Accounts [default: for a window the most detailed that have its years, for an episode its own]. */
	readonly accounts?: FiscalAccounts;
	/** Definition of defence [default: for a window one that fits the accounts, for an episode its own]. */
	readonly defence?: DefenceDefinition;
	/**
	 * Breaks that may be crossed: all, none, or those with these names [default: none for a window, all for an episode].
	 */
	readonly join?: boolean | readonly string[];
	/** Number of years of the trend, which ends with `from` [whole, 4–30; default 6]. */
	readonly trend?: number;
	/** Figures and breaks [default: the bundled table]. */
	readonly data?: FiscalData;
}

/** Fiscal years of a mean, both included; they may be the same. */
export interface YearSpan {
	/** First fiscal year, named by its end. */
	readonly first: number;
	/** Last fiscal year. */
	readonly last: number;
}

/** A break that a result crosses. */
export interface FiscalJoin {
	/** Name, such as `general-government.1993`. */
	readonly name: string;
	/** The two definitions, in words. */
	readonly definition: string;
	/** Further remarks, `""` where there are none. */
	readonly note: string;
}

/** The change compared with the trend of the years before. */
export interface AgainstTrend {
	/** Change by the straight line through the years before [points of GDP]. */
	readonly expected: number;
	/** Change less `expected` [points of GDP]. */
	readonly difference: number;
	/** Standard error of `difference`, as a prediction error of independent years [points of GDP, ≥ 0]. */
	readonly standardError: number;
	/** Lower end of its 90 percent interval [points of GDP]. */
	readonly low: number;
	/** Upper end of its 90 percent interval [points of GDP]. */
	readonly high: number;
}

/** One entry of a ledger. */
export interface LedgerItem {
	/** The item: `defence`, `taxes`, `deficit`, `development` … */
	readonly item: string;
	/** Title in words. */
	readonly title: string;
	/** Mean level before [% of GDP]. */
	readonly before: number;
	/** Mean level after [% of GDP]. */
	readonly after: number;
	/** Extra need, or amount paid [points of GDP]; for spending that pays it is the fall. */
	readonly change: number;
	/** `change` for each point of rise in defence; `null` where defence changed by less than a tenth of a point. */
	readonly perPoint: number | null;
	/** `change` compared with the trend of the years before; `null` where there are too few years. */
	readonly againstTrend: AgainstTrend | null;
}

/** A change that is shown beside the ledger and is no part of its sum. */
export interface ChangeBeside {
	/** The item: `revenue`, `debt`, `education` … */
	readonly item: string;
	/** Title in words, with remarks. */
	readonly title: string;
	/** Mean level before [% of GDP]. */
	readonly before: number;
	/** Mean level after [% of GDP]. */
	readonly after: number;
	/** `after` minus `before` [points of GDP]. */
	readonly change: number;
}

/**
 * Who paid between two spans of years according to the budgets: arithmetic, not causation.
 *
 * The changes of `needed` sum to those of `paid` and `residual`, by construction.
 */
export interface PaidLedger {
	/** Years before. */
	readonly from: YearSpan;
	/** Years after. */
	readonly to: YearSpan;
	/** Accounts; two where a join connects them. */
	readonly accounts: readonly FiscalAccounts[];
	/** Definition of defence. */
	readonly defence: DefenceDefinition;
	/** Weakest status among the figures: `actual`, `revised`, `budget` or `projection`. */
	readonly status: string;
	/** Defence, and interest where it was found in every year. */
	readonly needed: readonly LedgerItem[];
	/** Who paid: revenue, deficit, and spending that fell. */
	readonly paid: readonly LedgerItem[];
	/** Residual of the accounts: spending less revenue and deficit, mostly rounding. */
	readonly residual: LedgerItem;
	/** Total revenue, debt, and lines that are no part of the ledger. */
	readonly beside: readonly ChangeBeside[];
	/** Years of the trend; `null` where there is none. */
	readonly trend: YearSpan | null;
	/** Why there is no trend, `""` where there is one. */
	readonly whyNoTrend: string;
	/** Breaks that it crosses, trend included. */
	readonly joins: readonly FiscalJoin[];
	/** Figures that were not found, and the entry that contains them. */
	readonly missing: readonly string[];
	/** Ids of the sources of its figures, in alphabetical order. */
	readonly sources: readonly string[];
}

/** Who paid in an episode, or between given years. */
export interface WhoPaid {
	/** Name of the episode, or the years. */
	readonly name: string;
	/** Title in words. */
	readonly title: string;
	/** When it happened, `""` for given years. */
	readonly dates: string;
	/** Remarks on these years, `""` where there are none. */
	readonly caution: string;
	/** Ids of the sources of the dates, separated by spaces; `""` for given years. */
	readonly source: string;
	/** One for each pair of spans, the main one first. */
	readonly ledgers: readonly PaidLedger[];
}
