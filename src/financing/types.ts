import type { Source } from "../data/index.js";
import type { DefenceDefinition, FiscalAccounts, FiscalData } from "../history/index.js";
import type { Diagnostic, Diagnostics } from "../reaction/index.js";
import type { LeftOut } from "./changes.js";
import type { MeasuredPart } from "./parts.js";
import type { PooledShare } from "./pooled-shares.js";
import type { YearlySystem } from "./yearly-system.js";

/** Options of `estimateFinancing`. */
export interface FinancingOptions {
	/** First fiscal year whose change is explained [1958–2025, default 1994]. */
	readonly from: number;
	/** Last fiscal year whose change is explained; budgets after 2025 enter the episodes alone [default 2025]. */
	readonly to: number;
	/**
	 * Breaks that the window may contain: all, none, or those with these names [default none]. The change across a break
	 * is left out in any case.
	 */
	readonly join?: boolean | readonly string[];
	/** Accounts of the yearly changes [default: the most detailed that have both ends of the window]. */
	readonly accounts?: FiscalAccounts;
	/** Definition of defence [default: one that fits the accounts; for an episode its own]. */
	readonly defence?: DefenceDefinition;
	/** Level of all intervals [0–1, default 0.9]. */
	readonly level?: number;
	/** Figures and breaks [default: the bundled table]. */
	readonly data?: FiscalData;
}

/** Shares in an episode's budgets, for one pair of years. */
export interface EpisodeMix {
	/** Name of the episode. */
	readonly episode: string;
	/** The years, in words. */
	readonly years: string;
	/** Whether the pooled shares use this pair. */
	readonly main: boolean;
	/** Change of defence and interest together: what had to be paid [points of GDP]. */
	readonly needed: number;
	/** Shares by part, as far as its accounts show them; they add up to 1. A share may be below 0 or above 1. */
	readonly shares: Readonly<Record<string, number>>;
}

/** Tests of the equation of one part, fitted alone. */
export interface PartTests {
	/** Name of the part. */
	readonly part: string;
	/** Autocorrelation of the residuals. */
	readonly breuschGodfrey: Diagnostic;
	/** Residuals whose variance clusters in time. */
	readonly arch: Diagnostic;
	/** Residuals that are not normal. */
	readonly jarqueBera: Diagnostic;
	/** Greatest break in an unknown year. */
	readonly supF: Diagnostics["supF"];
	/** Break at FY2011, the first year of the award that gives the provinces more of the taxes; it is known beforehand. */
	readonly chow: Diagnostic;
}

/** The yearly system with another first year. */
export interface FinancingStartYear {
	/** First fiscal year explained. */
	readonly from: number;
	/** Changes used. */
	readonly observations: number;
	/** Amount paid for each point of defence, by part. */
	readonly shares: readonly {
		/** Name of the part. */
		readonly part: string;
		/** Estimate of the coefficient. */
		readonly estimate: number;
		/** Its standard error. */
		readonly standardError: number;
	}[];
}

/** Who paid for defence before: two estimates, the evidence against them, and what they cannot show. */
export interface FinancingEstimate {
	/** Always `financing`. */
	readonly specification: "financing";
	/** First fiscal year explained. */
	readonly from: number;
	/** Last fiscal year explained. */
	readonly to: number;
	/** What no estimate from these figures can tell; read it first. */
	readonly cannotTell: readonly string[];
	/** Tests that an equation fails at 5 percent, in words. */
	readonly fails: readonly string[];
	/** How much the choice of years matters, in words. */
	readonly moves: readonly string[];
	/** The data behind it. */
	readonly data: {
		/** Accounts of the yearly changes. */
		readonly accounts: readonly FiscalAccounts[];
		/** The parts that all years have, or their merged parts. */
		readonly parts: readonly MeasuredPart[];
		/** Years whose change was left out. */
		readonly yearsLeftOut: readonly LeftOut[];
		/** Episodes that were left out. */
		readonly episodesLeftOut: readonly LeftOut[];
		/** Where the figures come from. */
		readonly sources: readonly Source[];
	};
	/** Confidence of all intervals [0–1]. */
	readonly level: number;
	/** The system of all parts, from yearly changes. */
	readonly system: YearlySystem;
	/** Tests of the system, part by part. */
	readonly tests: readonly PartTests[];
	/** The same for every other first year that leaves ten rows more than columns. */
	readonly fragility: readonly FinancingStartYear[];
	/** Every episode between the years, for each pair of years. */
	readonly episodes: readonly EpisodeMix[];
	/** One mix over the episodes, or why there is none. */
	readonly pooled:
		| {
				readonly ok: true;
				/** The parts that all of these episodes have. */
				readonly parts: readonly MeasuredPart[];
				/** One entry for each part. */
				readonly shares: readonly PooledShare[];
		  }
		| {
				readonly ok: false;
				/** Why there is none. */
				readonly why: string;
		  };
}
