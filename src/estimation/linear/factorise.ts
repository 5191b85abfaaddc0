/** A matrix as Q · R, by Householder reflections with column pivoting; `rank` columns are independent. */
export interface Factorisation {
	readonly rows: number;
	readonly columns: number;
	readonly rank: number;
	/** `order[k]`: the column that pivoting put in place k. */
	readonly order: Int32Array;
	/** Column by column: above the diagonal R, on and below it the reflector. */
	readonly packed: Float64Array;
	/** Diagonal of R. */
	readonly diagonal: Float64Array;
	/** 2 / v'v of each reflector. */
	readonly weights: Float64Array;
}

/**
 * The remainder of a column is rounding where it is below this share of the column's length. The rounding of doubles is
 * 1e-16, and the hardest reference set (Filip) leaves a remainder of 1e-9.
 */
const NOTHING_LEFT = 1e-13;

/**
 * Q · R of a matrix whose columns have lengths near 1.
 *
 * @param matrix Column by column, `rows` × `columns`; not changed.
 * @returns The factors; where `rank < columns`, those of the pivoted columns, in `order`.
 * @see Businger, P. and Golub, G.H. (1965), Linear least squares solutions by Householder transformations,
 * Numerische Mathematik 7
 */
export function factorise(matrix: Float64Array, rows: number, columns: number): Factorisation {
	const packed = matrix.slice();
	const order = Int32Array.from({ length: columns }, (_, j) => j);
	const diagonal = new Float64Array(columns);
	const weights = new Float64Array(columns);
	const whole = Float64Array.from(order, (j) => lengthFrom(packed, j * rows, 0, rows));
	let rank = 0;
	for (; rank < Math.min(rows, columns); rank++) {
		let pivot = rank;
		let longest = -1;
		for (let j = rank; j < columns; j++) {
			const length = lengthFrom(packed, j * rows, rank, rows);
			if (length > longest && length > NOTHING_LEFT * whole[order[j]]) {
				longest = length;
				pivot = j;
			}
		}
		if (!(longest > 0)) break;
		swap(packed, order, rank, pivot, rows);
		const at = rank * rows;
		diagonal[rank] = packed[at + rank] > 0 ? -longest : longest;
		packed[at + rank] -= diagonal[rank];
		weights[rank] = 1 / (longest * Math.abs(packed[at + rank]));
		for (let j = rank + 1; j < columns; j++) {
			reflect(packed, at, weights[rank], packed.subarray(j * rows, (j + 1) * rows), rank, rows);
		}
	}
	return { rows, columns, rank, order, packed, diagonal, weights };
}

/** v becomes Q'v. */
export function applyTransposed({ packed, weights, rank, rows }: Factorisation, v: Float64Array): void {
	for (let k = 0; k < rank; k++) reflect(packed, k * rows, weights[k], v, k, rows);
}

/** v becomes Qv. */
export function apply({ packed, weights, rank, rows }: Factorisation, v: Float64Array): void {
	for (let k = rank - 1; k >= 0; k--) reflect(packed, k * rows, weights[k], v, k, rows);
}

/** Solves R x = v over the first `rank` places of v, in place; x is in pivoted order. */
export function solveUpper({ packed, diagonal, rank, rows }: Factorisation, v: Float64Array): void {
	for (let k = rank - 1; k >= 0; k--) {
		v[k] /= diagonal[k];
		for (let i = 0; i < k; i++) v[i] -= packed[k * rows + i] * v[k];
	}
}

/** Solves R'x = v over the first `rank` places of v, in place; v is in pivoted order. */
export function solveLower({ packed, diagonal, rank, rows }: Factorisation, v: Float64Array): void {
	for (let k = 0; k < rank; k++) {
		for (let i = 0; i < k; i++) v[k] -= packed[k * rows + i] * v[i];
		v[k] /= diagonal[k];
	}
}

function lengthFrom(values: Float64Array, at: number, from: number, to: number): number {
	let sum = 0;
	for (let i = from; i < to; i++) sum += values[at + i] * values[at + i];
	return Math.sqrt(sum);
}

function reflect(packed: Float64Array, at: number, weight: number, v: Float64Array, from: number, to: number): void {
	let sum = 0;
	for (let i = from; i < to; i++) sum += packed[at + i] * v[i];
	sum *= weight;
	for (let i = from; i < to; i++) v[i] -= sum * packed[at + i];
}

function swap(packed: Float64Array, order: Int32Array, a: number, b: number, rows: number): void {
	if (a === b) return;
	[order[a], order[b]] = [order[b], order[a]];
	const column = packed.slice(a * rows, (a + 1) * rows);
	packed.copyWithin(a * rows, b * rows, (b + 1) * rows);
	packed.set(column, b * rows);
}
