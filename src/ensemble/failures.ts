import { numberIn } from "../engine/index.js";
import type { CrowdoutError } from "../errors.js";
import type { Paired, Totals } from "../measure/index.js";
import type { FailureCount } from "./types.js";

/** Why a draw failed: which rule, and what was said of it. */
export interface Failure {
	readonly cause: string;
	readonly message: string;
}

/** A run that left its range: which arm and variable, without the year. */
export function failureOfRun(error: CrowdoutError): Failure {
	const [{ path, message }] = error.issues;
	return { cause: `${path}: ${message.split(", got ")[0]}`, message: `${path}: ${message}` };
}

/** Sums over the horizon that are not finite: a run in its range, discounted beyond the numbers. */
export function failureOfTotals({ presentValueOfAll }: Totals, { arm }: Paired, row: number): Failure | undefined {
	const value = presentValueOfAll[row];
	if (Number.isFinite(value)) return undefined;
	const cause = "crowdOut.total.presentValue: must be finite";
	return { cause, message: `${cause}, got ${value} (discount rate ${numberIn(arm, "discountRate", row)})` };
}

/** Count a failure among those counted so far. */
export function countFailure(counts: Map<string, FailureCount>, draw: number, { cause, message }: Failure): void {
	const before = counts.get(cause);
	counts.set(cause, before ? { ...before, count: before.count + 1 } : { cause, count: 1, firstDraw: draw, message });
}

/** The counts of several parts, in order of the cause; the message is that of the first draw. */
export function mergeFailures(parts: readonly (readonly FailureCount[])[]): FailureCount[] {
	const merged = new Map<string, FailureCount>();
	for (const failure of parts.flat()) {
		const before = merged.get(failure.cause);
		if (before === undefined) merged.set(failure.cause, failure);
		else {
			const first = failure.firstDraw < before.firstDraw ? failure : before;
			merged.set(failure.cause, { ...first, count: before.count + failure.count });
		}
	}
	return [...merged.values()].sort((a, b) => (a.cause < b.cause ? -1 : 1));
}
