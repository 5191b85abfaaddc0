import { binOf, binScale } from "./bins.js";
import { CHUNK, type Chunk } from "./paired.js";
import type { EnsembleState } from "./prepare.js";
import type { EnsembleJob, KeptValues, WantedBins } from "./types.js";

/** Keeps the values of some bins. */
export interface Keeper {
	/** Look through the rows of a chunk. */
	readonly add: (chunk: Chunk) => void;
	/** What was kept of these blocks, handed over. */
	readonly kept: (from: number, to: number) => KeptValues;
}

/** The atom of each wanted bin: the value of the first draws that is not kept but counted; NaN where there is none. */
export function atomsOfBins({ bins }: EnsembleJob, { column, bin }: WantedBins): Float64Array {
	const found = new Float64Array(column.length).fill(Number.NaN);
	for (let k = 0; k < found.length; k++) {
		const c = column[k];
		const scale = binScale(bins, c);
		for (const atom of bins.atoms[c]) {
			if (Number.isNaN(found[k]) && binOf(atom, bins.low[c], scale, bins.count - 1) === bin[k]) found[k] = atom;
		}
	}
	return found;
}

/**
 * Values are kept column by column as they come, and sorted into bins at the end.
 *
 * @param share The number of draws it will be given, per draw that `wanted` counts: room is made for so many values.
 */
export function createKeeper(job: EnsembleJob, state: EnsembleState, wanted: WantedBins, share: number): Keeper {
	const { count, low } = job.bins;
	const columns = state.columns + state.scalars.length;
	const scales = Float64Array.from({ length: columns }, (_, c) => binScale(job.bins, c));
	const binIn = (c: number, value: number) => c * count + binOf(value, low[c], scales[c], count - 1);
	const atoms = atomsOfBins(job, wanted);
	const atomCounts = new Float64Array(atoms.length);
	// By bin of a column: one more than its place in `wanted`, and 0 where it is not wanted.
	const slots = new Uint32Array(columns * count);
	const isWanted = new Uint8Array(columns * count);
	// Columns in which a draw may have no value, or one that many share.
	const isUneven = Uint8Array.from({ length: columns }, (_, c) => (c >= state.columns || state.nullable[c] ? 1 : 0));
	// Room for the values, made once: growing leaves holes.
	const expected = new Float64Array(columns);
	wanted.column.forEach((column, k) => {
		slots[column * count + wanted.bin[k]] = k + 1;
		isWanted[column * count + wanted.bin[k]] = 1;
		if (!Number.isNaN(atoms[k])) isUneven[column] = 1;
		else expected[column] += wanted.size[k] * share;
	});
	const lists = Array.from(expected, (values) => new Float64Array(Math.ceil(1.03 * values) + CHUNK));
	const sizes = new Uint32Array(columns);

	const addUneven = (c: number, values: Float64Array, rows: number) => {
		for (let i = c * CHUNK; i < c * CHUNK + rows; i++) {
			const value = values[i];
			const slot = slots[binIn(c, value)];
			if (slot === 0 || Number.isNaN(value)) continue;
			if (value === atoms[slot - 1]) atomCounts[slot - 1]++;
			else lists[c][sizes[c]++] = value + 0;
		}
	};
	return {
		add: ({ values, rows }) => {
			for (let c = 0; c < columns; c++) {
				const least = sizes[c] + rows;
				if (least > lists[c].length) lists[c] = resized(lists[c], sizes[c], Math.ceil(1.1 * least) + CHUNK);
				if (isUneven[c] === 1) addUneven(c, values, rows);
				else {
					const bins = { low: low[c], scale: scales[c], first: c * count, last: count - 1 };
					sizes[c] = addColumn(values, c * CHUNK, rows, bins, isWanted, lists[c], sizes[c]);
				}
			}
		},
		kept: (from, to) => {
			const offset = new Float64Array(atoms.length + 1);
			for (let c = 0; c < columns; c++) {
				for (let i = 0; i < sizes[c]; i++) offset[slots[binIn(c, lists[c][i])]]++;
			}
			for (let k = 0; k < atoms.length; k++) offset[k + 1] += offset[k];
			const next = offset.slice();
			const values = new Float64Array(offset[atoms.length]);
			for (let c = 0; c < columns; c++) {
				for (let i = 0; i < sizes[c]; i++) values[next[slots[binIn(c, lists[c][i])] - 1]++] = lists[c][i];
			}
			lists.fill(new Float64Array(0));
			sizes.fill(0);
			return { from, to, offset, values, atoms: atomCounts };
		},
	};
}

/** Write every value behind those kept, and count it as kept only where its bin is wanted: no branch to guess. */
function addColumn(
	values: Float64Array,
	at: number,
	rows: number,
	bins: { readonly low: number; readonly scale: number; readonly first: number; readonly last: number },
	isWanted: Uint8Array,
	list: Float64Array,
	size: number,
): number {
	const { low, scale, first, last } = bins;
	let kept = size;
	for (let i = at; i < at + rows; i++) {
		const value = values[i];
		list[kept] = value + 0;
		kept += isWanted[first + binOf(value, low, scale, last)];
	}
	return kept;
}

function resized(values: Float64Array, size: number, room: number): Float64Array<ArrayBuffer> {
	const other = new Float64Array(room);
	other.set(values.subarray(0, size));
	return other;
}
