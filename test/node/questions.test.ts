import type * as mainDoor from "crowdout";
import type * as nodeDoor from "crowdout/node";
import { describe, expect, it } from "vitest";
import { root } from "../built.js";

// The built doors, as users have them: a worker is a file of the build.
const main: typeof mainDoor = await import(`${root}dist/index.js`);
const onWorkers: typeof nodeDoor = await import(`${root}dist/node.js`);

const input = "us-india-partnership";

describe("sensitivity and discover of crowdout/node", () => {
	it.each(["sobol", "morris", "pawn", "delta", "rbd-fast"] as const)(
		"give by %s the same bytes as the main door on 1, 2 and 5 workers",
		async (method) => {
			const here = JSON.stringify(main.sensitivity(input, { method, samples: 50 }));
			for (const workers of [1, 2, 5]) {
				expect(JSON.stringify(await onWorkers.sensitivity(input, { method, samples: 50, workers }))).toBe(here);
			}
		},
	);

	it("give the same boxes, and the same counts of failures", async () => {
		const uncertainty = { "budget.provincialSpending": { kind: "uniform", min: 0, max: 1.1 } } as const;
		const failing = { name: "failing", extends: input, uncertainty };
		const asked = { above: 20, samples: 300, onFailure: "drop" } as const;
		const here = main.discover(failing, asked);
		expect(here.failed).toBeGreaterThan(0);
		expect(await onWorkers.discover(failing, { ...asked, workers: 3 })).toEqual(here);
		await expect(onWorkers.discover(failing, { ...asked, onFailure: "error", workers: 3 })).rejects.toThrow(
			/of 300 runs/,
		);
	});

	it("refuse a number of workers that is none, and stop when they are told", async () => {
		await expect(onWorkers.sensitivity(input, { workers: 0 })).rejects.toThrow(/must be a whole number from 1/);
		const stop = AbortSignal.abort(new Error("enough"));
		await expect(onWorkers.sensitivity(input, { workers: 2, signal: stop })).rejects.toThrow("enough");
	});
});
