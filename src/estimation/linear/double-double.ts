/**
 * Sums and products in about 32 significant digits: a number is kept as the unevaluated sum of two doubles.
 *
 * @see Dekker, T.J. (1971), A floating-point technique for extending the available precision, Numerische Mathematik 18
 * @see Knuth, D.E. (1997), The Art of Computer Programming 2, section 4.2.2, theorem B
 */

/** `[high, low]`: the number is their exact sum. */
export type Pair = Float64Array;

/** 2^27 + 1. Multiplication by it splits a double into two halves of 26 bits. */
const SPLITTER = 134217729;

/** The number 0, ready to be added to. */
export function pair(): Pair {
	return new Float64Array(2);
}

/** Adds a double to a pair, in place. */
export function add(to: Pair, x: number): void {
	const high = to[0];
	const sum = high + x;
	const taken = sum - high;
	const low = high - (sum - taken) + (x - taken) + to[1];
	to[0] = sum + low;
	to[1] = low - (to[0] - sum);
}

/** Adds a · b to a pair, in place; exact up to the pair's own rounding while |a|, |b| < 1e290. */
export function addProduct(to: Pair, a: number, b: number): void {
	const product = a * b;
	const cutA = SPLITTER * a;
	const highA = cutA - (cutA - a);
	const lowA = a - highA;
	const cutB = SPLITTER * b;
	const highB = cutB - (cutB - b);
	const lowB = b - highB;
	add(to, product);
	add(to, highA * highB - product + highA * lowB + lowA * highB + lowA * lowB);
}

/** Sum of (high + low)² over two arrays, as a double. */
export function sumOfSquares(high: ArrayLike<number>, low: ArrayLike<number>): number {
	const total = pair();
	for (let i = 0; i < high.length; i++) {
		addProduct(total, high[i], high[i]);
		addProduct(total, 2 * high[i], low[i]);
	}
	return total[0];
}
