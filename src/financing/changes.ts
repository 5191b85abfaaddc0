/** A change of a budget: what had to be paid, and who paid; all in points of GDP. */
export interface BudgetChange {
	/** Change of defence [points of GDP]. */
	readonly defence: number;
	/** Change of interest [points of GDP]. */
	readonly interest: number;
	/**
	 * Who paid, by name [points of GDP]: more revenue, a larger deficit, less other spending, each positive where it
	 * pays. They add up to defence and interest together, except for the residual of the sources.
	 */
	readonly parts: Readonly<Record<string, number>>;
}

/** The change from one fiscal year to the next. */
export interface YearlyChange extends BudgetChange {
	/** The later fiscal year. */
	readonly year: number;
	/** Part of that year under an arrangement with the IMF [0–1]. */
	readonly programme: number;
}

/** The change over an episode, for one pair of years. */
export interface EpisodeChange extends BudgetChange {
	/** Name of the episode. */
	readonly episode: string;
	/** The years, in words. */
	readonly years: string;
}

/** The amount to be paid: change of defence and interest together [points of GDP]. */
export function needed({ defence, interest }: Pick<BudgetChange, "defence" | "interest">): number {
	return defence + interest;
}

/** A year or an episode that was left out. */
export interface LeftOut {
	/** The year, or the name of the episode. */
	readonly what: string;
	/** Why. */
	readonly why: string;
}
