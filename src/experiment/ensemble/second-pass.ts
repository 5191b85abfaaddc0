import { binScale } from "./bins.js";
import { addRow, CHUNK, type Chunk, emptyChunk, STRIDE } from "./chunk.js";
import { type EnsembleState, prepareEnsemble } from "./prepare.js";
import { binOf } from "./run-blocks.js";
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
	onBlock?: (done: number) => void,
): KeptValues {
	const keeper = createKeeper(job, state, wanted, (to - from) / job.blocks);
	const chunk = emptyChunk(state);
	for (let block = from; block < to; block++) {
		const end = Math.min(job.draws, (block + 1) * job.blockSize);
		for (let draw = block * job.blockSize; draw < end; draw++) {
			if (state.run(draw) === undefined) addRow(state, chunk, draw);
			if (chunk.rows === CHUNK || draw === end - 1) keeper.add(chunk);
		}
		onBlock?.(block + 1);
	}
	return keeper.kept(from, to);
}

/** The atom of each wanted bin: the value of the first draws that is not kept but counted; NaN where there is none. */
export function atomsOf({ bins }: EnsembleJob, { column, bin }: WantedBins): Float64Array {
	return Float64Array.from(column, (c, k) => {
		const scale = binScale(bins, c);
		const inside = bins.atoms[c].filter((atom) => binOf(atom, bins.low[c], scale, bins.count - 1) === bin[k]);
		return inside[0] ?? Number.NaN;
	});
}

function createKeeper(job: EnsembleJob, state: EnsembleState, wanted: WantedBins, part: number) {
	const { count, low } = job.bins;
	const columns = state.columns + state.scalars.length;
	// One more than the wanted bin of a column's bin; 0 where it is not wanted.
	const slots = new Uint32Array(columns * count);
	wanted.column.forEach((column, k) => {
		slots[column * count + wanted.bin[k]] = k + 1;
	});
	const atoms = atomsOf(job, wanted);
	const sizes = new Uint32Array(wanted.column.length);
	const atomCounts = new Float64Array(wanted.column.length);
	const values: Float64Array[] = Array.from(wanted.size, (size, k) => {
		const expected = Math.ceil(size * part) + 8;
		return new Float64Array(Number.isNaN(atoms[k]) ? expected : Math.min(1024, expected));
	});
	const keep = (k: number, value: number) => {
		if (value === atoms[k]) atomCounts[k]++;
		else {
			if (sizes[k] === values[k].length) values[k] = grown(values[k]);
			values[k][sizes[k]++] = value + 0;
		}
	};
	return {
		add: (chunk: Chunk) => {
			for (let c = 0; c < columns; c++) {
				const scale = binScale(job.bins, c);
				const [first, lowest, last] = [c * count, low[c], count - 1];
				for (let i = c * STRIDE; i < c * STRIDE + chunk.rows; i++) {
					const value = chunk.values[i];
					const slot = slots[first + binOf(value, lowest, scale, last)];
					if (slot !== 0 && !Number.isNaN(value)) keep(slot - 1, value);
				}
			}
			chunk.rows = 0;
		},
		kept: (from: number, to: number): KeptValues => {
			const offset = new Float64Array(sizes.length + 1);
			for (let k = 0; k < sizes.length; k++) offset[k + 1] = offset[k] + sizes[k];
			const all = new Float64Array(offset[sizes.length]);
			values.forEach((own, k) => {
				all.set(own.subarray(0, sizes[k]), offset[k]);
			});
			return { from, to, offset, values: all, atoms: atomCounts };
		},
	};
}

function grown(values: Float64Array): Float64Array {
	const larger = new Float64Array(2 * values.length);
	larger.set(values);
	return larger;
}
