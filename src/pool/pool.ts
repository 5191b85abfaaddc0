import type { StopSignal } from "../domain/index.js";
import type { EnsembleJob, EnsembleState } from "../ensemble/index.js";
import { CrowdoutError, type Issue } from "../errors.js";

/** A worker, as seen from the thread that started it; the same interface for Node and browsers. */
export interface Port {
	/** Send a message; it is copied. */
	readonly post: (message: unknown) => void;
	/** Stop it at once; a promise resolves when it has stopped. */
	readonly stop: () => unknown;
}

/** Events of a worker. */
export interface PortEvents {
	readonly message: (message: unknown) => void;
	/** The worker died: it crashed, was killed, or could not start. */
	readonly died: (reason: string) => void;
}

/** Start a worker. */
export type OpenPort = (events: PortEvents) => Port;

/** Several workers that share tasks. */
export interface Pool {
	/** Number of workers; 1 where this thread does the work. */
	readonly size: number;
	/** Set the job of all tasks; once, before the first task. @param ready The job made ready, for this thread. */
	readonly give: (job: EnsembleJob, ready?: EnsembleState) => void;
	/**
	 * Do the tasks 0, 1, …, each on a free worker.
	 *
	 * @param tasks Tasks to send, in order.
	 * @param take Called with every answer once, in the order of arrival.
	 * @throws {CrowdoutError} The error of a task, or `run-failed` where three workers died on one task.
	 */
	readonly run: <Task, Answer>(
		tasks: readonly Task[],
		take: (answer: Answer, task: number) => void,
		signal?: StopSignal,
	) => Promise<void>;
	/** Stop the workers, and wait until they have stopped. */
	readonly close: () => Promise<unknown>;
}

/** A worker's answer to a task. */
export type Answer =
	| { readonly answer: unknown }
	| { readonly issues: readonly Issue[]; readonly code: CrowdoutError["code"] }
	| { readonly fault: string };

/** Number of tasks that a worker has in advance, so that it never waits. */
const AHEAD = 2;

/** Number of deaths on one task after which the task is the cause, not the machine. */
const DEATHS = 3;

/**
 * Start workers that share tasks. The result does not depend on which worker does a task. A worker that dies is
 * replaced, and its tasks are done again.
 *
 * @param open Starts one worker.
 * @param size Workers [≥ 1].
 */
export function createPool(open: OpenPort, size: number): Pool {
	interface Seat {
		port: Port;
		readonly tasks: number[];
	}
	const seats: Seat[] = [];
	let job: EnsembleJob | undefined;
	let onAnswer: (seat: Seat, answer: Answer) => void = () => {};
	/** A worker that dies while idle is dropped; the next run starts another. */
	const forget = (seat: Seat) => void seats.splice(seats.indexOf(seat), 1);
	let onDeath: (seat: Seat, reason: string) => void = forget;
	let closed = false;

	function sit(seat: Seat): void {
		const port = open({
			message: (message) => {
				if (seat.port === port) onAnswer(seat, message as Answer);
			},
			died: (reason) => {
				if (!closed && seat.port === port) onDeath(seat, reason);
			},
		});
		seat.port = port;
		if (job !== undefined) port.post({ job });
	}

	function fill(): void {
		while (seats.length < size) {
			const seat: Seat = { port: undefined as unknown as Port, tasks: [] };
			seats.push(seat);
			sit(seat);
		}
	}

	function run<Task, Given>(
		tasks: readonly Task[],
		take: (answer: Given, task: number) => void,
		signal?: StopSignal,
	): Promise<void> {
		let ticket = 0;
		let left = tasks.length;
		const again: number[] = [];
		const deaths = new Map<number, number>();
		return new Promise((resolve, reject) => {
			const end = (error?: unknown) => {
				signal?.removeEventListener("abort", stopped);
				onAnswer = () => {};
				onDeath = forget;
				if (error === undefined) resolve();
				else reject(error);
			};
			const stopped = () => end();
			const feed = (seat: Seat, ahead = AHEAD) => {
				while (seat.tasks.length < ahead) {
					const task = again.shift() ?? (ticket < tasks.length ? ticket++ : undefined);
					if (task === undefined) return;
					seat.tasks.push(task);
					seat.port.post({ task: tasks[task] });
				}
			};
			onAnswer = (seat, message) => {
				const task = seat.tasks.shift()!;
				if ("issues" in message) return end(new CrowdoutError(message.code, message.issues));
				if ("fault" in message) return end(new Error(message.fault));
				try {
					take(message.answer as Given, task);
				} catch (error) {
					return end(error);
				}
				left--;
				if (left === 0) end();
				else feed(seat);
			};
			onDeath = (seat, reason) => {
				if (seat.tasks.length === 0) return forget(seat);
				// Answers come in order, so only the first of its tasks can be the cause.
				const [first] = seat.tasks;
				deaths.set(first, (deaths.get(first) ?? 0) + 1);
				if (deaths.get(first) === DEATHS) {
					const message = `must live, but ${DEATHS} workers died over the same block; the last said: ${reason}`;
					return end(new CrowdoutError("run-failed", [{ path: "workers", message }]));
				}
				again.push(...seat.tasks.splice(0));
				sit(seat);
				feed(seat);
			};
			if (signal?.aborted || left === 0) return end();
			signal?.addEventListener("abort", stopped);
			fill();
			// One task for each worker first, so that a few tasks are spread over all workers.
			for (const seat of seats) feed(seat, 1);
			for (const seat of seats) feed(seat);
		});
	}

	fill();
	return {
		size,
		give: (given) => {
			job = given;
			for (const { port } of seats) port.post({ job });
		},
		run,
		close: () => {
			closed = true;
			return Promise.all(seats.map(({ port }) => port.stop()));
		},
	};
}
