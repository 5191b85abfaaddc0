/** A matrix as rows of plain numbers. */
export type Matrix = readonly (readonly number[])[];

/** A · B. */
export function multiply(a: Matrix, b: Matrix): number[][] {
	return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

/** A'. */
export function transpose(a: Matrix): number[][] {
	return a[0].map((_, j) => a.map((row) => row[j]));
}

/** A · v. */
export function times(a: Matrix, v: readonly number[]): number[] {
	return a.map((row) => row.reduce((sum, value, k) => sum + value * v[k], 0));
}

/** Σ over rows t from `lag` of w · a[t - lag] a[t]'. */
export function laggedProduct(a: Matrix, lag: number, weight = 1): number[][] {
	const columns = a[0].length;
	const sum = Array.from({ length: columns }, () => new Array<number>(columns).fill(0));
	for (let t = lag; t < a.length; t++) {
		for (let i = 0; i < columns; i++) {
			for (let j = 0; j < columns; j++) sum[i][j] += weight * a[t - lag][i] * a[t][j];
		}
	}
	return sum;
}
