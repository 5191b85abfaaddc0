import type { EnsembleState } from "./prepare.js";

/** Draws that are run before their values are counted, and the distance of columns in the buffer (apart in the cache). */
export const CHUNK = 128;
export const STRIDE = CHUNK + 8;

/** Values of some draws: column by column, the scalars last. */
export interface Chunk {
	/** Index column · STRIDE + row. */
	readonly values: Float64Array;
	/** Which draw each row is. */
	readonly draws: Float64Array;
	rows: number;
}

export function emptyChunk({ columns, scalars }: EnsembleState): Chunk {
	return { values: new Float64Array((columns + scalars.length) * STRIDE), draws: new Float64Array(CHUNK), rows: 0 };
}

/** Put the outputs of the run that was made last into the next row. */
export function addRow(state: EnsembleState, chunk: Chunk, draw: number): void {
	const { reads, years, firstYear, columns, scalars } = state;
	const row = chunk.rows;
	for (let k = 0; k < reads.length; k++) reads[k](chunk.values, k * years * STRIDE + row, STRIDE, firstYear);
	for (let k = 0; k < scalars.length; k++) chunk.values[(columns + k) * STRIDE + row] = scalars[k]();
	chunk.draws[row] = draw;
	chunk.rows = row + 1;
}
