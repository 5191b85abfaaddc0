import { fitLine } from "./line.js";
import type { DrivenRule } from "./types.js";

/** Logs of the actual course, by year. */
export interface Logs {
	readonly spending: (year: number) => number;
	readonly rival: (year: number) => number;
	readonly income: (year: number) => number;
}

/**
 * An error-correction rule with its target fitted to data: a line (or a mean) through spending less its long-run part
 * by India and GDP. Its slope becomes `drift`; a constant `shock` = adjustment · distance closes its distance from the
 * base year's spending.
 *
 * Other rules have no such target and are returned unchanged.
 *
 * @param options.known Years of the fit.
 * @param options.origin Base year of the run.
 * @param options.trend Fit a line [default], or only a mean.
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
