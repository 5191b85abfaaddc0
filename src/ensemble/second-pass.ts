import { chunkOf, emptyChunk } from "./chunk.js";
import { createKeeper } from "./keeper.js";
import { CHUNK } from "./paired.js";
import { prepareEnsemble } from "./prepare.js";
import type { EnsembleJob, KeptValues, WantedBins } from "./types.js";

/**
 * Run the draws of some blocks again, and keep the values of the wanted bins: with the counts they give the same bits
 * as sorting every value, without storing them.
 */
export function secondPass(
	job: EnsembleJob,
	wanted: WantedBins,
	from: number,
	to: number,
	state = prepareEnsemble(job),
	onBlock?: () => void,
): KeptValues {
	const keeper = createKeeper(job, state, wanted, (to - from) / job.blocks);
	const room = emptyChunk(state);
	for (let block = from; block < to; block++) {
		const end = Math.min(job.draws, (block + 1) * job.blockSize);
		for (let draw = Math.imul(block, job.blockSize); draw < end; draw += CHUNK) {
			keeper.add(chunkOf(state, room, draw, Math.min(CHUNK, end - draw)));
		}
		onBlock?.();
	}
	return keeper.kept(from, to);
}
