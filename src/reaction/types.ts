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

/** Options of `estimateReaction`. */
export interface EstimateOptions {
	/** The specification to fit. */
	readonly specification: SpecificationName;
	/** First year that is explained: a Pakistani fiscal year, named by its end. */
	readonly from: number;
	/** Last year that is explained. */
	readonly to: number;
	/** A bundled data set, or your own series [default `ownPrices`]. */
	readonly data?: ReactionDataName | ReactionData;
	/** Years between India's change and the response [0 or 1, default 1]. */
	readonly lag?: 0 | 1;
	/**
	 * Covariance for intervals, draws and `uncertainty` [default: Newey–West with its own lag and the small-sample
	 * factor].
	 */
	readonly covariance?: CovarianceEstimator;
	/**
	 * `shock`: the constant becomes the scenario's `shock`; `equilibrium`: the base year is an equilibrium [default
	 * `equilibrium`].
	 */
	readonly intercept?: "shock" | "equilibrium";
	/** Base year of the scenario [default 2025]; the series must have it for `shock` and `richardson`. */
	readonly baseYear?: number;
	/** Bootstrap for further intervals [default none]. */
	readonly bootstrap?: { readonly kind: "wild" | "block"; readonly replications?: number };
	/** Number of draws of the coefficients behind `uncertainty` [whole, ≥ 100, default 4000]. */
	readonly draws?: number;
	/** Seed of the draws [whole, default 1]. */
	readonly seed?: number;
}

/** The `defence` block from an estimate, with `shock` where `intercept` asks for it. */
export type EstimatedDefence = (
	| ErrorCorrectionNumbers
	| (Omit<RichardsonNumbers, "grievance"> & {
			/** Constant term of Richardson's equation; absent where the constant is in the shock. */
			readonly grievance?: number;
	  })
	| ShareNumbers
) & {
	/** The constant, as a shock in every year [log points]; absent unless `intercept` is `shock`. */
	readonly shock?: number;
};

/** Coefficients read as a rule, or why they give none. */
export type EstimateReading =
	| { readonly ok: true; readonly defence: EstimatedDefence }
	| {
			readonly ok: false;
			/** `noAdjustment`: spending does not return to a target; `unstable`: the path overshoots more and more. */
			readonly reason: "noAdjustment" | "unstable";
			/** The estimated adjustment [per year]. */
			readonly adjustment: number;
	  };

