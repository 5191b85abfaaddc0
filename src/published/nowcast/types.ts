import type { NowcastFigure } from "../../data/index.js";
import type { DefenceDefinition } from "../../model/index.js";
import type { ScenarioOptions } from "../../scenario/index.js";

/** What may be chosen beside the scenario of a nowcast. */
export interface NowcastOptions extends ScenarioOptions {
	/** Figures beside those of the table `nowcast-figures`, such as one of one's own [default none]. */
	readonly figures?: readonly NowcastFigure[];
}

/** A figure of a year after the base year, beside the model's own value. */
export interface NowcastRow {
	/** The figure, with its output, year, unit, status and source. */
	readonly figure: NowcastFigure;
	/** What the model has for the year [the figure's unit]. */
	readonly model: number;
	/** Model less figure [the figure's unit]; above 0 the model is higher. */
	readonly miss: number;
	/** The miss as a part of the figure's size; null where the figure is 0. */
	readonly relative: number | null;
	/** Size of the miss by which rows are sorted [share of GDP, ≥ 0]; of nominal GDP itself the part of the figure. */
	readonly size: number;
	/** Paths of the scenario that the figure was put into, or that fix the model's value; empty where the model says it by itself. */
	readonly given: readonly string[];
}

/** A figure that was not compared. */
export interface NotBeside {
	/** Id of the figure. */
	readonly id: string;
	/** Why not. */
	readonly why: string;
}

/** What is known of the years after the base year, beside the model. */
export interface Nowcast {
	/** Name of the scenario. */
	readonly scenario: string;
	/** Its base year: a fiscal year, named by its end. */
	readonly baseYear: number;
	/** Last year of the run. */
	readonly lastYear: number;
	/** Which defence the scenario means. */
	readonly definition: DefenceDefinition;
	/** What the misses do not show: to be read first. */
	readonly notes: readonly string[];
	/** Every figure compared, the largest miss first. */
	readonly rows: readonly NowcastRow[];
	/** Figures that the run has nothing beside, by id. */
	readonly leftOut: readonly NotBeside[];
}
