import { fitLine } from "./line.js";
import type { DrivenRule } from "./types.js";

/** Logs of what happened, by year. */
export interface Logs {
	readonly spending: (year: number) => number;
	readonly rival: (year: number) => number;
	readonly income: (year: number) => number;
}

/**
 * A rule of error correction whose target has been laid through the data: spending less what India and GDP explain of it
 * in the long run, as a line (or a mean) over some years. Its slope becomes `drift`; its distance from the base year's
 * spending is closed by a constant `shock` = adjustment · distance.
 *
 * Other rules have no such target and come back as they are.
 *
 * @param options.known Years looked at.
 * @param options.origin Base year of the run.
 * @param options.trend Lay a line through them [default], or only their mean.
 */
export function withFittedTarget(
	rule: DrivenRule,
	logs: Logs,
	{ known, origin, trend = true }: { known: readonly number[]; origin: number; trend?: boolean },
): { rule: DrivenRule; fitted?: Readonly<Record<string, number>> } {
	if (rule.kind !== "errorCorrection") return { rule };
	const { longRun, adjustment } = rule;
	const incomeLongRun = rule.incomeLongRun ?? 1 - longRun;
	const gap = (year: number) => logs.spending(year) - longRun * logs.rival(year) - incomeLongRun * logs.income(year);
	const gaps = known.map(gap);
	const mean = { intercept: gaps.reduce((sum, value) => sum + value, 0) / gaps.length, slope: 0 };
	const line = trend ? fitLine(known, gaps) : mean;
	const distance = line.intercept + line.slope * origin - gap(origin);
	return {
		rule: { ...rule, drift: line.slope, shock: (rule.shock ?? 0) + adjustment * distance },
		fitted: { drift: line.slope, distance },
	};
}
