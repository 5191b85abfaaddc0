import { addParts } from "./merge-blocks.js";
import { reached, shortened } from "./precision.js";
import { prepareEnsemble } from "./prepare.js";
import type { BlockSums, EnsembleJob } from "./types.js";

/**
 * Whether the blocks done so far make the named scalars as precise as was asked.
 *
 * @param parts The first blocks, each once, without gaps.
 */
export function isPrecise(job: EnsembleJob, parts: readonly BlockSums[], state = prepareEnsemble(job)): boolean {
	const blocks = parts.reduce((most, { to }) => Math.max(most, to), 0);
	const so = shortened(job, blocks);
	return job.precision !== undefined && reached(so, state, addParts(so, parts, state));
}
