/** What bound or happened in a year, as bits of `Arm.flags`. */
export const FLAG = {
	ceiling: 1,
	floor: 2,
	revenueLimit: 4,
	deficitLimit: 8,
	provincesLimit: 16,
	otherFloor: 32,
	provincialOtherFloor: 64,
} as const;

/** What a run of one arm leaves: arrays by year, the base year first. Shares of GDP but where said. */
export interface Arm {
	/** Billions of base-year PKR. */
	readonly gdp: Float64Array;
	/** Base-year US$ bn. */
	readonly rivalSpending: Float64Array;
	/** E, relative to the base year. */
	readonly capability: Float64Array;
	/** exp(z). */
	readonly threat: Float64Array;
	/** Defence [share of GDP]. */
	readonly defence: Float64Array;
	/** Interest [share of GDP]. */
	readonly interest: Float64Array;
	/** Other spending [share of GDP]. */
	readonly other: Float64Array;
	/** Revenue [share of GDP]. */
	readonly revenue: Float64Array;
	/** Deficit, unfunded borrowing included [share of GDP]; below 0 it is a surplus. */
	readonly deficit: Float64Array;
	/** Debt at the end of the year [share of GDP]. */
	readonly debt: Float64Array;
	/** What the budget lacks on its reference paths before anyone pays [share of GDP]; below 0 there is money to spare. */
	readonly gap: Float64Array;
	/** What floors and limits left, borrowed all the same [share of GDP, ≥ 0]. */
	readonly unfunded: Float64Array;
	/** Millions. */
	readonly population: Float64Array;
	/** Lines year by year: index t · lines + j. */
	readonly lines: Float64Array;
	/** m, z and y of MODEL.md: logs of spending, threat and GDP relative to the base year. */
	readonly logSpending: Float64Array;
	/** z of MODEL.md: log of threat relative to the base year. */
	readonly logThreat: Float64Array;
	/** y of MODEL.md: log of GDP relative to the base year. */
	readonly logGdp: Float64Array;
	/** Defence before floor and ceiling, in a year in which it is no share that can be spent. */
	readonly wished: Float64Array;
	/** n, nominal growth [factor]. */
	readonly nominal: Float64Array;
	/**
	 * Whether all is filled. Of an arm that is not detailed only GDP, population, defence, interest, lines, deficit,
	 * debt and unfunded are, with what the next year needs: what most ensembles ask.
	 */
	readonly detailed: boolean;
	/** What bound, as bits of `FLAG`. */
	readonly flags: Uint8Array;
	/** Cuts by tier, year by year, as `lines`. */
	readonly federalCut: Float64Array;
	/** Cuts by the provinces, year by year, as `lines` [share of GDP]. */
	readonly provincialCut: Float64Array;
	/** By year: cut per unit of a tier's size, NaN where a floor may bind, and windfall spent per unit of provincial spending. */
	readonly federalRate: Float64Array;
	/** The same of the provinces. */
	readonly provincialRate: Float64Array;
	/** Windfall that the provinces spend, per unit of their spending, by year. */
	readonly windfallRate: Float64Array;
	/** Room to work in, one entry a line. */
	readonly room: Float64Array;
	/** Size of each line that a cut is in proportion to: room to work in. */
	readonly size: Float64Array;
	/** Cut of each line in the tier at hand: room to work in. */
	readonly cuts: Float64Array;
}

/**
 * Arrays for one arm of so many years and lines.
 *
 * @param detailed Whether a run fills all of it.
 */
export function createArm(horizon: number, lineCount: number, detailed = true): Arm {
	const byYear = () => new Float64Array(horizon + 1);
	const byLine = () => new Float64Array((horizon + 1) * lineCount);
	const perLine = () => new Float64Array(lineCount);
	return {
		gdp: byYear(),
		rivalSpending: byYear(),
		capability: byYear(),
		threat: byYear(),
		defence: byYear(),
		interest: byYear(),
		other: byYear(),
		revenue: byYear(),
		deficit: byYear(),
		debt: byYear(),
		gap: byYear(),
		unfunded: byYear(),
		population: byYear(),
		lines: byLine(),
		logSpending: byYear(),
		logThreat: byYear(),
		logGdp: byYear(),
		wished: byYear(),
		nominal: byYear(),
		detailed,
		flags: new Uint8Array(horizon + 1),
		federalCut: byLine(),
		provincialCut: byLine(),
		federalRate: byYear(),
		provincialRate: byYear(),
		windfallRate: byYear(),
		room: perLine(),
		size: perLine(),
		cuts: perLine(),
	};
}
