import { exp, log } from "../numerics/index.js";

/** Who pays for the gap. */
export type FinancingRule = Channels | Elasticities;

/** The gap is split in given shares; what they leave falls on the federal part of the lines. */
export interface Channels {
	readonly kind: "channels";
	/** Share met by new federal revenue, net of what the provinces get of it [0–1]. */
	readonly revenue: number;
	/** Share borrowed [0–1]. */
	readonly borrowing: number;
	/** Share cut from the federal part of `other` [0–1]. */
	readonly other: number;
	/** Share cut from provincial spending [0–1]. */
	readonly provinces: number;
	/** How far each can go; without a limit there is none. */
	readonly limits: Limits;
}

/** Every line answers defence by an elasticity; the rest of the gap is split in given shares. */
export interface Elasticities {
	readonly kind: "elasticities";
	/** Share of the rest met by new federal revenue [0–1; the three together are 1]. */
	readonly revenue: number;
	/** Share of the rest borrowed [0–1]. */
	readonly borrowing: number;
	/** Share of the rest cut from the federal part of `other` [0–1]. */
	readonly other: number;
	/** How far each can go; without a limit there is none. */
	readonly limits: Limits;
	/** Elasticity of each line to the defence share of GDP [0 where absent]. */
	readonly elasticities: Readonly<Record<string, number>>;
}

/** Bounds on the channels; they bind only where the gap is positive. */
export interface Limits {
	/** Most extra revenue, gross [share of GDP, ≥ 0]. */
	readonly revenue?: number;
	/** Greatest chosen deficit: `deficit.path` plus chosen borrowing [share of GDP, ≥ 0]. */
	readonly deficit?: number;
	/** Greatest cut of provincial spending [share of GDP, ≥ 0]. */
	readonly provinces?: number;
}

/**
 * What the budget lacks before anyone pays.
 *
 * @param spending Defence, interest, other and lines on their reference paths [share of GDP].
 * @param means Revenue and deficit on their reference paths [share of GDP].
 * @see MODEL.md, section 6
 */
export function budgetGap(spending: number, means: number): number {
	return spending - means;
}

/**
 * Net new federal revenue [share of GDP].
 *
 * @param limit Most gross extra revenue; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function netRevenue(share: number, gap: number, limit: number, revenueSharing: number): number {
	return gap > 0 ? Math.min(share * gap, limit * (1 - revenueSharing)) : share * gap;
}

/**
 * Chosen borrowing [share of GDP].
 *
 * @param limit Greatest chosen deficit; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function chosenBorrowing(share: number, gap: number, limit: number, deficitPath: number): number {
	return gap > 0 ? Math.min(share * gap, Math.max(0, limit - deficitPath)) : share * gap;
}

/**
 * Cut of the federal part of `other` [share of GDP], never below its floor.
 *
 * @param federalShare Federal part of `other`, φ. @param reference Its path. @param floor Its floor.
 * @see MODEL.md, section 6
 */
export function otherCut(share: number, gap: number, federalShare: number, reference: number, floor: number): number {
	return gap > 0 ? Math.min(share * gap, federalShare * Math.max(0, reference - floor)) : share * gap;
}

/**
 * Cut of provincial spending as a whole [share of GDP].
 *
 * @param limit Greatest provincial cut; `Infinity` where there is none.
 * @see MODEL.md, section 6
 */
export function provincialCut(share: number, gap: number, limit: number): number {
	return gap > 0 ? Math.min(share * gap, limit) : share * gap;
}

/**
 * The part of a provincial cut that falls on provincial `other` [share of GDP].
 *
 * @param reference Provincial part of `other`. @param room What of it can be cut. @param spending All provincial spending, S.
 * @see MODEL.md, section 6
 */
export function provincialOtherCut(cut: number, reference: number, room: number, spending: number): number {
	if (cut === 0) return 0;
	const part = (cut * reference) / spending;
	return cut > 0 ? Math.min(part, room) : part;
}

/**
 * The provinces' part of extra federal revenue, given what the federation keeps of it [share of GDP].
 *
 * @param net What the federation keeps. @param revenueSharing Share that goes to the provinces [0 ≤ v < 1].
 * @see MODEL.md, section 6
 */
export function provincialWindfall(net: number, revenueSharing: number): number {
	return net * (revenueSharing / (1 - revenueSharing));
}

/**
 * A line that answers defence by an elasticity, before any windfall [share of GDP].
 *
 * @param reference The line's path. @param defenceRatio d / d[0] [> 0].
 * @see MODEL.md, section 6
 */
export function elasticLine(reference: number, floor: number, defenceRatio: number, elasticity: number): number {
	const answered = elasticity === 0 ? reference : reference * exp(elasticity * log(defenceRatio));
	return Math.max(Math.min(floor, reference), answered);
}

/**
 * A line as the budget closes [share of GDP]: its path, less what each tier cut, plus its part of a windfall.
 *
 * @see MODEL.md, section 6
 */
export function closedLine(reference: number, federalCut: number, provincialCut: number, windfall: number): number {
	return reference - federalCut - provincialCut + windfall;
}