/** A coefficient with both of its standard errors. */
export interface EstimatedCoefficient {
	/** Name of the column. */
	readonly name: string;
	/** Meaning in words. */
	readonly meaning: string;
	/** With the standard error for independent errors of equal variance. */
	readonly classical: CoefficientRow;
	/** With the Newey–West standard error. */
	readonly neweyWest: CoefficientRow;
	/** Bootstrap, where asked for: the 95 percent interval, and the share of draws above 0. */
	readonly bootstrap?: {
		/** Lower end of the interval. */
		readonly lower: number;
		/** Upper end of the interval. */
		readonly upper: number;
		/** Share of the draws above 0 [0–1]. */
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
	/** Name of the series, or of the series that are tested together. */
	readonly of: string;
	/** Dickey–Fuller τ. */
	readonly statistic: number;
	/** Critical value at 5 percent for the number of rows. */
	readonly at5Percent: number;
	/** Lagged changes used. */
	readonly lags: number;
	/** Whether the unit root (or the lack of cointegration) is rejected at 5 percent. */
	readonly rejected: boolean;
}

/** Tests of the residuals, the levels and the stability of the regression. */
export interface Diagnostics {
	/**
	 * Durbin–Watson statistic [0–4], near 2 without autocorrelation; not informative where last year's spending is a
	 * regressor.
	 */
	readonly durbinWatson: number | null;
	/** Autocorrelation of the residuals. */
	readonly breuschGodfrey: Diagnostic;
	/** Residuals whose variance clusters in time. */
	readonly arch: Diagnostic;
	/** Residuals that are not normal. */
	readonly jarqueBera: Diagnostic;
	/** Dickey–Fuller tests of the levels, with trend. */
	readonly unitRoots: readonly RootTest[];
	/** Engle–Granger test of spending with India's spending and GDP. */
	readonly cointegration: RootTest | null;
	/** Greatest break in an unknown year. */
	readonly supF:
		| {
				/** First year of the second regime. */
				readonly breakYear: number;
				/** Columns · the greatest F over the years. */
				readonly statistic: number;
				/** p-value: probability of such a statistic without a break [0–1]; null for more than 12 columns. */
				readonly p: number | null;
		  }
		| {
				/** Why it could not be run. */
				readonly why: string;
		  };
	/** Break at 1999, the year of Kargil after the nuclear tests; it is known beforehand. */
	readonly chow: Diagnostic;
	/** Toda–Yamamoto tests: India to Pakistan, then Pakistan to India. */
	readonly causality: readonly {
		/** The series that may lead. */
		readonly cause: string;
		/** The series that may follow. */
		readonly effect: string;
		/** Wald statistic, chi-squared. */
		readonly statistic: number;
		/** Lags tested. */
		readonly lags: number;
		/** p-value: probability of such a statistic without causality [0–1]. */
		readonly p: number;
	}[];
}

/** The same regression with another first year. */
export interface StartYear {
	/** First year that is explained. */
	readonly from: number;
	/** Rows used. */
	readonly observations: number;
	/** In the order of `rows.names`, with the standard errors of the chosen covariance. */
	readonly coefficients: readonly {
		/** Name of the regressor. */
		readonly name: string;
		/** Estimate of the coefficient. */
		readonly estimate: number;
		/** Its standard error. */
		readonly standardError: number;
	}[];
	/** Its coefficients read as a rule. */
	readonly reading: EstimateReading;
}

/** Summary of the draws of the coefficients, read as rules. */
export interface DrawSummary {
	/** Number of draws. */
	readonly asked: number;
	/** Number of draws that give a rule. */
	readonly accepted: number;
	/** Left out: spending does not return to a target (adjustment or fatigue ≤ 0). */
	readonly noAdjustment: number;
	/** Left out: the path overshoots more and more. */
	readonly unstable: number;
	/** One entry for each number of the rule. */
	readonly numbers: readonly {
		/** Dotted path of the number in a scenario. */
		readonly path: string;
		/** Lower end of the central interval. */
		readonly lower: number;
		/** Median of the draws. */
		readonly median: number;
		/** Upper end of the central interval. */
		readonly upper: number;
	}[];
}

/** An estimated reaction: the estimates, their uncertainty, and the blocks for a scenario. */
export interface ReactionEstimate {
	/** The specification that was fitted. */
	readonly specification: SpecificationName;
	/** First year that is explained. */
	readonly from: number;
	/** Last year that is explained. */
	readonly to: number;
	/** Years between India's change and the response [0 or 1]. */
	readonly lag: 0 | 1;
	/** The response of the regression, in words. */
	readonly response: string;
	/** The series behind it, with their joins, traps and sources. */
	readonly data: {
		/** Name of the data set. */
		readonly name: string;
		/** Title in words. */
		readonly title: string;
		readonly joins: readonly Join[];
		/** What to know before you read it. */
		readonly traps: readonly string[];
		readonly sources: readonly Source[];
	};
	/** The rows of the regression. */
	readonly rows: {
		/** Names of the regressors. */
		readonly names: readonly string[];
		/** The response, row by row. */
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
	/** R²: share of the response's variation that is explained [0–1]; null where the response does not vary. */
	readonly rSquared: number | null;
	/** Standard deviation of the residuals, in the unit of the response. */
	readonly residualSd: number;
	/** One for each regressor, in the order of `rows.names`. */
	readonly coefficients: readonly EstimatedCoefficient[];
	/** Covariances of the coefficients; the draws use `chosen`. */
	readonly covariances: {
		/** Row by row, in the order of `rows.names`. */
		readonly classical: readonly (readonly number[])[];
		readonly neweyWest: CovarianceEstimate;
		readonly chosen: CovarianceEstimate;
	};
	/** Tests of the regression. */
	readonly diagnostics: Diagnostics;
	/** The same for every other first year. */
	readonly fragility: readonly StartYear[];
	/** The coefficients read as a rule, or why they give none. */
	readonly reading: EstimateReading;
	/** The `defence` block for a scenario; null where the coefficients give no rule. */
	readonly defence: EstimatedDefence | null;
	/** Summary of the draws of the coefficients. */
	readonly draws: DrawSummary;
	/** The `uncertainty` block for a scenario; null where too few draws give a rule. */
	readonly uncertainty: { readonly joint: readonly MultivariateNormal[] } | null;
	/** What to know before you use it. */
	readonly notes: readonly string[];
}
