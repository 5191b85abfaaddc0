import { createRequire, syncBuiltinESMExports } from "node:module";
import type * as mainDoor from "crowdout";
import type * as nodeDoor from "crowdout/node";
import { afterEach, describe, expect, it } from "vitest";
import { turnsAt } from "../../src/pool/index.js";
import { node, root } from "../built.js";

// The built doors, as users have them: a worker is a file of the build.
const { CrowdoutError }: typeof mainDoor = await import(`${root}dist/index.js`);
const door: typeof nodeDoor = await import(`${root}dist/node.js`);
const { discover, ensemble, ensembleShard, limitWorkers, mergeShards, readPart, sensitivity } = door;

const push = "us-india-partnership";
const asked = { draws: 300, seed: 7 } as const;
const LOSS_TEXT = "crowdOut.total.cumulativeMoney";

const threads = createRequire(import.meta.url)("node:worker_threads");
const { Worker } = threads;

/** Threads that live, and how many lived at once at most. */
const lives = { now: 0, most: 0 };

function countThreads() {
	threads.Worker = class extends Worker {
		constructor(...args: unknown[]) {
			super(...args);
			lives.most = Math.max(lives.most, ++lives.now);
			(this as unknown as { on: (event: string, call: () => void) => void }).on("exit", () => lives.now--);
		}
	};
	syncBuiltinESMExports();
}

afterEach(() => {
	threads.Worker = Worker;
	syncBuiltinESMExports();
	Object.assign(lives, { now: 0, most: 0 });
	limitWorkers(undefined);
});

describe("turns at a machine", () => {
	/** Whether a promise is settled by now. */
	const settled = (promise: Promise<unknown>) =>
		Promise.race([promise.then(() => true), new Promise((resolve) => setImmediate(resolve, false))]);

	it("come in the order of asking, as many at once as there are workers for", async () => {
		const turns = turnsAt(4);
		const first = await turns.take(2);
		const second = await turns.take(2);
		const third = turns.take(3);
		const fourth = turns.take(2);
		expect(await settled(third)).toBe(false);
		first.end();
		// Three do not fit beside two, and the fourth does not push in.
		expect([await settled(third), await settled(fourth)]).toEqual([false, false]);
		second.end();
		expect((await third).workers).toBe(3);
		expect(await settled(fourth)).toBe(false);
		(await third).end();
		expect((await fourth).workers).toBe(2);
	});

	it("give more workers than there are where nothing else runs, but never more than the limit", async () => {
		const turns = turnsAt(2);
		const alone = await turns.take(7);
		expect(alone.workers).toBe(7);
		alone.end();
		turns.limit(3);
		expect((await turns.take(7)).workers).toBe(3);
		turns.limit(1);
		expect([(await turns.take(7)).workers, turns.usual()]).toEqual([1, 1]);
	});

	it("are left by one whose signal aborts, and the next comes", async () => {
		const turns = turnsAt(2);
		const first = await turns.take(2);
		const stop = new AbortController();
		const reason = new Error("enough");
		const second = turns.take(2, stop.signal);
		const third = turns.take(2);
		stop.abort(reason);
		await expect(second).rejects.toBe(reason);
		first.end();
		expect((await third).workers).toBe(2);
		await expect(turns.take(2, stop.signal)).rejects.toBe(reason);
	});
});

describe("many questions at once", () => {
	it("have no more threads than the limit, and each its own answer", async () => {
		countThreads();
		limitWorkers(2);
		const alone = await Promise.all([1, 2, 3, 4, 5].map((seed) => ensemble(push, { ...asked, seed, workers: 1 })));
		const together = await Promise.all([1, 2, 3, 4, 5].map((seed) => ensemble(push, { ...asked, seed, workers: 8 })));
		expect(together).toEqual(alone);
		expect(lives.most).toBe(2);
	});

	it("hold about as much memory as a few", () => {
		const program = `
			const { ensemble } = await import("./dist/node.js");
			let peak = 0;
			let told = 0;
			const onProgress = () => {
				if (told++ % 8 !== 0) return;
				// The second waits for what the first one swept.
				gc();
				gc();
				const { heapUsed, arrayBuffers } = process.memoryUsage();
				peak = Math.max(peak, heapUsed + arrayBuffers);
			};
			const ask = (seed) => ensemble("${push}", { draws: 50, seed, workers: 1, onProgress });
			for (const count of [8, 8, 100]) {
				peak = told = 0;
				await Promise.all(Array.from({ length: count }, (_, seed) => ask(seed)));
				console.log(peak);
			}
		`;
		const { stdout, stderr } = node(["--expose-gc", "--input-type=module", "--eval", program]);
		expect(stderr).toBe("");
		const [, few, many] = stdout.trim().split("\n").map(Number);
		expect(few).toBeGreaterThan(0);
		expect(many).toBeLessThan(1.5 * few);
	});
});

