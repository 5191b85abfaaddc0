import { roundingAt } from "../measure/index.js";
import type { Failure } from "./failures.js";
import type { KeptChunk } from "./kept-chunks.js";
import { CHUNK } from "./paired.js";
import type { EnsembleState } from "./prepare.js";

/** Values of some draws, column by column: the series, the scalars, how far rounding may have moved these, and the parts of ratios. */
export interface Chunk {
	/** Index column · CHUNK + row. */
	readonly values: Float64Array;
	/** Which draw each row is. */
	readonly draws: Float64Array;
	/** Its place among the rows that were run. */
	readonly places: Uint32Array;
	/** In which years each event held: index (event · years + year) · CHUNK + place. */
	readonly holds: Uint8Array;
	rows: number;
}

export function emptyChunk(state: EnsembleState): Chunk {
	const width = partsColumn(state) + 2 * state.fractions.length;
	return {
		values: new Float64Array(width * CHUNK),
		draws: new Float64Array(CHUNK),
		places: new Uint32Array(CHUNK),
		holds: new Uint8Array(state.events.length * holdsOf(state)),
		rows: 0,
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
 * Run draws, and put their outputs into a chunk; those that fail are left out.
 *
 * @param count Draws from the first on [1 to `CHUNK`].
 * @param onFailure Called for each draw that fails.
 */
export function fillChunk(
	state: EnsembleState,
	chunk: Chunk,
	first: number,
	count: number,
	onFailure?: (draw: number, failure: Failure) => void,
): void {
	const known = state.kept.get(first);
	const failed = known === undefined ? runChunk(state, chunk, first, count) : recall(chunk, known);
	if (known === undefined && first < state.keeps) state.kept.set(first, keptOf(chunk, failed));
	for (const [draw, failure] of failed) onFailure?.(draw, failure);
}

/** The same, with the arms. */
function runChunk(state: EnsembleState, chunk: Chunk, first: number, count: number): KeptChunk["failed"] {
	const { reads, years, firstYear, columns, scalars, roundings, fractions, events } = state;
	const { values, draws, places, holds } = chunk;
	const failures = state.run(first, count);
	const failed: [number, Failure][] = [];
	chunk.rows = 0;
	for (let row = 0; row < count; row++) {
		const failure = failures?.[row];
		if (failure !== undefined) {
			failed.push([first + row, failure]);
			continue;
		}
		draws[chunk.rows] = first + row;
		places[chunk.rows++] = row;
	}
	const length = holdsOf(state);
	for (let e = 0; e < events.length; e++) events[e](holds.subarray(e * length, (e + 1) * length));
	for (let k = 0; k < reads.length; k++) reads[k](values, k * years * CHUNK, firstYear);
	const roundingsAt = columns + scalars.length;
	for (let k = 0; k < scalars.length; k++) {
		const [value, rounding] = [scalars[k], roundings[k]];
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
	if (chunk.rows < count) closeGaps(values, places, chunk.rows);
	return failed;
}

/** What a chunk holds, for later. */
function keptOf({ values, draws, places, holds, rows }: Chunk, failed: KeptChunk["failed"]): KeptChunk {
	return { values: values.slice(), draws: draws.slice(), places: places.slice(), holds: holds.slice(), rows, failed };
}

/** Put into a chunk what it held when its draws were run. */
function recall(chunk: Chunk, { values, draws, places, holds, rows, failed }: KeptChunk): KeptChunk["failed"] {
	chunk.values.set(values);
	chunk.draws.set(draws);
	chunk.places.set(places);
	chunk.holds.set(holds);
	chunk.rows = rows;
	return failed;
}

/** Move the rows that did not fail to the front of every column. */
function closeGaps(values: Float64Array, places: Uint32Array, rows: number): void {
	for (let at = 0; at < values.length; at += CHUNK) {
		for (let row = 0; row < rows; row++) values[at + row] = values[at + places[row]];
	}
}
