import type { Join, ReactionData, ReactionDataName } from "../reaction/index.js";

/** A rule of Pakistan's spending with plain numbers, for a run without a budget. */
export type DrivenRule =
	| {
			readonly kind: "errorCorrection";
			readonly lag?: 0 | 1;
			readonly shortRun?: number;
			readonly longRun: number;
			readonly incomeShortRun?: number;
			/** Long-run elasticity to GDP [default 1 - longRun]. */
			readonly incomeLongRun?: number;
			readonly momentum?: number;
			readonly adjustment: number;
			readonly drift?: number;
			readonly shock?: number;
	  }
	| {
			readonly kind: "parity";
			readonly lag?: 0 | 1;
			readonly adjustment: number;
			readonly ratio?: number;
			readonly shock?: number;
	  }
	| {
			readonly kind: "richardson";
			readonly lag?: 0 | 1;
			readonly reaction: number;
			readonly fatigue: number;
			/** Constant term [default fatigue - reaction]. */
			readonly grievance?: number;
			readonly shock?: number;
	  }
	| { readonly kind: "share"; readonly share: number; readonly shock?: number };

/** Options of `backcast`. */
export interface BackcastOptions {
	/** Base year: the last that the model knows. */
	readonly from: number;
	/** Last year compared. */
	readonly to: number;
	/** Rules by name [default: the three reaction strengths]. */
	readonly reactions?: Readonly<Record<string, DrivenRule>>;
	/** Last year that the fit of the hold-out may use [default: two thirds into the window]. */
	readonly holdOut?: number;
	/** Years ahead at which the rolling origin is scored [default 1, 3, 5, as far as the window allows]. */
	readonly rolling?: readonly number[];
	/** Data set [default `ownPrices`]. */
	readonly data?: ReactionDataName | ReactionData;
	/** Standard deviation of the yearly shock behind the bands [log points; default: the parameter `reaction.shock.noise`]. */
	readonly noise?: number;
	/** How strongly a change of capability is perceived as a change of threat [default 1]. */
	readonly securitisation?: number;
	/** Part of a wished rise that the budget allows [0–1, default 1]. */
	readonly fiscalSpace?: number;
	/** Number of years before the base year that naive rivals use [whole, ≥ 5, default 15]. */
	readonly history?: number;
}

/** Scores of a forecast. */
export interface Scores {
	/** Root mean square error of log real spending. */
	readonly rmse: number;
	/** Mean absolute error of the share of GDP [share]. */
	readonly mae: number;
	/** Mean error of log real spending; positive where the forecast was too high. */
	readonly bias: number;
	/** Share of years with the right direction of spending [0–1]; null where the forecast predicts none. */
	readonly direction: number | null;
	/** Share of years inside the 50 percent band [0–1]; null without bands. */
	readonly coverage50: number | null;
	/** Share of years inside the 90 percent band [0–1]; null without bands. */
	readonly coverage90: number | null;
}

/** One forecast, or many of a rolling origin pooled. */
export interface Forecast {
	/** Name of the reaction, or of the naive rival. */
	readonly name: string;
	/** Whether a reaction of the model or a naive rival made it. */
	readonly family: "model" | "naive";
	/** Its scores. */
	readonly scores: Scores;
	/** Forecast by year; absent in a rolling origin. */
	readonly path?: {
		/** Real spending [base year = 1]. */
		readonly real: readonly number[];
		/** Share of GDP. */
		readonly share: readonly number[];
		/** Standard deviation of the log by year, from yearly shocks; absent for naive rivals. */
		readonly sd?: readonly number[];
	};
	/** Fitted numbers, where there are any. */
	readonly fitted?: Readonly<Record<string, number>>;
}

/** One contest: the same years, the same known past, every forecast. */
export interface Contest {
	/**
	 * `projection`: nothing is fitted; `inSample`: fitted to all years compared; `holdOut`: fitted to earlier years;
	 * `rolling`: pooled over base years.
	 */
	readonly kind: "projection" | "inSample" | "holdOut" | "rolling";
	/** Title in words. */
	readonly title: string;
	/** First and last year of the fit; null where nothing is fitted. */
	readonly fittedTo: readonly [number, number] | null;
	/** Base year, or the first and last of them. */
	readonly origin: readonly [number, number];
	/** Years compared; in a rolling origin all years of any forecast. */
	readonly years: readonly number[];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** Number of pooled forecasts. */
	readonly compared: number;
	/** Actual spending; absent in a rolling origin. */
	readonly actual?: {
		/** Real spending, base year = 1. */
		readonly real: readonly number[];
		/** Share of GDP. */
		readonly share: readonly number[];
	};
	/** Forecasts: the model's first, in the order given. */
	readonly forecasts: readonly Forecast[];
}

/** A contest in which naive rivals beat the model. */
export interface Loss {
	/** Title of the contest. */
	readonly contest: string;
	/** Kind of the contest. */
	readonly kind: Contest["kind"];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** Name of the reaction that lost. */
	readonly reaction: string;
	/** Its root mean square error of log real spending. */
	readonly rmse: number;
	/** Naive rivals that beat it, the nearest first. */
	readonly to: readonly {
		/** Name of the rival. */
		readonly name: string;
		/** Its root mean square error, of log real spending. */
		readonly rmse: number;
	}[];
}

/** Result of a back-cast of defence spending. */
export interface Backcast {
	/** Base year: the last that the model knew. */
	readonly from: number;
	/** Last year compared. */
	readonly to: number;
	/** The series behind it, with their joins and traps. */
	readonly data: {
		/** Name of the data set. */
		readonly name: string;
		/** Title in words. */
		readonly title: string;
		readonly joins: readonly Join[];
		/** What to know before you read it. */
		readonly traps: readonly string[];
	};
	/** Whether `share` is the share of GDP; else it is a ratio in other units. */
	readonly isShare: boolean;
	/** Standard deviation of the yearly shock behind the bands [log points]. */
	readonly noise: number;
	/** Where the model loses; read this first. */
	readonly losses: readonly Loss[];
	/**
	 * Share of all years of the first three contests inside the 90 percent band, by reaction [about 0.9 if the bands are
	 * right].
	 */
	readonly inBand90: Readonly<Record<string, number>>;
	/** Number of contests in which each reaction beats every naive rival. */
	readonly wins: Readonly<Record<string, number>>;
	/** Every contest, in the order of their kinds. */
	readonly contests: readonly Contest[];
	/** Best reaction in each contest; contests may disagree. */
	readonly nearest: readonly {
		/** Title of the contest. */
		readonly contest: string;
		/** Name of the model's rule. */
		readonly reaction: string;
	}[];
	/** What to know before you read it. */
	readonly notes: readonly string[];
}
