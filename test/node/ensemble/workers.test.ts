import { createRequire, syncBuiltinESMExports } from "node:module";
import type * as mainDoor from "crowdout";
import type * as nodeDoor from "crowdout/node";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../../built.js";

// The built doors, as users have them: a worker is a file of the build.
const { parseScenario, ensemble: inThisThread }: typeof mainDoor = await import(`${root}dist/index.js`);
const { ensemble, ensembleShard }: typeof nodeDoor = await import(`${root}dist/node.js`);

const scenario = parseScenario("us-india-partnership");
/** Every output of crowd-out, which keeps the sums, the counts and the ratios at work; another test asks for the rest. */
const asked = { draws: 10_000, seed: 7, outputs: ["run.defence", "crowdOut.percentOfLine"] } as const;

/** Every worker that is started from here on, to be killed. */
const threads = createRequire(import.meta.url)("node:worker_threads");
const { Worker } = threads;
const started: InstanceType<typeof Worker>[] = [];

function watchWorkers(onStart: (worker: InstanceType<typeof Worker>, number: number) => void = () => {}) {
	threads.Worker = class extends Worker {
		constructor(...args: unknown[]) {
			super(...args);
			onStart(this as unknown as InstanceType<typeof Worker>, started.push(this as never) - 1);
		}
	};
	syncBuiltinESMExports();
}

afterEach(() => {
	threads.Worker = Worker;
	syncBuiltinESMExports();
	started.length = 0;
});

describe("ensemble of crowdout/node", () => {
	for (const mode of ["exact", "fast"] as const) {
		for (const sampler of ["random", "sobol"] as const) {
			it(`gives the same bytes as the main door on 2 and 3 workers, ${mode}, ${sampler}`, async () => {
				const here = JSON.stringify(inThisThread(scenario, { ...asked, mode, sampler }));
				for (const workers of [2, 3]) {
					expect(JSON.stringify(await ensemble(scenario, { ...asked, mode, sampler, workers }))).toBe(here);
				}
			});
		}
	}

	it("gives the same bytes for the outputs that are kept where none is named", async () => {
		const options = { draws: 10_000, seed: 7 };
		const here = JSON.stringify(inThisThread(scenario, options));
		for (const workers of [1, 2]) expect(JSON.stringify(await ensemble(scenario, { ...options, workers }))).toBe(here);
	});

	it("starts as many workers as were asked for, and none for one", async () => {
		watchWorkers();
		await ensemble(scenario, { ...asked, workers: 1 });
		expect(started).toHaveLength(0);
		await ensemble(scenario, { ...asked, workers: 3 });
		expect(started).toHaveLength(3);
	});

	it("gives the same answer where workers are killed at work", async () => {
		const whole = JSON.stringify(await ensemble(scenario, { ...asked, workers: 1 }));
		// The first dies before it answers at all, the second after its first answer.
		watchWorkers((worker, number) => {
			if (number === 0) worker.once("online", () => worker.terminate());
			if (number === 1) worker.once("message", () => worker.terminate());
		});
		expect(JSON.stringify(await ensemble(scenario, { ...asked, workers: 2 }))).toBe(whole);
		expect(started.length).toBeGreaterThan(2);
	});

	it("gives the same answer under a precision that is reached early", async () => {
		const precise = {
			...asked,
			draws: 200_000,
			precision: { relative: 0.05, scalars: ["crowdOut.presentValue.food"] },
		};
		const here = inThisThread(scenario, precise);
		expect(JSON.stringify(await ensemble(scenario, { ...precise, workers: 2 }))).toBe(JSON.stringify(here));
		expect(here.precision?.reached).toBe(true);
		expect(here.draws).toBeLessThan(200_000);
	});

	it("tells progress up to its total, also where a precision stops it early", async () => {
		for (const precision of [undefined, { relative: 0.05, scalars: ["crowdOut.presentValue.food"] }]) {
			for (const workers of [1, 2]) {
				const told: [number, number][] = [];
				const onProgress = (done: number, total: number) => void told.push([done, total]);
				await ensemble(scenario, { ...asked, draws: 20_000, precision, workers, onProgress });
				expect(told.every(([done, total]) => done <= total)).toBe(true);
				expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
			}
		}
	});

	it("stops with what is done, a few tasks after it was told to, and says so", async () => {
		for (const workers of [1, 2]) {
			const stop = new AbortController();
			const { draws, warnings } = await ensemble(scenario, {
				draws: 10_000_000,
				seed: 7,
				workers,
				signal: stop.signal,
				onProgress: (done) => {
					// Progress is told within a task too: by now several tasks are done, and without a gap.
					if (done >= 80_000) stop.abort();
				},
			});
			expect(draws).toBeGreaterThan(0);
			// A task has 16,384 draws at most, and two workers have two each at hand.
			expect(draws).toBeLessThan(160_000);
			expect(warnings.at(-1)).toBe(`stopped after ${draws} of 10000000 draws; quantiles are from bins`);
		}
	});

	it("throws what a shard was aborted with, in the pass that keeps the draws too", async () => {
		const reason = new Error("not today");
		const stop = new AbortController();
		const onProgress = (done: number, total: number) => void (done > 0.6 * total && stop.abort(reason));
		const options = { draws: 20_000, shard: { index: 1, of: 1 }, keepDraws: true, workers: 2 } as const;
		await expect(ensembleShard(scenario, { ...options, onProgress, signal: stop.signal })).rejects.toBe(reason);
	});

	it("throws what it was aborted with where nothing is done", async () => {
		const reason = new Error("not today");
		await expect(ensemble(scenario, { ...asked, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
	});

	it("gives every draw once and in order, and the same whatever the number of workers", async () => {
		const seen: string[] = [];
		for (const workers of [1, 3]) {
			const rows: number[][] = [];
			await ensemble(scenario, {
				draws: 20_000,
				mode: "fast",
				outputs: ["run.defence"],
				workers,
				onDraws: ({ columns, rows: count, values }) => {
					for (let k = 0; k < count; k++) rows.push([...values.subarray(k * columns.length, (k + 1) * columns.length)]);
				},
			});
			expect(rows.map(([draw]) => draw)).toEqual(Array.from({ length: 20_000 }, (_, k) => k));
			seen.push(JSON.stringify(rows));
		}
		expect(seen[0]).toBe(seen[1]);
	});

	it("refuses a number of workers that is none", async () => {
		for (const workers of [0, -1, 1.5, 1e12, Number.NaN]) {
			await expect(ensemble(scenario, { ...asked, workers })).rejects.toThrow(
				`workers: must be a whole number from 1 to 256, got ${workers}`,
			);
		}
	});

	it("works from CommonJS too", async () => {
		const require = createRequire(import.meta.url);
		const main: typeof mainDoor = require(`${root}dist/index.cjs`);
		const node: typeof nodeDoor = require(`${root}dist/node.cjs`);
		const result = await node.ensemble(main.parseScenario("us-india-partnership"), { ...asked, workers: 2 });
		expect(JSON.stringify(result)).toBe(JSON.stringify(inThisThread(scenario, asked)));
	});
});
