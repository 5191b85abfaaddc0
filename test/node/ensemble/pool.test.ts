import { describe, expect, it } from "vitest";
import type { EnsembleJob } from "../../../src/ensemble/index.js";
import { createPool, type OpenPort, type PortEvents } from "../../../src/pool/pool.js";

const JOB = { draws: 3 } as EnsembleJob;

/** Workers of this thread that answer with twice the task; `dies` says which tasks are the death of which worker. */
function fakeWorkers(dies: (task: number, worker: number) => boolean = () => false) {
	const opened: { readonly jobs: unknown[]; readonly tasks: number[]; stopped: boolean }[] = [];
	const open: OpenPort = ({ message, died }: PortEvents) => {
		const worker = { jobs: [] as unknown[], tasks: [] as number[], stopped: false };
		const number = opened.push(worker) - 1;
		let dead = false;
		return {
			post: (sent) => {
				const given = sent as { job?: unknown; task?: number };
				if (given.task === undefined) {
					worker.jobs.push(given.job);
					return;
				}
				const { task } = given;
				worker.tasks.push(task);
				setImmediate(() => {
					if (dead || worker.stopped) return;
					if (dies(task, number)) {
						dead = true;
						died("killed");
					} else message({ answer: 2 * task });
				});
			},
			stop: () => {
				worker.stopped = true;
			},
		};
	};
	return { open, opened };
}

/** All answers by task, with how often each was given. */
async function answers(
	open: OpenPort,
	size: number,
	count: number,
	signal?: AbortSignal,
): Promise<{ given: number[][]; close: () => void }> {
	const pool = createPool(open, size);
	pool.give(JOB);
	const given: number[][] = Array.from({ length: count }, () => []);
	await pool.run<number, number>(
		given.map((_, task) => task),
		(answer, task) => given[task].push(answer),
		signal,
	);
	return { given, close: pool.close };
}

const twice = (count: number) => Array.from({ length: count }, (_, task) => [2 * task]);

describe("a pool", () => {
	it("gives every answer once, whatever the number of workers", async () => {
		for (const size of [1, 2, 7]) {
			const { open } = fakeWorkers();
			expect((await answers(open, size, 40)).given).toEqual(twice(40));
		}
	});

	it("gives each worker the job once, and spreads few tasks over all", async () => {
		const { open, opened } = fakeWorkers();
		await answers(open, 3, 3);
		expect(opened.map(({ jobs, tasks }) => [jobs, tasks.length])).toEqual(Array(3).fill([[JOB], 1]));
	});

	it("replaces a worker that dies and does its tasks again", async () => {
		const { open, opened } = fakeWorkers((task, worker) => (task === 3 && worker < 2) || (task === 9 && worker === 2));
		expect((await answers(open, 2, 20)).given).toEqual(twice(20));
		expect(opened.length).toBeGreaterThan(2);
		expect(opened.every(({ jobs }) => jobs.length === 1)).toBe(true);
	});

	it("blames a task that is the death of three workers", async () => {
		const { open } = fakeWorkers((task) => task === 5);
		await expect(answers(open, 2, 20)).rejects.toThrow(
			"workers: must live, but 3 workers died over the same block; the last said: killed",
		);
	});

	it("runs again after it has run, with a worker that died idle replaced", async () => {
		const ports: PortEvents[] = [];
		const { open, opened } = fakeWorkers();
		const pool = createPool((events) => {
			ports.push(events);
			return open(events);
		}, 2);
		pool.give(JOB);
		const seen: number[] = [];
		await pool.run<number, number>([1, 2, 3], (answer) => seen.push(answer));
		ports[0].died("killed while idle");
		await pool.run<number, number>([4, 5, 6], (answer) => seen.push(answer));
		expect(seen.sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10, 12]);
		expect(opened).toHaveLength(3);
	});

	it("ends at once when it is aborted, with what was done", async () => {
		const { open, opened } = fakeWorkers();
		const stop = new AbortController();
		const pool = createPool(open, 2);
		pool.give(JOB);
		const seen: number[] = [];
		await pool.run<number, number>(
			Array.from({ length: 50 }, (_, k) => k),
			(answer) => {
				if (seen.push(answer) === 5) stop.abort();
			},
			stop.signal,
		);
		expect(seen).toHaveLength(5);
		pool.close();
		expect(opened.every(({ stopped }) => stopped)).toBe(true);
	});

	it("throws what a task threw, with its issues", async () => {
		const open: OpenPort = ({ message }) => ({
			post: (sent) => {
				if (!("task" in (sent as object))) return;
				queueMicrotask(() => message({ code: "run-failed", issues: [{ path: "rival.growth", message: "was wild" }] }));
			},
			stop: () => {},
		});
		await expect(answers(open, 1, 1)).rejects.toMatchObject({
			name: "CrowdoutError",
			code: "run-failed",
			issues: [{ path: "rival.growth", message: "was wild" }],
		});
	});
});
