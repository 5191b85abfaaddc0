// Past 200 lines: the one page on which an estimate of the reaction and its parts are described.

import type { Source } from "../data/index.js";
import type {
	CoefficientRow,
	CovarianceEstimate,
	CovarianceEstimator,
	ErrorCorrectionNumbers,
	RichardsonNumbers,
	ShareNumbers,
	TestResult,
} from "../estimation/index.js";
import type { MultivariateNormal } from "../scenario/index.js";
import type { Join, ReactionData, ReactionDataName } from "./data.js";

/** The ready specifications. */
export type SpecificationName = "error-correction" | "partial-adjustment" | "richardson" | "share";

/** What is to be estimated. */
export interface EstimateOptions {
	/** Which ready specification is fitted. */
	readonly specification: SpecificationName;
	/** First and last year that is explained; Pakistani fiscal years, named by their end. */
	readonly from: number;
	/** Last year that is explained. */
	readonly to: number;
	/** A bundled data set, or series of your own [default `ownPrices`]. */
	readonly data?: ReactionDataName | ReactionData;
	/** Years between India's change and the answer [0 or 1, default 1]. */
	readonly lag?: 0 | 1;
	/** Covariance that intervals, draws and `uncertainty` come from [default Newey–West with its own lag, small-sample]. */
	readonly covariance?: CovarianceEstimator;
	/** `shock`: the constant goes into the scenario's `shock`; `equilibrium`: the base year is one [default `equilibrium`]. */
	readonly intercept?: "shock" | "equilibrium";
	/** Base year of the scenario [default 2025]; the series must hold it for `shock` and `richardson`. */
	readonly baseYear?: number;
	/** Intervals by bootstrap [default none]. */
	readonly bootstrap?: { readonly kind: "wild" | "block"; readonly replications?: number };
	/** Draws of the coefficients behind `uncertainty` [whole, ≥ 100, default 4000]. */
	readonly draws?: number;
	/** [whole, default 1] */
	readonly seed?: number;
}

/** A `defence` block that an estimate came to; `shock` where the constant was asked into it. */
export type EstimatedDefence = (
	| ErrorCorrectionNumbers
	| (Omit<RichardsonNumbers, "grievance"> & {
			/** What spending is drawn to without a rival; absent where the constant was asked into the shock. */
			readonly grievance?: number;
	  })
	| ShareNumbers
) & {
	/** The constant, as a push in every year; absent where it was not asked into it. */
	readonly shock?: number;
};

/** Coefficients read as a rule, or why they are none. */
export type EstimateReading =
	| { readonly ok: true; readonly defence: EstimatedDefence }
	| {
			readonly ok: false;
			/** Nothing pulls spending back, or the path overshoots ever further. */
			readonly reason: "noAdjustment" | "unstable";
			/** What was estimated for it [per year]. */
			readonly adjustment: number;
	  };

/** A coefficient with both of its standard errors. */
export interface EstimatedCoefficient {
	/** Name of the column. */
	readonly name: string;
	/** In words. */
	readonly meaning: string;
	/** With the standard error that holds for equal and unrelated errors. */
	readonly classical: CoefficientRow;
	/** With Newey and West's standard error. */
	readonly neweyWest: CoefficientRow;
	/** By bootstrap, where asked: the 95 percent interval, and the part of the draws above 0. */
	readonly bootstrap?: {
		/** Lower end of the interval. */
		readonly lower: number;
		/** Upper end of the interval. */
		readonly upper: number;
		/** Part of the draws above 0 [0–1]. */
		readonly positive: number;
	};
}

/** A test that was run, or the reason why it could not be. */
export type Diagnostic =
	| { readonly ok: true; readonly result: TestResult }
	| {
			readonly ok: false;
			/** Why it could not be run. */
			readonly why: string;
	  };

/** A unit-root or cointegration test. */
export interface RootTest {
	/** Name of the series, or of what is tested together. */
	readonly of: string;
	/** τ of Dickey and Fuller. */
	readonly statistic: number;
	/** Critical value at 5 percent for so many rows. */
	readonly at5Percent: number;
	/** Lagged changes used. */
	readonly lags: number;
	/** Whether the unit root (or the lack of cointegration) is rejected at 5 percent. */
	readonly rejected: boolean;
}

