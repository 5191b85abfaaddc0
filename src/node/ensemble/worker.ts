// The inside of a worker thread, a file of its own in the build.
import { parentPort } from "node:worker_threads";
import { answerTasks } from "../../pool/index.js";

parentPort?.on(
	"message",
	answerTasks((answer, buffers) => parentPort?.postMessage(answer, buffers)),
);
