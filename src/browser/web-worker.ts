import { type Machine, turnsAt } from "../pool/index.js";

/** The part of a browser's worker that is used; this package does not include its types. */
interface WebWorker {
	postMessage: (message: unknown) => void;
	terminate: () => void;
	onmessage: ((event: { readonly data: unknown }) => void) | null;
	onerror: ((event: { readonly message?: string }) => void) | null;
	onmessageerror: (() => void) | null;
}

declare const Worker: new (url: URL, options: { type: "module" }) => WebWorker;
declare const navigator: { readonly hardwareConcurrency?: number } | undefined;

/** The turns of all questions of this page. */
export const turns = turnsAt(typeof navigator === "undefined" ? 1 : (navigator?.hardwareConcurrency ?? 1));

/** The browser's workers, where there are any. */
export function browserMachine(): Machine {
	if (typeof Worker === "undefined") return { turns };
	return {
		turns,
		open: ({ message, died }) => {
			const worker = new Worker(new URL("./browser-worker.js", import.meta.url), { type: "module" });
			worker.onmessage = ({ data }) => message(data);
			worker.onerror = (event) => died(event.message ?? "it could not be started");
			worker.onmessageerror = () => died("a message could not be read");
			return { post: (task) => worker.postMessage(task), stop: () => worker.terminate() };
		},
	};
}
