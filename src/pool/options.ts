import { type StopSignal, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";

/** Options of work on several workers. */
export interface WorkOptions {
	/**
	 * Number of workers [whole, 1 to 256; default: one for each core where that is faster, else none]. With 1 the work is
	 * done in this thread. The result does not depend on it.
	 */
	readonly workers?: number;
	/**
	 * Called from time to time with the number of finished runs and of all runs. An error that it throws, or with which
	 * its promise rejects, ends the call.
	 */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the work; the reason of the signal is thrown. */
	readonly signal?: StopSignal;
}

/** Greatest number of workers. */
export const MOST_WORKERS = 256;

/** Refuse an invalid number of workers. */
export function requireWorkers(workers: number | undefined): void {
	requireWork({ workers });
}

/**
 * Refuse options of the wrong type, each by its name.
 *
 * @throws {CrowdoutError} `invalid-input` with each of them.
 */
export function requireWork(options: WorkOptions & { readonly onDraws?: unknown }): void {
	const { workers, signal } = options;
	const issues: Issue[] = [];
	const must = (holds: boolean, path: string, message: string) => {
		if (!holds) issues.push({ path, message });
	};
	must(
		workers === undefined || (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS),
		"workers",
		`must be a whole number from 1 to ${MOST_WORKERS}, got ${show(workers)}`,
	);
	for (const name of ["onProgress", "onDraws"] as const) {
		const listener = options[name];
		must(listener === undefined || typeof listener === "function", name, `must be a function, got ${show(listener)}`);
	}
	must(signal === undefined || isSignal(signal), "signal", `must be an AbortSignal, got ${show(signal)}`);
	if (issues.length > 0) throw new CrowdoutError("invalid-input", issues);
}

function isSignal(value: unknown): boolean {
	if (typeof value !== "object" || value === null) return false;
	const { aborted, addEventListener, removeEventListener } = value as Partial<Record<keyof StopSignal, unknown>>;
	return (
		typeof aborted === "boolean" && [addEventListener, removeEventListener].every((one) => typeof one === "function")
	);
}
