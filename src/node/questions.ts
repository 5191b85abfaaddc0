import { askOn, type PooledOptions } from "../pool/index.js";
import {
	type DiscoveryOptions,
	type DiscoveryResult,
	planDiscovery,
	planSensitivity,
	type SensitivityOptions,
	type SensitivityResult,
} from "../questions/index.js";
import { threads } from "./ensemble/index.js";

/**
 * `sensitivity` of the main door on worker threads where that is faster: the same answer to the last bit for any number
 * of them.
 *
 * @throws {CrowdoutError} As `sensitivity` of the main door.
 * @example
 * const { inputs } = await sensitivity("us-india-partnership", { samples: 4096, workers: 2 });
 * console.log(inputs[0].path);
 */
export async function sensitivity(
	input: unknown,
	options: SensitivityOptions & PooledOptions = {},
): Promise<SensitivityResult> {
	const { workers, onProgress, signal, ...asked } = options;
	return askOn(threads, () => planSensitivity(input, asked), { workers, onProgress, signal });
}

/**
 * `discover` of the main door on worker threads where that is faster: the same answer to the last bit for any number of
 * them.
 *
 * @throws {CrowdoutError} As `discover` of the main door.
 */
export async function discover(input: unknown, options: DiscoveryOptions & PooledOptions): Promise<DiscoveryResult> {
	const { workers, onProgress, signal, ...asked } = options;
	return askOn(threads, () => planDiscovery(input, asked), { workers, onProgress, signal });
}
