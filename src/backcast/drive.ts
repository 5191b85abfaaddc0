import { CrowdoutError } from "../errors.js";
import {
	effectiveCapability,
	errorCorrectionSpending,
	logSpending,
	logThreat,
	paritySpending,
	richardsonSpending,
} from "../model/index.js";
import { exp, log } from "../numerics/index.js";
import type { DrivenRule } from "./types.js";

/** The actual course, the base year first: what rival, threat and defence need, without a budget. */
export interface Course {
	/** The rival's real spending. */
	readonly rival: readonly number[];
	/** Real GDP. */
	readonly income: readonly number[];
	/** Base-year spending over GDP; a share of GDP where the data allow it. */
	readonly baseShare: number;
	readonly securitisation: number;
	readonly fiscalSpace: number;
}

/**
 * Log spending relative to the base year under a rule, driven by the rival's actual spending and the actual GDP:
 * MODEL.md sections 2 to 4 only, with the base year as an equilibrium.
 *
 * @param shocks Added to the rule's own shock, year by year, the base year first [log points; default none].
 * @throws CrowdoutError `run-failed` where spending is not positive.
 */
export function drive(rule: DrivenRule, course: Course, shocks: readonly number[] = []): number[] {
	const { rival, income, baseShare, securitisation, fiscalSpace } = course;
	const m = [0];
	const z = [0];
	const y = income.map((value) => log(value / income[0]));
	const change = (of: readonly number[], t: number) => (t < 1 ? 0 : of[t] - of[t - 1]);
	for (let t = 1; t < income.length; t++) {
		const capability = (at: number) => effectiveCapability(rival[at] / rival[0], 0, 0, 1);
		z.push(logThreat(z[t - 1], securitisation, capability(t) / capability(t - 1)));
		const shock = (rule.shock ?? 0) + (shocks[t] ?? 0);
		switch (rule.kind) {
			case "errorCorrection": {
				const { lag = 1, shortRun = 0, longRun, incomeShortRun = 0, momentum = 0, adjustment, drift = 0 } = rule;
				m.push(
					errorCorrectionSpending(
						{ shortRun, longRun, incomeShortRun, momentum, adjustment },
						rule.incomeLongRun ?? 1 - longRun,
						drift * (t - 1),
						change(m, t - 1),
						change(z, t - lag),
						z[t - 1],
						change(y, t),
						y[t - 1],
						m[t - 1],
						fiscalSpace,
						shock,
					),
				);
				break;
			}
			case "parity": {
				const { lag = 1, ratio = 1, adjustment } = rule;
				m.push(paritySpending(adjustment, log(ratio), z[t - lag], m[t - 1], fiscalSpace, shock));
				break;
			}
			case "richardson": {
				const { lag = 1, reaction, fatigue, grievance = fatigue - reaction } = rule;
				const before = exp(m[t - 1]);
				m.push(log(richardsonSpending(reaction, fatigue, grievance, z[t - lag], before, fiscalSpace, shock)));
				break;
			}
			case "share":
				m.push(logSpending(rule.share * exp(shock), income[t] / income[0], baseShare));
				break;
			default:
				rule satisfies never;
		}
		if (!Number.isFinite(m[t])) {
			const message = `must stay a positive number, got ${m[t]} after ${m[t - 1]} in year ${t}`;
			throw new CrowdoutError("run-failed", [{ path: "defence", message }]);
		}
	}
	return m;
}

/**
 * Standard deviation of the log path when every year has an independent shock, to first order: from the effect of a
 * small shock of each year on the later years.
 */
export function spread(rule: DrivenRule, course: Course, noise: number): number[] {
	const years = course.income.length;
	const path = drive(rule, course);
	const variance = new Array<number>(years).fill(0);
	for (let at = 1; at < years; at++) {
		const shocks = path.map((_, t) => (t === at ? STEP : 0));
		const moved = drive(rule, course, shocks);
		for (let t = at; t < years; t++) variance[t] += ((noise * (moved[t] - path[t])) / STEP) ** 2;
	}
	return variance.map(Math.sqrt);
}

/** Size of the small shock: small compared with yearly changes, large compared with rounding [log points]. */
const STEP = 1e-5;
