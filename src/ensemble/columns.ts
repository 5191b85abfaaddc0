import { bisectRight } from "d3-array";
import { binScale } from "./bins.js";
import type { BlockSums, EnsembleJob } from "./types.js";

/** What decides the places of an ensemble's counts. */
export interface CountShape {
	/** Columns of the series; the scalars follow them. */
	readonly columns: number;
	readonly replicates: number;
}

/** How the values of one column were counted. */
export interface ColumnCounts {
	readonly column: number;
	/** Number of values by bin. */
	readonly counts: Uint32Array;
	/** Number of values up to the end of a bin. */
	readonly upTo: Uint32Array;
	/** Number of values. */
	readonly total: number;
	/** Lower edge of a bin, of the first the least value; `edge(count)` is the greatest value. */
	readonly edge: (bin: number) => number;
}

/** The counts of a column of the merged sums; the columns of the scalars come last. */
export function columnCounts(job: EnsembleJob, state: CountShape, sums: BlockSums, column: number): ColumnCounts {
	const { count } = job.bins;
	const counts =
		column < state.columns
			? sums.counts.subarray(column * count, (column + 1) * count)
			: scalarCounts(job, state, sums, column - state.columns);
	return counted(counts, column, edgesOf(job, sums, column));
}

/** The counts of a scalar in one replicate. */
export function replicateCounts(
	job: EnsembleJob,
	state: CountShape,
	sums: BlockSums,
	scalar: number,
	replicate: number,
): ColumnCounts {
	const { count } = job.bins;
	const at = (replicate * job.scalars.length + scalar) * count;
	const counts = sums.scalarCounts.subarray(at, at + count);
	return counted(counts, state.columns + scalar, edgesOf(job, sums, state.columns + scalar));
}

function scalarCounts(job: EnsembleJob, { replicates }: CountShape, sums: BlockSums, scalar: number): Uint32Array {
	const { count } = job.bins;
	const counts = new Uint32Array(count);
	for (let r = 0; r < replicates; r++) {
		const at = (r * job.scalars.length + scalar) * count;
		for (let bin = 0; bin < count; bin++) counts[bin] += sums.scalarCounts[at + bin];
	}
	return counts;
}

/** A column of which each bin holds so many values. */
export function counted(counts: Uint32Array, column: number, edge: (bin: number) => number): ColumnCounts {
	const upTo = new Uint32Array(counts.length);
	let total = 0;
	for (let bin = 0; bin < counts.length; bin++) {
		total += counts[bin];
		upTo[bin] = total;
	}
	return { column, counts, upTo, total, edge };
}

function edgesOf({ bins }: EnsembleJob, { least, greatest }: BlockSums, column: number): (bin: number) => number {
	const { count } = bins;
	const [low, high] = [bins.low[column], bins.high[column]];
	const scale = binScale(bins, column);
	return (bin) => {
		if (bin <= 0) return Math.min(low, least[column]);
		if (bin >= count) return Math.max(high, greatest[column]);
		return scale > 0 ? Math.min(high, low + (bin - 1) / scale) : low;
	};
}

/** The bin that holds a rank [from 0], and how many values lie below it. */
export function binAt({ counts, upTo }: ColumnCounts, rank: number): { bin: number; below: number } {
	const bin = Math.min(bisectRight(upTo, rank), counts.length - 1);
	return { bin, below: upTo[bin] - counts[bin] };
}

/** Estimated quantile by rank (n - 1)·p, the values of a bin spread evenly over it; NaN where there is no value. */
export function quantileFromBins(column: ColumnCounts, p: number): number {
	if (column.total === 0) return Number.NaN;
	return valueAtRank(column, (column.total - 1) * Math.min(1, Math.max(0, p)));
}

function valueAtRank(column: ColumnCounts, rank: number): number {
	const { bin, below } = binAt(column, Math.min(rank, column.total - 1));
	const [from, to] = [column.edge(bin), column.edge(bin + 1)];
	const within = (rank - below + 0.5) / column.counts[bin];
	return from + (to - from) * Math.min(1, within);
}

/**
 * Estimated error of `quantileFromBins`: that of even spreading where the density slopes, and of where the values of
 * a bin happen to lie; never more than the bin is wide.
 */
export function binError(column: ColumnCounts, p: number): number {
	if (column.total === 0) return Number.NaN;
	const { bin } = binAt(column, Math.floor((column.total - 1) * p));
	const { counts } = column;
	const width = column.edge(bin + 1) - column.edge(bin);
	const own = counts[bin];
	if (bin === 0 || bin === counts.length - 1) return width;
	const slope = Math.abs(counts[bin + 1] - counts[bin - 1]) / (16 * own);
	return width * Math.min(1, slope + 1 / (2 * Math.sqrt(own)));
}
