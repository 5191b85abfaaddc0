import type { StopSignal } from "../domain/index.js";
import { requireWorkers } from "./options.js";

/** A turn on a machine. */
export interface Turn {
	/** Number of its workers; 1 is this thread. */
	readonly workers: number;
	/** End the turn, so that the next call can start. */
	readonly end: () => void;
}

/**
 * Turns on a machine: simultaneous questions share its workers. Those without a free worker wait, so that a hundred
 * questions need about as much memory as a few.
 */
export interface Turns {
	/** Greatest number of workers of a question that does not set it. */
	readonly usual: () => number;
	/**
	 * Wait for a turn.
	 *
	 * @param workers Number of workers asked for [≥ 1]. A question gets more than there are cores only where nothing else
	 * runs, and never more than the limit.
	 * @throws The reason of the signal, if it aborts during the wait.
	 */
	readonly take: (workers: number, signal?: StopSignal) => Promise<Turn>;
	/**
	 * Set the greatest number of workers of all questions together; `undefined`: one for each core, and more for a
	 * question that asks for more.
	 */
	readonly limit: (most: number | undefined) => void;
}

/** Number of questions that work in this thread at once, so that a short one need not wait for a long one. */
const HERE = 4;

/** Turns on a machine with a number of cores. */
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

/** A queue in which each waits until there is room for it, or until it is alone. */
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
