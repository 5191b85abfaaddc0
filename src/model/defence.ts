import type { Path } from "../domain/index.js";
import { exp, log } from "../numerics/index.js";
import { letThrough } from "./threat.js";

/** Rule by which Pakistan's defence spending responds to the threat; one member for each kind. */
export type DefenceRule = ErrorCorrection | Parity | Richardson | FixedShare;

interface DefenceCommon {
	/** Added to log spending in a year [log points; default 0]. */
	readonly shock: Path;
	/** Lower bound of defence [share of GDP]. */
	readonly floor?: Path;
	/** Upper bound of defence [share of GDP], at least `floor`. */
	readonly ceiling?: Path;
}

interface Lagged {
	/** Years between a change of threat and the response [0 or 1; default 1]. */
	readonly lag: 0 | 1;
}

/** Growth of spending with momentum, short-run responses and a return to a long-run target. */
export interface ErrorCorrection extends DefenceCommon, Lagged {
	readonly kind: "errorCorrection";
	/** Elasticity to the last change of threat [default 0]. */
	readonly shortRun: number;
	/** Long-run elasticity to threat. */
	readonly longRun: number;
	/** Elasticity to this year's growth of GDP [default 0]. */
	readonly incomeShortRun: number;
	/** Long-run elasticity to GDP [default 1 - longRun]. */
	readonly incomeLongRun?: number;
	/** Share of last year's growth that continues this year [default 0]. */
	readonly momentum: number;
	/** Share of the gap to the target that is closed in a year. */
	readonly adjustment: number;
	/** Yearly drift of the target [log points; default 0]. */
	readonly drift: number;
}

/** Spending that keeps a ratio to the perceived threat. */
export interface Parity extends DefenceCommon, Lagged {
	readonly kind: "parity";
	/** Share of the gap that is closed in a year. */
	readonly adjustment: number;
	/** Target of spending over threat, relative to the base year [> 0; default 1]. */
	readonly ratio: Path;
}

/** Richardson's equation in real money relative to the base year. */
export interface Richardson extends DefenceCommon, Lagged {
	readonly kind: "richardson";
	/** Response to threat. */
	readonly reaction: number;
	/** Restraint by own spending. */
	readonly fatigue: number;
	/** Constant term [default fatigue - reaction, which makes the base year a steady state]. */
	readonly grievance?: number;
}

/** A given share of GDP. */
export interface FixedShare extends DefenceCommon {
	readonly kind: "share";
	/** Defence share of GDP [0–1]. */
	readonly share: Path;
}

/**
 * Log spending under error correction, m[t].
 *
 * The arguments are in the order of MODEL.md, section 4: coefficients, then the state that they multiply.
 *
 * @param drifted drift · (t - 1). @param growthBefore Δm[t-1]. @param threatChange Δz[t-lag]. @param threatBefore z[t-1].
 * @param incomeChange Δy[t]. @param incomeBefore y[t-1]. @param before m[t-1].
 */
export function errorCorrectionSpending(
	rule: { shortRun: number; longRun: number; incomeShortRun: number; momentum: number; adjustment: number },
	incomeLongRun: number,
	drifted: number,
	growthBefore: number,
	threatChange: number,
	threatBefore: number,
	incomeChange: number,
	incomeBefore: number,
	before: number,
	fiscalSpace: number,
	shock: number,
): number {
	const wish =
		rule.momentum * growthBefore +
		rule.shortRun * threatChange +
		rule.incomeShortRun * incomeChange +
		rule.adjustment * (drifted + rule.longRun * threatBefore + incomeLongRun * incomeBefore - before);
	return before + letThrough(wish, fiscalSpace) + shock;
}

/**
 * Log spending under parity, m[t].
 *
 * @param logRatio ln ratio[t]. @param threat z[t-lag]. @param before m[t-1].
 * @see MODEL.md, section 4
 */
export function paritySpending(
	adjustment: number,
	logRatio: number,
	threat: number,
	before: number,
	fiscalSpace: number,
	shock: number,
): number {
	return before + letThrough(adjustment * (logRatio + threat - before), fiscalSpace) + shock;
}

/**
 * Spending relative to the base year under Richardson's equation, μ[t]; a run stops where it is not positive.
 *
 * @param threat z[t-lag]. @param before μ[t-1].
 * @see MODEL.md, section 4
 */
export function richardsonSpending(
	reaction: number,
	fatigue: number,
	grievance: number,
	threat: number,
	before: number,
	fiscalSpace: number,
	shock: number,
): number {
	return (before + letThrough(reaction * exp(threat) - fatigue * before + grievance, fiscalSpace)) * exp(shock);
}

/** Log of spending, given as a share of GDP: ln(d · Y / M[0]). */
export function logSpending(share: number, gdp: number, baseSpending: number): number {
	return log((share * gdp) / baseSpending);
}
