import { ANYTHING, around, bothOf, constantOf, quantiles } from "../numerics/index.js";
import { chunkOf, emptyChunk, partsColumn } from "./chunk.js";
import { countFailure } from "./failures.js";
import { CHUNK, type Chunk } from "./paired.js";
import { type EnsembleState, PILOT, type UnbinnedJob } from "./prepare.js";
import { failedDraws } from "./refuse-failures.js";
import type { Bins, FailureCount } from "./types.js";

const BINS = 1024;
/** The inner bins reach this many interquartile ranges beyond the quartiles, or as far as the first draws went. */
const REACH = 4;
/** Of so many of the first draws quartiles and atoms are read: enough to place bins by, few enough to be sorted. */
const SAMPLE = 512;
/** A value that this share of the first draws have is an atom. */
const ATOM = 1 / 64;

/**
 * Run the first draws, and fix by them how every column is counted.
 *
 * @param state The job made ready; what the draws left stays in it.
 * @throws {CrowdoutError} `run-failed` where one fails and failures are not dropped, or where all do.
 */
export function fixBins(job: UnbinnedJob, state: EnsembleState): Bins {
	const room = emptyChunk(state);
	const total = room.values.length / CHUNK;
	const pilot = Math.min(PILOT, job.draws);
	const kept = Array.from({ length: total }, () => new Float64Array(pilot));
	const sizes = new Uint32Array(total);
	const failures = new Map<string, FailureCount>();
	for (let draw = 0; draw < pilot; draw += CHUNK) {
		const chunk = chunkOf(state, room, draw, Math.min(CHUNK, pilot - draw));
		for (const [failed, failure] of chunk.failed) countFailure(failures, failed, failure);
		keep(chunk, kept, sizes);
	}
	const failed = [...failures.values()].reduce((sum, { count }) => sum + count, 0);
	if (failed > 0 && job.onFailure === "error") throw failedDraws([...failures.values()], pilot, job.draws);
	if (failed === pilot) throw failedDraws([...failures.values()], pilot, pilot);

	const valuesOf = (c: number) => kept[c].subarray(0, sizes[c]);
	const scalarsEnd = state.columns + state.scalars.length;
	const columns = kept.slice(0, scalarsEnd).map((_, c) => columnBins(valuesOf(c)));
	return {
		count: BINS,
		low: columns.map(({ low }) => low),
		high: columns.map(({ high }) => high),
		centre: columns.slice(state.columns).map(({ centre }) => centre),
		atoms: columns.map(({ atoms }) => atoms),
		fractions: state.fractions.map(({ scalar }, f) => {
			const [numerators, denominators] = [0, 1].map((k) => valuesOf(partsColumn(state) + 2 * f + k));
			const same = isConstant(valuesOf(state.columns + scalar), valuesOf(scalarsEnd + scalar));
			return {
				scalar,
				centre: [meanOf(numerators), meanOf(denominators)] as const,
				nearZero: !same && comesNearZero(denominators),
			};
		}),
	};
}

/** Whether all values are one number, up to the rounding of each. */
function isConstant(values: Float64Array, roundings: Float64Array): boolean {
	let common = ANYTHING;
	for (let k = 0; k < values.length; k++) {
		common = bothOf(common, around(values[k], roundings[k]));
	}
	return constantOf(common) !== undefined;
}

/** A denominator below this part of its median is near 0: of a normal one 0 is then some six standard deviations off. */
const CLEAR = 1 / 2;

function comesNearZero(denominators: Float64Array): boolean {
	const [least, median, greatest] = quantiles(denominators, [0, 0.5, 1]);
	const nearest = median > 0 ? least : -greatest;
	return !(nearest >= CLEAR * Math.abs(median) && nearest > 0);
}

function keep(chunk: Chunk, kept: readonly Float64Array[], sizes: Uint32Array): void {
	for (let c = 0; c < kept.length; c++) {
		for (let row = 0; row < chunk.rows; row++) {
			const value = chunk.values[c * CHUNK + row];
			if (!Number.isNaN(value)) kept[c][sizes[c]++] = value + 0;
		}
	}
}

function columnBins(values: Float64Array): { low: number; high: number; centre: number; atoms: number[] } {
	if (values.length === 0) return { low: 0, high: 0, centre: 0, atoms: [] };
	const sorted = values.slice(0, SAMPLE).sort();
	const [q1, q3] = [0.25, 0.75].map((p) => sorted[Math.floor(p * (sorted.length - 1))]);
	const [least, greatest] = rangeOf(values);
	const reach = REACH * (q3 - q1);
	const low = reach > 0 ? Math.max(least, q1 - reach) : least;
	const high = reach > 0 ? Math.min(greatest, q3 + reach) : greatest;
	return { low, high, centre: meanOf(values, least), atoms: atomsOf(sorted) };
}

function rangeOf(values: Float64Array): [least: number, greatest: number] {
	let least = values[0];
	let greatest = values[0];
	for (let k = 1; k < values.length; k++) {
		least = Math.min(least, values[k]);
		greatest = Math.max(greatest, values[k]);
	}
	return [least, greatest];
}

/** Mean; 0 of no value. @param from A number near the values. */
function meanOf(values: Float64Array, from = values[0]): number {
	let sum = 0;
	for (let k = 0; k < values.length; k++) sum += values[k] - from;
	return values.length === 0 ? 0 : from + sum / values.length;
}

/** Values that many of the first draws share, in rising order. */
function atomsOf(sorted: Float64Array): number[] {
	const many = Math.max(2, ATOM * sorted.length);
	const atoms: number[] = [];
	for (let from = 0, to = 0; from < sorted.length; from = to) {
		while (to < sorted.length && sorted[to] === sorted[from]) to++;
		if (to - from >= many) atoms.push(sorted[from]);
	}
	return atoms;
}

/** Bins per unit of a column; 0 where all its first values were the same. */
export function binScale({ count, low, high }: Bins, column: number): number {
	return high[column] > low[column] ? (count - 2) / (high[column] - low[column]) : 0;
}

/** Bin of a value: 0 below `low`, then equal ones, `last` from the top on. It never falls as the value grows. */
export function binOf(value: number, low: number, scale: number, last: number): number {
	return Math.min(Math.max((value - low) * scale + 1, 0), last) | 0;
}
