import type { Plan } from "./plan.js";

/** What bound or happened in a year, as bits of `Arm.flags`. */
export const FLAG = {
	ceiling: 1,
	floor: 2,
	revenueLimit: 4,
	deficitLimit: 8,
	provincesLimit: 16,
	otherFloor: 32,
	known: 64,
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
	/** What floors left, borrowed all the same [share of GDP]; below 0 a gain that found nobody to go to. */
	readonly unfunded: Float64Array;
	/** Taxes raised beyond the path of revenue, in which the provinces share [share of GDP]. */
	readonly taxes: Float64Array;
	/** Levies raised beyond it, in which they do not share [share of GDP]. */
	readonly levies: Float64Array;
	/** Federal other spending [share of GDP]. */
	readonly federalOther: Float64Array;
	/** Federal part of each line, as `lines` [share of GDP]. */
	readonly federalLines: Float64Array;
	/** What each province gets of new taxes: index t · provinces + p [share of GDP]. */
	readonly windfall: Float64Array;
	/** What it spends of that, as `windfall` [share of GDP]. */
	readonly spent: Float64Array;
	/** What it is cut by, before what it spends of a windfall, as `windfall` [share of GDP]. */
	readonly cut: Float64Array;
	/** Other spending of each province, as `windfall` [share of GDP]. */
	readonly provincialOther: Float64Array;
	/** Each province's part of each line: index (t · provinces + p) · lines + j [share of GDP]. */
	readonly provincialLines: Float64Array;
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
	/** n, nominal growth [factor]. */
	readonly nominal: Float64Array;
	/** D: debt if only the deficit of the reference path were borrowed [share of GDP]. */
	readonly referenceDebt: Float64Array;
	/** What bound, as bits of `FLAG`. */
	readonly flags: Uint8Array;
	/** What each line loses by its elasticity in the year at hand: room to work in. */
	readonly moved: Float64Array;
	/** Room to spread a cut over the federal lines. */
	readonly federalWork: Work;
	/** Room to spread a cut over the items of a province. */
	readonly provincialWork: Work;
}

/** Room to spread a cut over the items of a tier, one entry an item. */
export interface Work {
	/** What the item can lose in the round at hand. */
	readonly room: Float64Array;
	/** What a cut is in proportion to. */
	readonly size: Float64Array;
	/** Cut of the item. */
	readonly cuts: Float64Array;
	/** Cut of the first round, kept while the second is made. */
	readonly further: Float64Array;
}

/** Arrays for one arm of a plan. */
export function createArm({ horizon, lines, provinces }: Plan): Arm {
	const byYear = () => new Float64Array(horizon + 1);
	const byLine = () => new Float64Array((horizon + 1) * lines.length);
	const byProvince = () => new Float64Array((horizon + 1) * provinces.length);
	const work = (items: number): Work => ({
		room: new Float64Array(items),
		size: new Float64Array(items),
		cuts: new Float64Array(items),
		further: new Float64Array(items),
	});
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
		taxes: byYear(),
		levies: byYear(),
		federalOther: byYear(),
		federalLines: byLine(),
		windfall: byProvince(),
		spent: byProvince(),
		cut: byProvince(),
		provincialOther: byProvince(),
		provincialLines: new Float64Array((horizon + 1) * provinces.length * lines.length),
		population: byYear(),
		lines: byLine(),
		logSpending: byYear(),
		logThreat: byYear(),
		logGdp: byYear(),
		nominal: byYear(),
		referenceDebt: byYear(),
		flags: new Uint8Array(horizon + 1),
		moved: new Float64Array(lines.length),
		federalWork: work(lines.length),
		provincialWork: work(lines.length + 1),
	};
}
