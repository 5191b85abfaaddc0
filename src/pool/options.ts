import { type StopSignal, show } from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";

/** How work on a machine is shared out, watched and stopped. */
export interface WorkOptions {
	/** Workers [whole, 1 to 256; default: one a core where that is faster, else none]; 1 works in this thread. The answer is the same for any. */
	readonly workers?: number;
	/** Called now and then with the runs done and to do; what it throws, or a promise of it rejects with, ends the call. */
	readonly onProgress?: (done: number, total: number) => void;
	/** Stops the work: what it was aborted with is thrown. */
	readonly signal?: StopSignal;
}

/** Most workers that can be asked for. */
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
