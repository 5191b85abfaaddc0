import { quantiles } from "../numerics/index.js";
import { addRow, CHUNK, type Chunk, emptyChunk, STRIDE } from "./chunk.js";
import { countFailure } from "./failures.js";
import { prepareEnsemble, type UnbinnedJob } from "./prepare.js";
import { failedDraws } from "./refuse-failures.js";
import type { Bins, FailureCount } from "./types.js";

/** Draws that fix the bins: the first ones, whatever the number of draws; so every shard fixes the same. */
const PILOT = 2048;
const BINS = 1024;
/** The inner bins reach this many interquartile ranges beyond the quartiles, or as far as the first draws went. */
const REACH = 4;
/** A value that this share of the first draws have is an atom. */
const ATOM = 1 / 64;

/**
 * Run the first draws, and fix by them how every column is counted.
 *
 * @throws {CrowdoutError} `run-failed` where one fails and failures are not dropped, or where all do.
 */
export function fixBins(job: UnbinnedJob): Bins {
	const state = prepareEnsemble(job);
	const chunk = emptyChunk(state);
	const total = state.columns + state.scalars.length;
	const pilot = Math.min(PILOT, job.draws);
	const kept = Array.from({ length: total }, () => new Float64Array(pilot));
	const sizes = new Uint32Array(total);
	const failures = new Map<string, FailureCount>();
	for (let draw = 0; draw < pilot; draw++) {
		const failed = state.run(draw);
		if (failed === undefined) addRow(state, chunk, draw);
		else countFailure(failures, draw, failed);
		if (chunk.rows === CHUNK || draw === pilot - 1) keep(chunk, kept, sizes);
	}
	const failed = [...failures.values()].reduce((sum, { count }) => sum + count, 0);
	if (failed > 0 && job.onFailure === "error") throw failedDraws([...failures.values()], pilot, job.draws);
	if (failed === pilot) throw failedDraws([...failures.values()], pilot, pilot);

	const columns = kept.map((values, c) => columnBins(values.subarray(0, sizes[c])));
	return {
		count: BINS,
		low: columns.map(({ low }) => low),
		high: columns.map(({ high }) => high),
		centre: columns.slice(state.columns).map(({ centre }) => centre),
		atoms: columns.map(({ atoms }) => atoms),
	};
}

function keep(chunk: Chunk, kept: readonly Float64Array[], sizes: Uint32Array): void {
	for (let c = 0; c < kept.length; c++) {
		for (let row = 0; row < chunk.rows; row++) {
			const value = chunk.values[c * STRIDE + row];
			if (!Number.isNaN(value)) kept[c][sizes[c]++] = value + 0;
		}
	}
	chunk.rows = 0;
}

function columnBins(values: Float64Array): { low: number; high: number; centre: number; atoms: number[] } {
	if (values.length === 0) return { low: 0, high: 0, centre: 0, atoms: [] };
	const sorted = values.slice().sort();
	const [least, q1, q3, greatest] = quantiles(sorted, [0, 0.25, 0.75, 1]);
	const reach = REACH * (q3 - q1);
	let sum = 0;
	for (const value of values) sum += value - sorted[0];
	return {
		low: reach > 0 ? Math.max(least, q1 - reach) : least,
		high: reach > 0 ? Math.min(greatest, q3 + reach) : greatest,
		centre: sorted[0] + sum / values.length,
		atoms: atomsOf(sorted),
	};
}

/** Values that many of the first draws share. */
function atomsOf(sorted: Float64Array): number[] {
	const atoms: number[] = [];
	for (let from = 0, to = 0; from < sorted.length; from = to) {
		while (to < sorted.length && sorted[to] === sorted[from]) to++;
		if (to - from >= 2 && to - from >= ATOM * sorted.length) atoms.push(sorted[from]);
	}
	return atoms;
}

/** Bins per unit of a column; 0 where all its first values were the same. */
export function binScale({ count, low, high }: Bins, column: number): number {
	const width = high[column] - low[column];
	return width > 0 ? (count - 2) / width : 0;
}

/** Bin of a value: 0 below `low`, then equal ones, `last` from the top on. It never falls as the value grows. */
export function binOf(value: number, low: number, scale: number, last: number): number {
	return Math.min(Math.max((value - low) * scale + 1, 0), last) | 0;
}
