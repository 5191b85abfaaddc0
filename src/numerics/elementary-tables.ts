/**
 * Tables of `exp` and `log`, computed once at load in whole-number arithmetic with 96 bits after the binary point.
 * `Number(bigint)` rounds to nearest by the language's definition, so every engine makes the same tables.
 */
const BITS = 96n;
const ONE = 1n << BITS;
/** 2^42 */
const GRID = 4398046511104;

/** 2^e at index e + 1024, for e from -1024 to 1023. */
export const POWERS_OF_TWO: Float64Array = powersOfTwo();

/** 2^(j/128) at index 2j, and its rounding error at 2j + 1. */
export const EXP_TABLE: Float64Array = expTable();

/**
 * For each of 128 cells of m from 0.6875 to 1.375, four numbers: c, the middle of the cell (1 in the three cells beside 1);
 * 1 / c; log c, rounded to a multiple of 2^-42; and the error of that rounding.
 */
export const LOG_TABLE: Float64Array = logTable();

function powersOfTwo(): Float64Array {
	const table = new Float64Array(2048);
	table[1024] = 1;
	for (let e = 1; e < 1024; e++) table[1024 + e] = 2 * table[1023 + e];
	for (let e = 1; e <= 1024; e++) table[1024 - e] = table[1025 - e] / 2;
	return table;
}

function expTable(): Float64Array {
	const roots: bigint[] = [];
	for (let i = 0, root = 2n * ONE; i < 7; i++) {
		root = squareRoot(root * ONE);
		roots.unshift(root);
	}
	const table = new Float64Array(256);
	for (let j = 0; j < 128; j++) {
		let value = ONE;
		for (let i = 0; i < 7; i++) if ((j >> i) & 1) value = (value * roots[i]) >> BITS;
		const high = toNumber(value);
		table[2 * j] = high;
		table[2 * j + 1] = toNumber(value - toFixed(high));
	}
	return table;
}

function logTable(): Float64Array {
	const table = new Float64Array(512);
	const fill = (cell: number, c: number, value: bigint): void => {
		const high = Math.round(toNumber(value) * GRID) / GRID;
		table.set([c / 512, 512 / c, high, toNumber(value - toFixed(high))], 4 * cell);
	};
	for (let cell = 78; cell <= 80; cell++) fill(cell, 512, 0n);
	for (let cell = 77, c = 512, value = 0n; cell >= 0; cell--) {
		const next = 353 + 2 * cell;
		value += logOfRatio(next, c);
		c = next;
		fill(cell, c, value);
	}
	for (let cell = 81, c = 512, value = 0n; cell < 128; cell++) {
		const next = 514 + 4 * (cell - 80);
		value += logOfRatio(next, c);
		c = next;
		fill(cell, c, value);
	}
	return table;
}

/** log(a / b) = 2 · (z + z³/3 + z⁵/5 + …) with z = (a - b) / (a + b). */
function logOfRatio(a: number, b: number): bigint {
	const difference = BigInt(a - b);
	const total = BigInt(a + b);
	let power = (2n * ONE * difference) / total;
	let sum = power;
	for (let k = 3n; power !== 0n; k += 2n) {
		power = (power * difference * difference) / (total * total);
		sum += power / k;
	}
	return sum;
}

/** Whole part of the square root, by Newton's method from a start that is too large. */
function squareRoot(value: bigint): bigint {
	let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
	for (;;) {
		const next = (root + value / root) >> 1n;
		if (next >= root) return root;
		root = next;
	}
}

function toNumber(value: bigint): number {
	return Number(value) / Number(ONE);
}

function toFixed(value: number): bigint {
	return BigInt(value * Number(ONE));
}
