import type { NowcastFigure } from "../../data/index.js";
import type { DefenceDefinition } from "../../model/index.js";
import type { ScenarioOptions } from "../../scenario/index.js";

/** Options of `nowcast`. */
export interface NowcastOptions extends ScenarioOptions {
	/** Further figures in addition to the table `nowcast-figures`, such as your own [default none]. */
	readonly figures?: readonly NowcastFigure[];
}

/** A figure of a year after the base year, with the model's value. */
export interface NowcastRow {
	/** The figure, with its output, year, unit, status and source. */
	readonly figure: NowcastFigure;
	/** The model's value for the year [the figure's unit]. */
	readonly model: number;
	/** Model less figure [the figure's unit]; positive where the model is higher. */
	readonly miss: number;
	/** The miss relative to the size of the figure; null where the figure is 0. */
	readonly relative: number | null;
	/** Size of the miss, by which rows are sorted [share of GDP, ≥ 0]; for nominal GDP relative to the figure. */
	readonly size: number;
	/**
	 * Paths of the scenario that use the figure, or that fix the model's value; empty where the value is the model's own.
	 */
	readonly given: readonly string[];
}

/** A figure that was not compared. */
export interface NotBeside {
	/** Id of the figure. */
	readonly id: string;
	/** Reason why not. */
	readonly why: string;
}

/** Published figures of the years after the base year, compared with the model. */
export interface Nowcast {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Its base year: a fiscal year, named by its end. */
	readonly baseYear: number;
	/** Last year of the run. */
	readonly lastYear: number;
	/** Definition of defence in the scenario. */
	readonly definition: DefenceDefinition;
	/** What the misses do not show; read this first. */
	readonly notes: readonly string[];
	/** Every figure compared, the largest miss first. */
	readonly rows: readonly NowcastRow[];
	/** Figures for which the run has no value, by id. */
	readonly leftOut: readonly NotBeside[];
}
