/** A cell that differs between two tables. */
export interface CellChange {
	/** Id of the row. */
	readonly id: string;
	/** Name of the column. */
	readonly column: string;
	/** Text of the cell in the first table. */
	readonly was: string;
	/** Text of the cell in the second table. */
	readonly is: string;
	/** Change relative to the old number; null where one of them is no number or the old one is 0. */
	readonly relative: number | null;
}

/** Effect of changed figures on the headline. */
export type HeadlineMove =
	| {
			readonly ok: true;
			/** Name of the scenario that was run with both. */
			readonly scenario: string;
			/** Loss of all lines over the horizon with the old figures [billions of base-year PKR]. */
			readonly was: number;
			/** The same with the new figures [billions of base-year PKR]. */
			readonly is: number;
			/** Paths of the scenario that changed. */
			readonly paths: readonly string[];
			/** Paths that changed but could not be included. */
			readonly notCarried: readonly string[];
	  }
	| {
			readonly ok: false;
			/** Why there is no effect. */
			readonly why: string;
	  };

/** The differences between two vintages or sources of a table. */
export interface TableDiff {
	/** Number of rows in each. */
	readonly rows: readonly [number, number];
	/** Ids that only the second table has. */
	readonly added: readonly string[];
	/** Ids that only the first table has. */
	readonly removed: readonly string[];
	/** Changed cells: the greatest relative change of a number first, then the others. */
	readonly changes: readonly CellChange[];
	/** Effect on the headline, where the tables' figures enter a scenario. */
	readonly headline: HeadlineMove;
}
