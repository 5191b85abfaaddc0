import type { FiscalData } from "./data.js";

/**
 * Whose accounts a ledger is drawn from.
 * - `central`: the federation alone, FY1950–1992, by the IMF's historical database.
 * - `general`: all governments, FY1993–2027, by the World Economic Outlook; from FY2026 projections.
 * - `consolidated`: all governments, FY2010–2025, by the State Bank, which splits revenue and development.
 * - `federal`: the federation, FY2025–2027: an outturn, a revised estimate and a budget.
 */
export type FiscalAccounts = "central" | "general" | "consolidated" | "federal";

/**
 * What counts as defence.
 * - `sipri`: SIPRI's share of GDP, the mean of two calendar years, FY1957–2025; its GDP changes base in 2000 and 2010.
 * - `sipri-weo`: SIPRI's rupees over one series of GDP, FY1981–2025.
 * - `services`: the budget head without military pensions; outturns from FY2019, budget figures FY2010–2018.
 * - `with-pensions`: the same with military pensions, in the few years where both were found.
 * - `budget`: the budget head as budgeted, FY2010–2027.
 */
export type DefenceDefinition = "sipri" | "sipri-weo" | "services" | "with-pensions" | "budget";

/** How {@link whoPaid} is asked: for the years of a window, or for an episode. */
export interface WhoPaidOptions {
	/** Fiscal year before, or first and last year of a mean [FY1957–2027]. */
	readonly from?: number | readonly [number, number];
	/** Fiscal year after, or first and last year of a mean; after all of `from`. */
	readonly to?: number | readonly [number, number];
	/** Name of an episode, instead of `from` and `to`. */
	readonly episode?: string;
	/** Whose accounts [of a window the most detailed that have its years; of an episode its own]. */
	readonly accounts?: FiscalAccounts;
	/** What counts as defence [of a window what suits the accounts; of an episode its own]. */
	readonly defence?: DefenceDefinition;
	/** Which breaks may be crossed: all, none, or those of these names [of a window none, of an episode all]. */
	readonly join?: boolean | readonly string[];
	/** Years before the end of `from` on which the trend is fitted [whole, 4–30; 6]. */
	readonly trend?: number;
	/** Figures and breaks [the bundled table]. */
	readonly data?: FiscalData;
}

/** Fiscal years of which the mean is taken, both included; they may be the same. */
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
	/** What stands on either side, in words. */
	readonly definition: string;
	/** What to know of it, `""` where there is nothing. */
	readonly note: string;
}

/** The change against what the years before led to expect. */
export interface AgainstTrend {
	/** Change that a straight line through the years before comes to [points of GDP]. */
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
	/** What it is: `defence`, `taxes`, `deficit`, `development` … */
	readonly item: string;
	/** In words. */
	readonly title: string;
	/** Mean level before [% of GDP]. */
	readonly before: number;
	/** Mean level after [% of GDP]. */
	readonly after: number;
	/** What it needed more, or what it paid: of spending that pays, the fall [points of GDP]. */
	readonly change: number;
	/** `change` for each point that defence rose by; `null` where defence moved by less than a tenth of a point. */
	readonly perPoint: number | null;
	/** `change` against the trend of the years before; `null` where there are too few. */
	readonly againstTrend: AgainstTrend | null;
}

/** A change that stands beside the ledger and is no part of its sum. */
export interface ChangeBeside {
	/** What it is: `revenue`, `debt`, `education` … */
	readonly item: string;
	/** In words, with what to know of it. */
	readonly title: string;
	/** Mean level before [% of GDP]. */
	readonly before: number;
	/** Mean level after [% of GDP]. */
	readonly after: number;
	/** After less before [points of GDP]. */
	readonly change: number;
}

/**
 * Who paid between two spans of years, as the budgets have it: arithmetic, no cause.
 *
 * The changes of `needed` sum to those of `paid` and `residual`, by construction.
 */
export interface PaidLedger {
	/** Years before. */
	readonly from: YearSpan;
	/** Years after. */
	readonly to: YearSpan;
	/** Whose accounts; two where a join leads from one to the other. */
	readonly accounts: readonly FiscalAccounts[];
	/** What counts as defence. */
	readonly defence: DefenceDefinition;
	/** Weakest status among the figures: `actual`, `revised`, `budget` or `projection`. */
	readonly status: string;
	/** Defence, and interest where it was found in every year. */
	readonly needed: readonly LedgerItem[];
	/** Where the money came from: revenue, deficit, and spending that fell. */
	readonly paid: readonly LedgerItem[];
	/** What the accounts leave open: spending less revenue and deficit, mostly rounding. */
	readonly residual: LedgerItem;
	/** Revenue as a whole, debt, and lines that the ledger has no place for. */
	readonly beside: readonly ChangeBeside[];
	/** Years on which the trend is fitted; `null` where there is none. */
	readonly trend: YearSpan | null;
	/** Why there is no trend, `""` where there is one. */
	readonly whyNoTrend: string;
	/** Breaks that it crosses, trend included. */
	readonly joins: readonly FiscalJoin[];
	/** What was not found, and where it stands instead. */
	readonly missing: readonly string[];
	/** Ids of the sources of its figures, in alphabetical order. */
	readonly sources: readonly string[];
}

/** Who paid in an episode, or between the years asked for. */
export interface WhoPaid {
	/** Name of the episode, or the years. */
	readonly name: string;
	/** In words. */
	readonly title: string;
	/** When it happened, `""` where years were asked for. */
	readonly dates: string;
	/** What to know of these years, `""` where nothing is known. */
	readonly caution: string;
	/** Ids of the sources of the dates, separated by spaces; `""` where years were asked for. */
	readonly source: string;
	/** One for each pair of spans, the main one first. */
	readonly ledgers: readonly PaidLedger[];
}
