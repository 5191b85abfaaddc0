import type { Join, ReactionData, ReactionDataName } from "../reaction/index.js";

/** A rule of Pakistan's spending with plain numbers, to be driven alone. */
export type DrivenRule =
	| {
			readonly kind: "errorCorrection";
			readonly lag?: 0 | 1;
			readonly shortRun?: number;
			readonly longRun: number;
			readonly incomeShortRun?: number;
			/** [1 - longRun] */
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
			/** [fatigue - reaction] */
			readonly grievance?: number;
			readonly shock?: number;
	  }
	| { readonly kind: "share"; readonly share: number; readonly shock?: number };

/** What is to be back-cast. */
export interface BackcastOptions {
	/** Base year: the last that the model knows. */
	readonly from: number;
	/** Last year compared. */
	readonly to: number;
	/** Rules by name [default: the three reaction strengths]. */
	readonly reactions?: Readonly<Record<string, DrivenRule>>;
	/** Last year that the hold-out may look at [default: two thirds into the window]. */
	readonly holdOut?: number;
	/** Years ahead that the rolling origin is scored at [default 1, 3, 5, as far as the window reaches]. */
	readonly rolling?: readonly number[];
	/** [default `ownPrices`] */
	readonly data?: ReactionDataName | ReactionData;
	/** Standard deviation of the yearly shock behind the bands [log points; default: the parameter `reaction.shock.noise`]. */
	readonly noise?: number;
	/** Perceived threat per change of capability [default 1]; how much of a rise the budget lets through [default 1]. */
	readonly securitisation?: number;
	/** How much of a rise the budget lets through [0–1, default 1]. */
	readonly fiscalSpace?: number;
	/** Years before the base year that the naive rivals look at [whole, ≥ 5, default 15]. */
	readonly history?: number;
}

/** How near a forecast came. */
export interface Scores {
	/** Of log real spending. */
	readonly rmse: number;
	/** Mean absolute error of the share of GDP [share]. */
	readonly mae: number;
	/** Mean error of log real spending; above 0 it was too high. */
	readonly bias: number;
	/** Part of the years in which spending moved the way that was said; null where nothing was said. */
	readonly direction: number | null;
	/** Part of the years inside the 50 % bands; null without bands. */
	readonly coverage50: number | null;
	/** Part of the years inside the 90 percent band [0–1]; null without bands. */
	readonly coverage90: number | null;
}

/** One forecast, or many of a rolling origin pooled. */
export interface Forecast {
	/** Name of the reaction, or of the naive rival. */
	readonly name: string;
	/** Whether a reaction of the model or a naive rival made it. */
	readonly family: "model" | "naive";
	/** How near it came. */
	readonly scores: Scores;
	/** Absent in a rolling origin. */
	readonly path?: {
		/** Base year = 1. */
		readonly real: readonly number[];
		/** Share of GDP. */
		readonly share: readonly number[];
		/** Standard deviation of the log by year, from yearly shocks; absent for naive rivals. */
		readonly sd?: readonly number[];
	};
	/** What was fitted, where something was. */
	readonly fitted?: Readonly<Record<string, number>>;
}

/** One contest: the same years, the same known past, every forecast. */
export interface Contest {
	/** Nothing fitted, fitted to all years compared, fitted to the years before them, or pooled over base years. */
	readonly kind: "projection" | "inSample" | "holdOut" | "rolling";
	/** What is contested, in words. */
	readonly title: string;
	/** Years looked at before or while forecasting, for what is fitted; null where nothing is. */
	readonly fittedTo: readonly [number, number] | null;
	/** Base year, or the first and last of them. */
	readonly origin: readonly [number, number];
	/** Years compared; in a rolling origin the years that any forecast was for. */
	readonly years: readonly number[];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** How many forecasts are pooled. */
	readonly compared: number;
	/** What was spent: real spending, base year 1, and the share of GDP; absent in a rolling origin. */
	readonly actual?: {
		/** Real spending, base year = 1. */
		readonly real: readonly number[];
		/** Share of GDP. */
		readonly share: readonly number[];
	};
	/** Models first, in the order given. */
	readonly forecasts: readonly Forecast[];
}

/** A naive rival that came nearer than the model. */
export interface Loss {
	/** Title of the contest. */
	readonly contest: string;
	/** Which kind of contest. */
	readonly kind: Contest["kind"];
	/** Years ahead, in a rolling origin. */
	readonly ahead?: number;
	/** Name of the reaction that lost. */
	readonly reaction: string;
	/** Its root mean squared error of log real spending. */
	readonly rmse: number;
	/** Naive rivals that beat it, the nearest first. */
	readonly to: readonly {
		/** Of the rival. */
		readonly name: string;
		/** Its root mean square error, of log real spending. */
		readonly rmse: number;
	}[];
}

/** How the model would have done. */
export interface Backcast {
	/** Base year: the last that the model knew. */
	readonly from: number;
	/** Last year compared. */
	readonly to: number;
	/** The series behind it: where they are joined, and what to know before reading them. */
	readonly data: {
		/** Of the series. */
		readonly name: string;
		/** In words. */
		readonly title: string;
		readonly joins: readonly Join[];
		/** What to know before reading it. */
		readonly traps: readonly string[];
	};
	/** Whether `share` is the share of GDP; else a ratio in units of its own. */
	readonly isShare: boolean;
	/** Standard deviation of the yearly shock behind the bands [log points]. */
	readonly noise: number;
	/** Where the model loses: to be read first. */
	readonly losses: readonly Loss[];
	/** Part of all years of the first three contests inside the 90 percent band, by reaction [0.9 if the bands were right]. */
	readonly inBand90: Readonly<Record<string, number>>;
	/** How many contests each reaction wins against every naive rival. */
	readonly wins: Readonly<Record<string, number>>;
	/** Every contest, in the order of their kinds. */
	readonly contests: readonly Contest[];
	/** Nearest reaction in each contest: they need not agree. */
	readonly nearest: readonly {
		/** Title of the contest. */
		readonly contest: string;
		/** Name of the model's rule. */
		readonly reaction: string;
	}[];
	/** What to know before reading it. */
	readonly notes: readonly string[];
}
