import type { EnsembleResult, Scenario } from "crowdout";
import { DRAWS } from "./draws.js";
import FanWorker from "./fan.worker.js?worker&inline";

/** What comes of a request: the draws, or why there are none. */
export type Fan = { readonly fan: EnsembleResult } | { readonly failed: string };

/**
 * Draws in a worker, so that the page stays responsive.
 *
 * `crowdout/browser` starts workers from a file beside it; a page of one file has none, so it brings its own.
 *
 * @param take Is given what comes of the newest request; what was asked before is cancelled.
 */
export function fans(take: (fan: Fan) => void) {
	let worker: Worker | undefined;
	let turn = 0;
	let busy = false;
	let next: Scenario | undefined;

	function send(scenario: Scenario): void {
		try {
			worker ??= start();
			busy = true;
			worker.postMessage({ turn, scenario, options: DRAWS });
		} catch (error) {
			busy = false;
			take({ failed: `no worker could be started: ${error instanceof Error ? error.message : String(error)}` });
		}
	}

	function start(): Worker {
		const started = new FanWorker();
		started.onmessage = ({ data }) => {
			busy = false;
			if (next !== undefined) {
				const scenario = next;
				next = undefined;
				send(scenario);
			} else if (data.turn === turn) take(data);
		};
		started.onerror = () => {
			busy = false;
			worker = undefined;
			take({ failed: "the worker stopped" });
		};
		return started;
	}

	return {
		/** Forget what was asked: its answer is not taken. */
		cancel: () => {
			turn++;
			next = undefined;
		},
		/** Ask for the draws of a scenario. */
		ask: (scenario: Scenario) => {
			turn++;
			if (busy) next = scenario;
			else send(scenario);
		},
	};
}
