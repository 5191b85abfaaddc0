/**
 * Smallest eigenvalue of a symmetric matrix: how far a correlation matrix is from positive definite.
 *
 * @param matrix Square and symmetric.
 * @see Golub, G.H. and Van Loan, C.F. (2013), Matrix computations, 8.5, for Jacobi's rotations
 */
export function smallestEigenvalue(matrix: readonly (readonly number[])[]): number {
	const a = matrix.map((row) => [...row]);
	const n = a.length;
	for (let sweep = 0; sweep < 50; sweep++) {
		let off = 0;
		for (let p = 0; p < n; p++) {
			for (let q = p + 1; q < n; q++) {
				off += a[p][q] * a[p][q];
				rotate(a, p, q);
			}
		}
		if (off < 1e-28 * n * n) break;
	}
	return Math.min(...a.map((row, i) => row[i]));
}

/** Rotate rows and columns p and q so that the entry (p, q) becomes 0. */
function rotate(a: number[][], p: number, q: number): void {
	if (a[p][q] === 0) return;
	const theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
	const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
	const cosine = 1 / Math.sqrt(tangent * tangent + 1);
	const sine = tangent * cosine;
	for (const row of a) {
		const [x, y] = [row[p], row[q]];
		row[p] = cosine * x - sine * y;
		row[q] = sine * x + cosine * y;
	}
	for (let k = 0; k < a.length; k++) {
		const [x, y] = [a[p][k], a[q][k]];
		a[p][k] = cosine * x - sine * y;
		a[q][k] = sine * x + cosine * y;
	}
}

/**
 * The correlation of one pair that makes a matrix positive semidefinite and is nearest to the given one. All other
 * entries are unchanged.
 *
 * @param pair Rows of the two.
 * @returns `undefined` where no correlation of this pair alone makes the matrix positive semidefinite.
 */
export function workingCorrelation(
	matrix: readonly (readonly number[])[],
	[i, j]: readonly [number, number],
): number | undefined {
	const at = (rho: number) =>
		smallestEigenvalue(
			matrix.map((row, r) => row.map((value, c) => ((r === i && c === j) || (r === j && c === i) ? rho : value))),
		);
	// The smallest eigenvalue is concave in one entry. Ternary search finds the entry with the greatest one. Bisection
	// between that entry and the given one then finds where the eigenvalue becomes negative.
	let [low, high] = [-1, 1];
	for (let step = 0; step < 100; step++) {
		const third = (high - low) / 3;
		if (at(low + third) < at(high - third)) low += third;
		else high -= third;
	}
	let works = (low + high) / 2;
	if (!(at(works) >= 0)) return undefined;
	let fails = matrix[i][j];
	for (let step = 0; step < 60; step++) {
		const middle = (works + fails) / 2;
		if (at(middle) >= 0) works = middle;
		else fails = middle;
	}
	return works;
}
