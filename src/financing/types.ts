import type { Source } from "../data/index.js";
import type { DefenceDefinition, FiscalAccounts, FiscalData } from "../history/index.js";
import type { Diagnostic, Diagnostics } from "../reaction/index.js";
import type { LeftOut } from "./changes.js";
import type { MeasuredPart } from "./parts.js";
import type { PooledShare } from "./pooled-shares.js";
import type { YearlySystem } from "./yearly-system.js";

/** Which years the mix is estimated from. */
export interface FinancingOptions {
	/** First fiscal year whose change is explained [1958–2025, default 1994]. */
	readonly from: number;
	/** Last fiscal year whose change is explained; budgets after 2025 enter the episodes alone [default 2025]. */
	readonly to: number;
	/**
	 * Which breaks the window may hold: all, none, or those of these names [default none]. The change across a break is left
	 * out in any case.
	 */
	readonly join?: boolean | readonly string[];
	/** Whose accounts the yearly changes are of [default: the most detailed that have both ends of the window]. */
	readonly accounts?: FiscalAccounts;
	/** What counts as defence [default: what suits the accounts; of an episode its own]. */
	readonly defence?: DefenceDefinition;
	/** Of all intervals [0–1, default 0.9]. */
	readonly level?: number;
	/** Figures and breaks [default the bundled table]. */
	readonly data?: FiscalData;
}

/** What an episode's budgets show, by one pair of years. */
export interface EpisodeMix {
	/** Name of the episode. */
	readonly episode: string;
	/** Between which years, in words. */
	readonly years: string;
	/** Whether it is the pair that the pooled shares take. */
	readonly main: boolean;
	/** Change of defence and interest together: what had to be paid [points of GDP]. */
	readonly needed: number;
	/** Its shares, by part as far as its accounts split them; they add up to 1. Below 0 and above 1 they offset each other. */
	readonly shares: Readonly<Record<string, number>>;
}

/** What the tests say of the equation of one part, fitted alone. */
export interface PartTests {
	/** Name of the part. */
	readonly part: string;
	/** Autocorrelation of the residuals. */
	readonly breuschGodfrey: Diagnostic;
	/** Residuals whose variance comes in spells. */
	readonly arch: Diagnostic;
	/** Residuals that are not normal. */
	readonly jarqueBera: Diagnostic;
	/** Greatest break in an unknown year. */
	readonly supF: Diagnostics["supF"];
	/** At FY2011, the first year of the award by which the provinces get more of the taxes: known beforehand. */
	readonly chow: Diagnostic;
}

/** The yearly system from another first year. */
export interface FinancingStartYear {
	/** First fiscal year explained. */
	readonly from: number;
	/** Changes used. */
	readonly observations: number;
	/** Paid of a point of defence, by part. */
	readonly shares: readonly {
		/** Name of the part. */
		readonly part: string;
		/** The coefficient. */
		readonly estimate: number;
		/** Square root of its variance. */
		readonly standardError: number;
	}[];
}

/** Who paid for defence before: two estimates, what speaks against them and what they cannot tell. */
export interface FinancingEstimate {
	/** What is estimated: `financing`. */
	readonly specification: "financing";
	/** First fiscal year explained. */
	readonly from: number;
	/** Last fiscal year explained. */
	readonly to: number;
	/** What no estimate from these figures can tell; to be read first. */
	readonly cannotTell: readonly string[];
	/** Tests that an equation fails at 5 percent, in words. */
	readonly fails: readonly string[];
	/** How far the years decide the answer, in words. */
	readonly moves: readonly string[];
	/** What it is made of. */
	readonly data: {
		/** Whose accounts the yearly changes are of. */
		readonly accounts: readonly FiscalAccounts[];
		/** The parts that all years split, or what they merge. */
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
	/** From one year to the next: the system of all parts. */
	readonly system: YearlySystem;
	/** What speaks against it, part by part. */
	readonly tests: readonly PartTests[];
	/** The same from every other first year that leaves ten rows more than columns. */
	readonly fragility: readonly FinancingStartYear[];
	/** Every episode between the years, by each pair of years. */
	readonly episodes: readonly EpisodeMix[];
	/** One mix over the episodes, or why there is none. */
	readonly pooled:
		| {
				readonly ok: true;
				/** The parts that all of these episodes split. */
				readonly parts: readonly MeasuredPart[];
				/** One a part. */
				readonly shares: readonly PooledShare[];
		  }
		| {
				readonly ok: false;
				/** Why there is none. */
				readonly why: string;
		  };
}
