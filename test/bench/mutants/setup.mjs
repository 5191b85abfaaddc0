// Runs in the process of a test file before it: what the flips in the modules ask, and a clock that ends what never ends.
import { EventEmitter } from "node:events";
import { appendFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { afterAll, beforeEach, expect, inject } from "vitest";

const { stage, active, first, limit, milliseconds, patience, killed, report } = inject("flips");
const file = expect.getState().testPath;
const write = (entry) => appendFileSync(report, `${JSON.stringify({ file, ...entry })}\n`);
/** How often each flip was reached, and how many tests of the file had begun when it was first. */
const reached = new Map();
let begun = 0;

/** The flip that is awake, and how often it may yet be reached. */
const awake = { id: active, left: limit };

globalThis.__flipped = (id) => {
	if (id === awake.id) {
		if (awake.left-- <= 0) throw new Error(`flip ${id} goes on and on`);
		return true;
	}
	const entry = reached.get(id);
	if (entry) entry.times++;
	else reached.set(id, { id, begun, times: 1 });
	return false;
};
globalThis.__flips = { stage, awake, reached, patience, killed: new Set(killed), write };

// A test that runs again and again adds a listener each time.
EventEmitter.setMaxListeners(0);
// One counterexample is enough.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });

beforeEach((context) => {
	// Tests that ended before the flip was first reached pass as they did.
	if (++begun < first?.[file]) context.skip();
});
if (stage === "count") afterAll(() => reached.forEach(write));
else {
	// A loop without an end is told from outside its thread.
	const stop = `setTimeout(() => process.kill(${process.pid}, "SIGKILL"), ${milliseconds})`;
	new Worker(stop, { eval: true }).unref();
}
