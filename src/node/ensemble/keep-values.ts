import type { BlockSums, EnsembleJob, KeptValues, WantedBins } from "../../experiment/index.js";
import type { PartValues } from "./part.js";

/** Standard errors that the quantiles of a shard may lie from those of all shards before values are missing. */
const SAFETY = 6;

/** How many values each bin of a column holds; the scalars follow the columns of the series. */
function columnCounts({ bins, scalars }: EnsembleJob, sums: BlockSums, column: number): Float64Array {
	const columns = sums.counts.length / bins.count;
	if (column < columns) return Float64Array.from(sums.counts.subarray(column * bins.count, (column + 1) * bins.count));
	const found = new Float64Array(bins.count);
	for (let at = column - columns; at < sums.scalarNulls.length; at += scalars.length) {
		for (let bin = 0; bin < bins.count; bin++) found[bin] += sums.scalarCounts[at * bins.count + bin];
	}
	return found;
}

/**
 * The bins of a shard in which the quantiles of all shards may lie: those around its own. What lies in them is kept, so
 * that exact quantiles can be read off all shards; where one falls outside after all, the draws are run again.
 */
export function nearbyBins(job: EnsembleJob, sums: BlockSums): WantedBins {
	const columns = sums.counts.length / job.bins.count + job.scalars.length;
	const wanted: { column: number; bin: number; size: number }[] = [];
	for (let column = 0; column < columns; column++) {
		const counts = columnCounts(job, sums, column);
		const total = counts.reduce((sum, count) => sum + count, 0);
		const windows = job.quantiles.map((p) => {
			const reach = SAFETY * Math.sqrt(total * p * (1 - p)) + SAFETY;
			return [total * p - reach, total * p + reach];
		});
		let below = 0;
		counts.forEach((size, bin) => {
			const upTo = below + size;
			if (size > 0 && windows.some(([low, high]) => upTo >= low && below <= high)) wanted.push({ column, bin, size });
			below = upTo;
		});
	}
	return {
		column: Uint32Array.from(wanted, ({ column }) => column),
		bin: Uint32Array.from(wanted, ({ bin }) => bin),
		size: Float64Array.from(wanted, ({ size }) => size),
	};
}

/** The values that a part kept of the bins that all parts together want; `undefined` where it kept too few. */
export function pickValues(
	job: EnsembleJob,
	sums: BlockSums,
	{ wanted: own, kept }: PartValues,
	wanted: WantedBins,
): KeptValues | undefined {
	const { count } = job.bins;
	const places = new Map(Array.from(own.column, (column, k) => [column * count + own.bin[k], k]));
	const offset = new Float64Array(wanted.column.length + 1);
	const atoms = new Float64Array(wanted.column.length);
	const pieces: Float64Array[] = [];
	for (let k = 0; k < wanted.column.length; k++) {
		const place = places.get(wanted.column[k] * count + wanted.bin[k]);
		if (place === undefined) {
			if (columnCounts(job, sums, wanted.column[k])[wanted.bin[k]] > 0) return undefined;
			offset[k + 1] = offset[k];
			continue;
		}
		const piece = kept.values.subarray(kept.offset[place], kept.offset[place + 1]);
		pieces.push(piece);
		offset[k + 1] = offset[k] + piece.length;
		atoms[k] = kept.atoms[place];
	}
	const values = new Float64Array(offset[wanted.column.length]);
	let at = 0;
	for (const piece of pieces) {
		values.set(piece, at);
		at += piece.length;
	}
	return { from: kept.from, to: kept.to, offset, values, atoms };
}

/** The values that neighbouring pieces of a shard kept, as one. */
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