/** What the residuals, the levels and the years say against the regression. */
export interface Diagnostics {
	/** 0–4, near 2 without autocorrelation; blind where last year's spending is a regressor. */
	readonly durbinWatson: number | null;
	/** Autocorrelation of the residuals. */
	readonly breuschGodfrey: Diagnostic;
	/** Residuals whose variance comes in spells. */
	readonly arch: Diagnostic;
	/** Residuals that are not normal. */
	readonly jarqueBera: Diagnostic;
	/** Dickey–Fuller tests of the levels, with trend. */
	readonly unitRoots: readonly RootTest[];
	/** Engle and Granger's test of spending with India's and GDP. */
	readonly cointegration: RootTest | null;
	/** Greatest break in an unknown year. */
	readonly supF:
		| {
				/** First year of the second regime. */
				readonly breakYear: number;
				/** Columns · the greatest F over the years. */
				readonly statistic: number;
				/** Chance of so great a one without a break [0–1]; null for more than 12 columns. */
				readonly p: number | null;
		  }
		| {
				/** Why it could not be run. */
				readonly why: string;
		  };
	/** At 1999, the year of Kargil after the tests: known beforehand. */
	readonly chow: Diagnostic;
	/** Toda and Yamamoto: India to Pakistan, then back. */
	readonly causality: readonly {
		/** What may lead. */
		readonly cause: string;
		/** What may follow. */
		readonly effect: string;
		/** Wald's, chi-squared. */
		readonly statistic: number;
		/** Lags tested. */
		readonly lags: number;
		/** Chance of so great a statistic if nothing leads [0–1]. */
		readonly p: number;
	}[];
}

/** The same regression from another first year. */
export interface StartYear {
	/** First year that is explained. */
	readonly from: number;
	/** Rows used. */
	readonly observations: number;
	/** In the order of `rows.names`, with the standard errors of the chosen covariance. */
	readonly coefficients: readonly {
		/** Of the regressor. */
		readonly name: string;
		/** The coefficient. */
		readonly estimate: number;
		/** Square root of its variance. */
		readonly standardError: number;
	}[];
	/** Its coefficients read as a rule. */
	readonly reading: EstimateReading;
}

/** What draws of the coefficients came to as rules. */
export interface DrawSummary {
	/** Draws made. */
	readonly asked: number;
	/** Draws that are rules. */
	readonly accepted: number;
	/** Left out: nothing pulls spending back (adjustment or fatigue ≤ 0). */
	readonly noAdjustment: number;
	/** Left out: the path overshoots ever further. */
	readonly unstable: number;
	/** One a number of the rule. */
	readonly numbers: readonly {
		/** Dotted path of the number in a scenario. */
		readonly path: string;
		/** Lower end of the central interval. */
		readonly lower: number;
		/** Half of the draws are below it. */
		readonly median: number;
		/** Upper end of the central interval. */
		readonly upper: number;
	}[];
}

/** An estimated reaction: what the data say, how firmly, and the blocks for a scenario. */
export interface ReactionEstimate {
	/** Which specification was fitted. */
	readonly specification: SpecificationName;
	/** First year that is explained. */
	readonly from: number;
	/** Last year that is explained. */
	readonly to: number;
	/** Years between India's change and the answer [0 or 1]. */
	readonly lag: 0 | 1;
	/** What is explained, in words. */
	readonly response: string;
	/** The series behind it: where they are joined, what to know before reading them, and their sources. */
	readonly data: {
		/** Of the series. */
		readonly name: string;
		/** In words. */
		readonly title: string;
		readonly joins: readonly Join[];
		/** What to know before reading it. */
		readonly traps: readonly string[];
		readonly sources: readonly Source[];
	};
	/** The very rows used. */
	readonly rows: {
		/** Of the regressors. */
		readonly names: readonly string[];
		/** What is explained, row by row. */
		readonly y: readonly number[];
		/** The regressors, row by row in the order of `names`. */
		readonly X: readonly (readonly number[])[];
		/** Fiscal year of each row. */
		readonly years: readonly number[];
	};
	/** Rows used. */
	readonly observations: number;
	/** Rows less columns. */
	readonly degreesOfFreedom: number;
	/** Part of the response's variation that is explained [0–1]; null where the response does not vary. */
	readonly rSquared: number | null;
	/** Standard deviation of the residuals, in the unit of the response. */
	readonly residualSd: number;
	/** In the order of `rows.names`. */
	readonly coefficients: readonly EstimatedCoefficient[];
	/** `chosen` is the one that draws come from. */
	readonly covariances: {
		/** Row by row, in the order of `rows.names`. */
		readonly classical: readonly (readonly number[])[];
		readonly neweyWest: CovarianceEstimate;
		readonly chosen: CovarianceEstimate;
	};
	/** What speaks against it. */
	readonly diagnostics: Diagnostics;
	/** The same from every other first year. */
	readonly fragility: readonly StartYear[];
	/** The coefficients read as a rule, or why they are none. */
	readonly reading: EstimateReading;
	/** The block for a scenario; null where the coefficients are no rule. */
	readonly defence: EstimatedDefence | null;
	/** What draws of the coefficients came to. */
	readonly draws: DrawSummary;
	/** The block for a scenario, beside `defence`; null where too few draws are rules. */
	readonly uncertainty: { readonly joint: readonly MultivariateNormal[] } | null;
	/** What to know before using it. */
	readonly notes: readonly string[];
}
