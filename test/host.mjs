// The thread of `crowdout` in built.ts: runs the built command line again and again, its words in, its streams out.
import { workerData } from "node:worker_threads";

const { program, turn, port } = workerData;
let said;
const take = (stream) => (text, encoding, done) => {
	said[stream] += typeof text === "string" ? text : Buffer.from(text).toString();
	const callback = typeof encoding === "function" ? encoding : done;
	callback?.();
	return true;
};
process.stdout.write = take("stdout");
process.stderr.write = take("stderr");

const answer = (status) => {
	port.postMessage({ status, ...said });
	Atomics.store(turn, 0, 1);
	Atomics.notify(turn, 0);
};
process.on("uncaughtException", (error) => {
	said.stderr += `${error.stack}\n`;
	answer(1);
});

let times = 0;
port.on("message", async (args) => {
	said = { stdout: "", stderr: "" };
	process.argv.splice(2, Infinity, ...args);
	process.exitCode = undefined;
	for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
	try {
		// A module of a new name is run anew; what it imports stays.
		await import(`${program}?${times++}`);
		answer(process.exitCode ?? 0);
	} catch (error) {
		said.stderr += `${error.stack}\n`;
		answer(1);
	}
});
