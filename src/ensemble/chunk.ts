import type { EnsembleState } from "./prepare.js";

/** Draws that are run before their values are counted, and the distance of columns in the buffer (apart in the cache). */
export const CHUNK = 128;
export const STRIDE = CHUNK + 8;

/** Values of some draws, column by column: the series, the scalars, how far rounding may have moved these, and the parts of ratios. */
export interface Chunk {
	/** Index column · STRIDE + row. */
	readonly values: Float64Array;
	/** Which draw each row is. */
	readonly draws: Float64Array;
	rows: number;
}

export function emptyChunk(state: EnsembleState): Chunk {
	const width = partsColumn(state) + 2 * state.fractions.length;
	return { values: new Float64Array(width * STRIDE), draws: new Float64Array(CHUNK), rows: 0 };
}

/** Where the parts of ratios begin: the numerator of each, then its denominator. */
export function partsColumn({ columns, scalars }: EnsembleState): number {
	return columns + 2 * scalars.length;
}

/** Put the outputs of the run that was made last into the next row. */
export function addRow(state: EnsembleState, chunk: Chunk, draw: number): void {
	const { reads, years, firstYear, columns, scalars, roundings, fractions } = state;
	const row = chunk.rows;
	for (let k = 0; k < reads.length; k++) reads[k](chunk.values, k * years * STRIDE + row, STRIDE, firstYear);
	for (let k = 0; k < scalars.length; k++) {
		const value = scalars[k]();
		chunk.values[(columns + k) * STRIDE + row] = value;
		chunk.values[(columns + scalars.length + k) * STRIDE + row] = roundings[k](value);
	}
	const parts = partsColumn(state);
	for (let f = 0; f < fractions.length; f++) {
		chunk.values[(parts + 2 * f) * STRIDE + row] = fractions[f].numerator();
		chunk.values[(parts + 2 * f + 1) * STRIDE + row] = fractions[f].denominator();
	}
	chunk.draws[row] = draw;
	chunk.rows = row + 1;
}
