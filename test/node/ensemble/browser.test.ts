import { Worker as Thread } from "node:worker_threads";
import type * as mainDoor from "crowdout";
import type * as browserDoor from "crowdout/browser";
import { afterEach, describe, expect, it } from "vitest";
import { root } from "../../built.js";

const { parseScenario, ensemble: inThisThread }: typeof mainDoor = await import(`${root}dist/index.js`);
const { ensemble }: typeof browserDoor = await import(`${root}dist/browser.js`);

const scenario = parseScenario("us-india-partnership");
const asked = { draws: 10_000, seed: 7 } as const;

/** What a browser gives a module worker, on a thread of Node. */
const INSIDE = `
	const { parentPort, workerData } = require("node:worker_threads");
	globalThis.self = { onmessage: null, postMessage: (message, buffers) => parentPort.postMessage(message, buffers) };
	import(workerData).then(() => parentPort.on("message", (data) => self.onmessage({ data })));
`;

/** A browser's Worker, as far as it is used. */
class WebWorker {
	static readonly opened: { url: URL; type: string; terminated: boolean }[] = [];
	onmessage?: (event: { data: unknown }) => void;
	onerror?: (event: { message: string }) => void;
	readonly #thread: Thread;
	readonly #entry: { url: URL; type: string; terminated: boolean };
	constructor(url: URL, { type }: { type: string }) {
		this.#entry = { url, type, terminated: false };
		WebWorker.opened.push(this.#entry);
		this.#thread = new Thread(INSIDE, { eval: true, execArgv: [], workerData: url.href });
		this.#thread.on("message", (data) => this.onmessage?.({ data }));
		this.#thread.on("error", ({ message }) => this.onerror?.({ message }));
	}
	postMessage(message: unknown): void {
		this.#thread.postMessage(message);
	}
	terminate(): void {
		this.#entry.terminated = true;
		void this.#thread.terminate();
	}
}

afterEach(() => {
	Reflect.deleteProperty(globalThis, "Worker");
	WebWorker.opened.length = 0;
});

describe("ensemble of crowdout/browser", () => {
	it("gives the same bytes as the main door, on workers made from a module's address, and ends them", async () => {
		Object.assign(globalThis, { Worker: WebWorker });
		const result = await ensemble(scenario, { ...asked, workers: 2 });
		expect(JSON.stringify(result)).toBe(JSON.stringify(inThisThread(scenario, asked)));
		expect(WebWorker.opened).toEqual(
			Array(2).fill({ url: new URL(`file://${root}dist/browser-worker.js`), type: "module", terminated: true }),
		);
	});

	it("works without workers where there are none", async () => {
		const result = await ensemble(scenario, { ...asked, workers: 2 });
		expect(JSON.stringify(result)).toBe(JSON.stringify(inThisThread(scenario, asked)));
	});
});
