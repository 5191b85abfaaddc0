import { roundingAt } from "../measure/index.js";
import type { Failure } from "./failures.js";
import { CHUNK, type Chunk } from "./paired.js";
import type { EnsembleState } from "./prepare.js";

export function emptyChunk(state: EnsembleState): Chunk {
	const width = partsColumn(state) + 2 * state.fractions.length;
	return {
		values: new Float64Array(width * CHUNK),
		replicates: new Uint32Array(CHUNK),
		places: new Uint32Array(CHUNK),
		holds: new Uint8Array(state.events.length * holdsOf(state)),
		rows: 0,
		failed: [],
	};
}

/** How much of `holds` an event takes. */
export function holdsOf({ paired }: EnsembleState): number {
	return (paired.plan.horizon + 1) * CHUNK;
}

/** Where the parts of ratios begin: the numerator of each, then its denominator. */
export function partsColumn({ columns, scalars }: EnsembleState): number {
	return columns + 2 * scalars.length;
}

/**
 * What draws leave that are run together: of the first ones as it was kept, else run now.
 *
 * @param room Where it is put, unless it is kept.
 * @param count Draws from the first on [1 to `CHUNK`].
 */
export function chunkOf(state: EnsembleState, room: Chunk, first: number, count: number): Chunk {
	const known = state.kept.get(first);
	if (known !== undefined) return known;
	const isKept = first < state.keeps;
	const chunk = isKept ? emptyChunk(state) : room;
	fillChunk(state, chunk, first, count);
	if (isKept) state.kept.set(first, chunk);
	return chunk;
}

/** Run draws, and put their outputs into a chunk; those that fail are left out. */
function fillChunk(state: EnsembleState, chunk: Chunk, first: number, count: number): void {
	const { reads, years, firstYear, events, replicates } = state;
	const { values, places, holds } = chunk;
	const failures = state.run(first, count);
	const failed: [number, Failure][] = [];
	chunk.rows = 0;
	for (let row = 0; row < count; row++) {
		const failure = failures?.[row];
		if (failure !== undefined) {
			failed.push([first + row, failure]);
			continue;
		}
		chunk.replicates[chunk.rows] = replicates === 1 ? 0 : (first + row) % replicates;
		places[chunk.rows++] = row;
	}
	const length = holdsOf(state);
	for (let e = 0; e < events.length; e++) events[e](holds.subarray(e * length, (e + 1) * length));
	for (let k = 0; k < reads.length; k++) reads[k](values, k * years * CHUNK, firstYear);
	putScalars(state, values, count);
	if (chunk.rows < count) closeGaps(values, places, chunk.rows);
	chunk.failed = failed;
}

/** The scalars with their roundings, and the parts of ratios. */
function putScalars(state: EnsembleState, values: Float64Array, count: number): void {
	const { columns, scalars, roundings, fractions } = state;
	const roundingsAt = columns + scalars.length;
	for (let k = 0; k < scalars.length; k++) {
		const value = scalars[k];
		const rounding = roundings[k];
		for (let row = 0; row < count; row++) {
			values[(columns + k) * CHUNK + row] = value(row);
			values[(roundingsAt + k) * CHUNK + row] = roundingAt(rounding, values[(columns + k) * CHUNK + row], row);
		}
	}
	const parts = partsColumn(state);
	for (let f = 0; f < fractions.length; f++) {
		const { numerator, denominator } = fractions[f];
		for (let row = 0; row < count; row++) {
			values[(parts + 2 * f) * CHUNK + row] = numerator(row);
			values[(parts + 2 * f + 1) * CHUNK + row] = denominator(row);
		}
	}
}

/** Move the rows that did not fail to the front of every column. */
function closeGaps(values: Float64Array, places: Uint32Array, rows: number): void {
	for (let at = 0; at < values.length; at += CHUNK) {
		for (let row = 0; row < rows; row++) values[at + row] = values[at + places[row]];
	}
}
