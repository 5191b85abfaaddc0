import { binOf, binScale } from "./bins.js";
import { CHUNK, type Chunk, STRIDE } from "./chunk.js";
import { stillWanted } from "./keep-values.js";
import type { EnsembleState } from "./prepare.js";
import type { EnsembleJob, ValuesAround, WantedBins } from "./types.js";

/** Keeps the values of some bins. */
export interface Keeper {
	/** Look through the rows of a chunk. */
	readonly add: (chunk: Chunk) => void;
	/** From now on keep only these bins, as far as they were kept so far; `share` as for `createKeeper`. */
	readonly narrow: (wanted: WantedBins, share: number) => void;
	/** What was kept of these blocks, handed over. */
	readonly kept: (from: number, to: number) => ValuesAround;
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
	// By bin of a column: one more than its place in `own`, and 0 where it is not wanted.
	const slots = new Uint32Array(columns * count);
	const isWanted = new Uint8Array(columns * count);
	let own = wanted;
	let atoms = atomsOfBins(job, own);
	let atomCounts = new Float64Array(atoms.length);
	// Columns in which a draw may have no value, or one that many share.
	const isUneven = new Uint8Array(columns);
	const prepare = () => {
		slots.fill(0);
		isWanted.fill(0);
		for (let c = 0; c < columns; c++) isUneven[c] = c >= state.columns || state.nullable[c] ? 1 : 0;
		own.column.forEach((column, k) => {
			slots[column * count + own.bin[k]] = k + 1;
			isWanted[column * count + own.bin[k]] = 1;
			if (!Number.isNaN(atoms[k])) isUneven[column] = 1;
		});
	};
	prepare();
	const lists = Array.from({ length: columns }, () => new Float64Array(0));
	const sizes = new Uint32Array(columns);
	/** Make room for the values of so many more draws, per draw that was counted, once: growing leaves holes. */
	const reserve = (share: number) => {
		const expected = Float64Array.from(sizes);
		own.column.forEach((column, k) => {
			if (Number.isNaN(atoms[k])) expected[column] += own.size[k] * share;
		});
		for (let c = 0; c < columns; c++) {
			const room = Math.ceil(1.03 * expected[c]) + CHUNK;
			if (room > lists[c].length) lists[c] = resized(lists[c], sizes[c], room);
		}
	};
	reserve(share);

	const addUneven = (c: number, values: Float64Array, rows: number) => {
		for (let i = c * STRIDE; i < c * STRIDE + rows; i++) {
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
					sizes[c] = addColumn(values, c * STRIDE, rows, bins, isWanted, lists[c], sizes[c]);
				}
			}
		},
		narrow: (now, more) => {
			const { both, places } = stillWanted(slots, count, now);
			own = both;
			atomCounts = Float64Array.from(places, (place) => atomCounts[place]);
			atoms = atomsOfBins(job, own);
			prepare();
			for (let c = 0; c < columns; c++) {
				const list = lists[c];
				let kept = 0;
				for (let i = 0; i < sizes[c]; i++) {
					const value = list[i];
					list[kept] = value;
					kept += isWanted[binIn(c, value)];
				}
				sizes[c] = kept;
			}
			reserve(more);
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
			return { wanted: own, kept: [{ from, to, offset, values, atoms: atomCounts }] };
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
