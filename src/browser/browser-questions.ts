import { askOn, type PooledOptions } from "../pool/index.js";
import {
	type DiscoveryOptions,
	type DiscoveryResult,
	planDiscovery,
	planSensitivity,
	type SensitivityOptions,
	type SensitivityResult,
} from "../questions/index.js";
import { browserMachine, hasWorkers } from "./web-worker.js";

/**
 * `sensitivity` of the main door on the browser's workers: the same answer to the last bit for any number of them.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 */
export async function sensitivity(
	input: unknown,
	options: SensitivityOptions & PooledOptions = {},
): Promise<SensitivityResult> {
	const { workers, onProgress, signal, ...asked } = options;
	return askOn(browserMachine(), () => planSensitivity(input, asked), { workers: among(workers), onProgress, signal });
}

/**
 * `discover` of the main door on the browser's workers: the same answer to the last bit for any number of them.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 */
export async function discover(input: unknown, options: DiscoveryOptions & PooledOptions): Promise<DiscoveryResult> {
	const { workers, onProgress, signal, ...asked } = options;
	return askOn(browserMachine(), () => planDiscovery(input, asked), { workers: among(workers), onProgress, signal });
}

function among(workers: number | undefined): number | undefined {
	return hasWorkers() ? workers : 1;
}