describe("a listener that fails", () => {
	const reason = new Error("the socket is closed");
	const onProgress = {
		throws: () => {
			throw reason;
		},
		rejects: () => Promise.reject(reason),
		"rejects later": () => new Promise<void>((_, reject) => setImmediate(reject, reason)),
	} as const;
	for (const [how, listener] of Object.entries(onProgress)) {
		it(`is an error of the call: onProgress ${how}`, async () => {
			for (const workers of [1, 2]) {
				const calls = [
					() => ensemble(push, { ...asked, workers, onProgress: listener }),
					() => sensitivity(push, { samples: 20, workers, onProgress: listener }),
					() => discover(push, { above: 20, samples: 50, workers, onProgress: listener }),
					() => ensembleShard(push, { ...asked, workers, onProgress: listener, shard: { index: 1, of: 1 } }),
				];
				for (const call of calls) await expect(call()).rejects.toBe(reason);
			}
		});
	}

	it("is an error of the call: onDraws", async () => {
		const onDraws = (() => Promise.reject(reason)) as () => void;
		await expect(ensemble(push, { ...asked, workers: 1, onDraws })).rejects.toBe(reason);
	});

	it("leaves the pool as it was", async () => {
		await expect(ensemble(push, { ...asked, workers: 2, onProgress: onProgress.throws })).rejects.toBe(reason);
		expect((await ensemble(push, { ...asked, workers: 2 })).draws).toBe(300);
	});
});

describe("options of wrong types", () => {
	/** What is refused, one line each. */
	async function refusal(call: () => unknown): Promise<string[]> {
		try {
			await call();
		} catch (error) {
			if (error instanceof CrowdoutError) return error.message.split("\n");
			throw error;
		}
		throw new Error("was not refused");
	}

	// biome-ignore lint/suspicious/noExplicitAny: options of wrong types are what is tried.
	const wrong = (options: object): any => options;

	it("are refused each by its name", async () => {
		const work = { workers: "2", onProgress: 3, signal: {} };
		const lines = [
			'workers: must be a whole number from 1 to 256, got "2"',
			"onProgress: must be a function, got 3",
			"signal: must be an AbortSignal, got {}",
		];
		expect(await refusal(() => ensemble(push, wrong({ ...work, onDraws: [] })))).toEqual([
			...lines.slice(0, 2),
			"onDraws: must be a function, got []",
			lines[2],
		]);
		expect(await refusal(() => sensitivity(push, wrong(work)))).toEqual(lines);
		expect(await refusal(() => discover(push, wrong({ ...work, above: 1 })))).toEqual(lines);
		expect(await refusal(() => ensembleShard(push, wrong({ ...work, shard: { index: 1, of: 1 } })))).toEqual(lines);
		expect(await refusal(() => mergeShards([], wrong(work)))).toEqual(lines);
	});

	it("are refused where lists, objects and names are meant", async () => {
		const asked = { draws: "10", outputs: "run.debt", events: "run.debt > 1", precision: 5, quantiles: ["half"] };
		expect(await refusal(() => ensemble(push, wrong(asked)))).toEqual([
			'draws: must be a whole number from 1 to 100000000, got "10"',
			'quantiles: must be probabilities from 0 to 1, got "half"',
			'outputs: must be a list of texts, got "run.debt"',
			'events: must be a list of texts, got "run.debt > 1"',
			"precision: must be an object such as { relative: 0.01 }, got 5",
		]);
		for (const options of [null, 3, "draws", []]) {
			expect((await refusal(() => ensemble(push, wrong(options as never))))[0]).toMatch(/^options: must be an object/);
		}
		const precision = { relative: 0.1, scalars: LOSS_TEXT };
		expect(await refusal(() => ensemble(push, wrong({ precision })))).toEqual([
			`precision.scalars: must be a list of texts, got "${LOSS_TEXT}"`,
		]);
		expect(await refusal(() => ensembleShard(push, wrong({ shard: "1/2" })))).toEqual([
			'shard: must be { index, of }, got "1/2"',
		]);
		expect(await refusal(() => ensembleShard(push, wrong({ shard: { index: 1, of: 1 }, precision: {} })))).toEqual([
			expect.stringMatching(/^precision: is not a known option/),
		]);
		expect(await refusal(() => mergeShards(wrong({})))).toEqual(["parts: must be a list of parts, got {}"]);
		expect(await refusal(() => readPart(wrong([])))).toEqual(["file: must be the name of a file, got []"]);
		for (const most of [0, 257, "2", null]) {
			expect(await refusal(() => limitWorkers(most as number))).toEqual([
				`workers: must be a whole number from 1 to 256, got ${JSON.stringify(most)}`,
			]);
		}
	});
});
