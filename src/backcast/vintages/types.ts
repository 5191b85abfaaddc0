/** A cell that two tables have differently. */
export interface CellChange {
	/** Id of the row. */
	readonly id: string;
	/** Name of the column. */
	readonly column: string;
	/** Text of the cell in the first table. */
	readonly was: string;
	/** Text of the cell in the second table. */
	readonly is: string;
	/** By how much of the old number; null where one of them is no number or the old one is 0. */
	readonly relative: number | null;
}

/** How far the headline moves with a change of figures. */
export type HeadlineMove =
	| {
			readonly ok: true;
			/** Name of the scenario that was run with both. */
			readonly scenario: string;
			/** Loss of all lines over the horizon [billions of base-year PKR], with the old and with the new figures. */
			readonly was: number;
			/** The same with the new figures. */
			readonly is: number;
			/** Paths of the scenario that moved. */
			readonly paths: readonly string[];
			/** Paths that moved and were not carried. */
			readonly notCarried: readonly string[];
	  }
	| {
			readonly ok: false;
			/** Why the headline could not be carried. */
			readonly why: string;
	  };

/** What changed between two vintages or sources of a table. */
export interface TableDiff {
	/** Rows in each, by the column `id`, else the first column. */
	readonly rows: readonly [number, number];
	/** Ids in the second alone. */
	readonly added: readonly string[];
	/** Ids in the first alone. */
	readonly removed: readonly string[];
	/** Greatest relative change of a number first, then the other cells. */
	readonly changes: readonly CellChange[];
	/** How far the headline moves, where the tables' figures enter a scenario. */
	readonly headline: HeadlineMove;
}
