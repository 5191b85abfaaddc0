/** A change of a budget: what had to be paid for, and by what; all in points of GDP. */
export interface BudgetChange {
	/** Change of defence [points of GDP]. */
	readonly defence: number;
	/** Change of interest [points of GDP]. */
	readonly interest: number;
	/**
	 * What paid, by name [points of GDP]: more revenue, a larger deficit, less of other spending, each counted positive where
	 * it pays. They add up to defence and interest together, but for what the sources leave unexplained.
	 */
	readonly parts: Readonly<Record<string, number>>;
}

/** From one fiscal year to the next. */
export interface YearlyChange extends BudgetChange {
	/** Fiscal year in which it ends. */
	readonly year: number;
	/** Part of that year under an arrangement with the IMF [0–1]. */
	readonly programme: number;
}

/** Over an episode, by one pair of years. */
export interface EpisodeChange extends BudgetChange {
	/** Name of the episode. */
	readonly episode: string;
	/** Between which years, in words. */
	readonly years: string;
}

/** What a change asked for: defence and interest together [points of GDP]. */
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
