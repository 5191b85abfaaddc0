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

	const binsOf = (c: number): ColumnBins => ({ low: low[c], scale: scales[c], first: c * count, last: count - 1 });
	return {
		add: ({ values, rows }) => {
			for (let c = 0; c < columns; c++) {
				const least = sizes[c] + rows;
				if (least > lists[c].length) lists[c] = resized(lists[c], sizes[c], Math.ceil(1.1 * least) + CHUNK);
				const of = { values, at: c * CHUNK, rows, bins: binsOf(c), list: lists[c], size: sizes[c] };
				sizes[c] = isUneven[c] === 1 ? addUneven(of, slots, atoms, atomCounts) : addColumn(of, isWanted);
			}
		},
		kept: (from, to) => {
			const sorted = sortIntoBins(lists, sizes, slots, wanted, binsOf);
			lists.fill(new Float64Array(0));
			sizes.fill(0);
			return { from, to, ...sorted, atoms: atomCounts };
		},
	};
}

/** How a column is counted, and where its bins begin among those of all columns. */
interface ColumnBins {
	readonly low: number;
	readonly scale: number;
	readonly first: number;
	readonly last: number;
}

/** Values of a chunk in one column, and those that were kept of it. */
interface ColumnRows {
	readonly values: Float64Array;
	/** Where the values begin. */
	readonly at: number;
	readonly rows: number;
	readonly bins: ColumnBins;
	readonly list: Float64Array;
	/** How many values the list has. */
	readonly size: number;
}

/** Keep the values of wanted bins, of an atom only how many. @returns How many values the list has now. */
function addUneven(
	{ values, at, rows, bins, list, size }: ColumnRows,
	slots: Uint32Array,
	atoms: Float64Array,
	atomCounts: Float64Array,
): number {
	const { low, scale, first, last } = bins;
	let kept = size;
	for (let i = at; i < at + rows; i++) {
		const value = values[i];
		const slot = slots[first + binOf(value, low, scale, last)];
		if (slot === 0 || Number.isNaN(value)) continue;
		if (value === atoms[slot - 1]) atomCounts[slot - 1]++;
		else list[kept++] = value + 0;
	}
	return kept;
}

/** The values of all lists by wanted bin, ordered by column. */
function sortIntoBins(
	lists: readonly Float64Array[],
	sizes: Uint32Array,
	slots: Uint32Array,
	{ column }: WantedBins,
	binsOf: (column: number) => ColumnBins,
): Pick<KeptValues, "offset" | "values"> {
	const offset = new Float64Array(column.length + 1);
	const next = new Float64Array(column.length);
	const values = new Float64Array(sizes.reduce((sum, size) => sum + size, 0));
	let k = 0;
	let at = 0;
	for (let c = 0; c < lists.length; c++) {
		const list = lists[c].subarray(0, sizes[c]);
		const places = slotsOf(list, slots, binsOf(c));
		for (let i = 0; i < places.length; i++) next[places[i] - 1]++;
		for (; k < column.length && column[k] === c; k++) {
			const size = next[k];
			offset[k] = at;
			next[k] = at;
			at += size;
		}
		for (let i = 0; i < places.length; i++) values[next[places[i] - 1]++] = list[i];
	}
	offset[column.length] = at;
	return { offset, values };
}

/** The slot of each value. */
function slotsOf(values: Float64Array, slots: Uint32Array, { low, scale, first, last }: ColumnBins): Uint32Array {
	const found = new Uint32Array(values.length);
	for (let i = 0; i < values.length; i++) found[i] = slots[first + binOf(values[i], low, scale, last)];
	return found;
}

/** Write every value behind those kept, and count it as kept only where its bin is wanted: no branch to guess. */
function addColumn({ values, at, rows, bins, list, size }: ColumnRows, isWanted: Uint8Array): number {
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
