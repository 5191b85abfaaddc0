import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Machine, turnsAt } from "../../pool/index.js";

/** Node's worker threads. */
export const threads: Machine = {
	turns: turnsAt(availableParallelism()),
	open: ({ message, died }) => {
		const worker = new Worker(new URL("./ensemble-worker.js", import.meta.url), { execArgv: [] });
		worker.on("message", message);
		worker.on("error", (error) => died(error.message));
		worker.on("messageerror", (error) => died(error.message));
		worker.on("exit", (code) => died(`it ended with code ${code}`));
		return { post: (task) => worker.postMessage(task), stop: () => worker.terminate() };
	},
};
