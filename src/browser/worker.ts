// The inside of a browser's worker, a file of its own in the build.
import { answerTasks } from "../pool/index.js";

declare const self: {
	onmessage: ((event: { readonly data: unknown }) => void) | null;
	postMessage: (message: unknown, buffers: ArrayBuffer[]) => void;
};

const answer = answerTasks((message, buffers) => self.postMessage(message, buffers));
self.onmessage = ({ data }) => answer(data);
