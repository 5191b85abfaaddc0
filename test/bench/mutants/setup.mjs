// Runs in the process of a test file before it: wakes one flip, or counts how often each is reached.
import { appendFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeEach, expect, inject } from "vitest";

const { active, counts, report, limit, milliseconds } = inject("flip");
const file = expect.getState().testPath;
/** How often each flip was reached, and how many tests of the file had begun when it was first. */
const reached = new Map();
let begun = 0;
let left = limit;

globalThis.__flipped = (id) => {
	if (id === active) {
		if (left-- <= 0) throw new Error(`flip ${id} goes on and on`);
		return true;
	}
	if (counts) {
		const entry = reached.get(id);
		if (entry) entry.times++;
		else reached.set(id, { id, file, begun, times: 1 });
	}
	return false;
};

// One counterexample is enough.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

if (counts) {
	beforeEach(() => {
		begun++;
	});
	afterAll(() => appendFileSync(report, [...reached.values()].map((entry) => `${JSON.stringify(entry)}\n`).join("")));
} else {
	// Tests that ended before the flip was first reached pass as they did.
	const first = inject("flip").first[file];
	beforeEach((context) => {
		if (++begun < first) context.skip();
	});
	// A loop without an end is told from outside its thread.
	const stop = `setTimeout(() => process.kill(${process.pid}, "SIGKILL"), ${milliseconds})`;
	new Worker(stop, { eval: true }).unref();
}
