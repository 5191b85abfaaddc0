import { columnCounts } from "./columns.js";
import type { BlockSums, EnsembleJob, KeptValues, ValuesAround, WantedBins } from "./types.js";

/** Standard errors that the quantiles of some draws may lie from those of all before values are missing [1 in 1e6]. */
const SAFETY = 5;

/**
 * The bins in which the quantiles of all draws may lie, going by some draws: those around theirs. What lies in them is
 * kept while the draws are run, so that exact quantiles can be read off; where one falls outside after all, the draws
 * are run again.
 */
export function nearbyBins(job: EnsembleJob, sums: BlockSums): WantedBins {
	const shape = {
		columns: sums.counts.length / job.bins.count,
		replicates: sums.scalarNulls.length / job.scalars.length,
	};
	const columns = shape.columns + job.scalars.length;
	const left = 1 - (sums.to - sums.from) / job.blocks;
	const column = new Uint32Array(columns * job.bins.count);
	const bin = new Uint32Array(column.length);
	const size = new Float64Array(column.length);
	// Ranks between which a quantile of all draws may lie, in rising order of both.
	const rising = [...job.quantiles].sort((a, b) => a - b);
	const from = new Float64Array(rising.length);
	const to = new Float64Array(rising.length);
	let found = 0;
	for (let c = 0; c < columns; c++) {
		const { counts, total } = columnCounts(job, shape, sums, c);
		for (let q = rising.length - 1; q >= 0; q--) {
			const p = rising[q];
			const reach = SAFETY * Math.sqrt(total * p * (1 - p) * left) + SAFETY;
			from[q] = Math.min(total * p - reach, from[q + 1] ?? Number.POSITIVE_INFINITY);
			to[q] = total * p + reach;
		}
		let below = 0;
		let next = 0;
		for (let k = 0; k < counts.length; k++) {
			const upTo = below + counts[k];
			while (next < to.length && below > to[next]) next++;
			if (next < from.length && upTo >= from[next]) {
				column[found] = c;
				bin[found] = k;
				size[found++] = counts[k];
			}
			below = upTo;
		}
	}
	return { column: column.slice(0, found), bin: bin.slice(0, found), size: size.slice(0, found) };
}

/** Values that are kept at most [256 MiB]; what does not fit is run again. */
const MOST_KEPT = 2 ** 25;

/**
 * Whether the values of bins may be kept.
 *
 * @param growth Draws when it is done, per draw that `wanted` counts.
 */
export function mayBeKept({ size }: WantedBins, growth: number): boolean {
	let expected = 0;
	for (const values of size) expected += values * growth;
	return expected <= MOST_KEPT;
}

/** Of the values that were kept, those of the bins that all draws together want; `undefined` where too few were kept. */
export function pickValues(job: EnsembleJob, values: ValuesAround, wanted: WantedBins): ValuesAround | undefined {
	const narrow = narrowed(job, values, wanted);
	return narrow.wanted.column.length === wanted.column.length ? narrow : undefined;
}

/** What was kept of the bins that are still wanted. */
export function narrowed({ bins }: EnsembleJob, { wanted: own, kept }: ValuesAround, wanted: WantedBins): ValuesAround {
	const { count } = bins;
	const slots = new Uint32Array(bins.low.length * count);
	for (let k = 0; k < own.column.length; k++) slots[own.column[k] * count + own.bin[k]] = k + 1;
	const { both, places } = stillWanted(slots, count, wanted);
	return { wanted: both, kept: kept.map((piece) => takeBins(piece, places)) };
}

/**
 * The bins that are wanted and were kept.
 *
 * @param slots By bin of a column: one more than its place among those that were kept; 0 where it was not kept.
 * @returns Those in both, and the place that each had.
 */
function stillWanted(
	slots: Uint32Array,
	count: number,
	wanted: WantedBins,
): { readonly both: WantedBins; readonly places: Uint32Array } {
	const column = wanted.column.slice();
	const bin = wanted.bin.slice();
	const size = wanted.size.slice();
	const places = new Uint32Array(column.length);
	let found = 0;
	for (let k = 0; k < places.length; k++) {
		const slot = slots[wanted.column[k] * count + wanted.bin[k]];
		if (slot === 0) continue;
		column[found] = wanted.column[k];
		bin[found] = wanted.bin[k];
		size[found] = wanted.size[k];
		places[found++] = slot - 1;
	}
	const both = { column: column.slice(0, found), bin: bin.slice(0, found), size: size.slice(0, found) };
	return { both, places: places.slice(0, found) };
}

function takeBins({ from, to, offset, values, atoms }: KeptValues, places: Uint32Array): KeptValues {
	const taken = new Float64Array(places.length + 1);
	for (let k = 0; k < places.length; k++) taken[k + 1] = taken[k] + offset[places[k] + 1] - offset[places[k]];
	const all = new Float64Array(taken[places.length]);
	for (let k = 0; k < places.length; k++) {
		for (let i = offset[places[k]], at = taken[k]; at < taken[k + 1]; ) all[at++] = values[i++];
	}
	return { from, to, offset: taken, values: all, atoms: Float64Array.from(places, (place) => atoms[place]) };
}

/** The values that neighbouring pieces kept of the same bins, as one. */
export function joinKept(pieces: readonly KeptValues[]): KeptValues {
	const [first] = pieces;
	const bins = first.atoms.length;
	const offset = new Float64Array(bins + 1);
	const values = new Float64Array(pieces.reduce((sum, piece) => sum + piece.values.length, 0));
	let at = 0;
	for (let k = 0; k < bins; k++) {
		for (const piece of pieces) {
			const own = piece.values.subarray(piece.offset[k], piece.offset[k + 1]);
			values.set(own, at);
			at += own.length;
		}
		offset[k + 1] = at;
	}
	const atoms = first.atoms.map((_, k) => pieces.reduce((sum, piece) => sum + piece.atoms[k], 0));
	return { from: first.from, to: pieces[pieces.length - 1].to, offset, values, atoms };
}
