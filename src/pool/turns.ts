import type { StopSignal } from "../domain/index.js";
import { requireWorkers } from "./options.js";

/** A turn at a machine. */
export interface Turn {
	/** Workers that it has; 1 is this thread. */
	readonly workers: number;
	/** End it: the next in line comes. */
	readonly end: () => void;
}

/**
 * Turns at a machine: all questions that are asked at once share its workers, and those that find none free wait in
 * line, so that a hundred hold about as much memory as a few.
 */
export interface Turns {
	/** The most workers that a question has where it does not say how many. */
	readonly usual: () => number;
	/**
	 * Wait for a turn.
	 *
	 * @param workers Workers asked for [≥ 1]. More than there are come where nothing else runs, never more than the limit.
	 * @throws What the signal is aborted with while it waits.
	 */
	readonly take: (workers: number, signal?: StopSignal) => Promise<Turn>;
	/** Set the most workers of all questions together; `undefined`: one a core, more for a question that asks for more. */
	readonly limit: (most: number | undefined) => void;
}

/** Questions that work in this thread at once: enough that a short one need not wait for a long one. */
const HERE = 4;

/** Turns at a machine of so many cores. */
export function turnsAt(cores: number): Turns {
	let most: number | undefined;
	const here = lane(() => HERE);
	const away = lane(() => most ?? cores);
	return {
		usual: () => Math.min(cores, most ?? cores),
		take: async (asked, signal) => {
			const workers = Math.min(asked, most ?? asked);
			const end = workers === 1 ? await here(1, signal) : await away(workers, signal);
			return { workers, end };
		},
		limit: (given) => {
			requireWorkers(given);
			most = given;
		},
	};
}

/** A line in which each waits until there is room for it, or nothing else is there. */
function lane(room: () => number): (size: number, signal?: StopSignal) => Promise<() => void> {
	let taken = 0;
	const waiting: { readonly size: number; readonly go: () => void }[] = [];
	const next = () => {
		while (waiting.length > 0 && (taken === 0 || taken + waiting[0].size <= room())) {
			const { size, go } = waiting.shift()!;
			taken += size;
			go();
		}
	};
	return (size, signal) =>
		new Promise((resolve, reject) => {
			const leave = () => {
				const place = waiting.indexOf(waiter);
				if (place >= 0) waiting.splice(place, 1);
				reject(signal?.reason);
				next();
			};
			const waiter = {
				size,
				go: () => {
					signal?.removeEventListener("abort", leave);
					resolve(() => {
						taken -= size;
						next();
					});
				},
			};
			if (signal?.aborted) {
				reject(signal.reason);
				return;
			}
			signal?.addEventListener("abort", leave);
			waiting.push(waiter);
			next();
		});
}
