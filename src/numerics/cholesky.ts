/** A factor L with L·Lᵀ equal to the matrix, or the pair of variables that makes it impossible. */
export type CholeskyResult =
	| {
			readonly ok: true;
			/** Lower triangle, element (i, j) at i · n + j; zeros above the diagonal. */
			readonly factor: Float64Array;
	  }
	| {
			readonly ok: false;
			/**
			 * The two rows, the smaller first, whose entry takes most of the later row's variance; the same row twice for a
			 * negative variance.
			 */
			readonly pair: readonly [number, number];
	  };

/** A remaining variance of at most this size is rounding and counts as 0 [relative to the variance]. */
const NEARLY_ZERO = 1e-12;

/**
 * Cholesky factor of a correlation or covariance matrix. Perfect correlation (a matrix that is only semidefinite) passes.
 *
 * @param matrix Symmetric; only its lower triangle is read.
 * @see Golub, G.H. and Van Loan, C.F. (2013), Matrix computations, 4.2
 */
export function cholesky(matrix: readonly (readonly number[])[]): CholeskyResult {
	const n = matrix.length;
	const factor = new Float64Array(n * n);
	for (let i = 0; i < n; i++) {
		let rest = matrix[i][i];
		let worst = 0;
		for (let j = 0; j < i; j++) {
			let sum = matrix[i][j];
			for (let k = 0; k < j; k++) sum -= factor[i * n + k] * factor[j * n + k];
			const pivot = factor[j * n + j];
			if (pivot > 0) factor[i * n + j] = sum / pivot;
			else if (Math.abs(sum) > 1e-6 * Math.sqrt(matrix[i][i] * matrix[j][j])) return { ok: false, pair: [j, i] };
			rest -= factor[i * n + j] * factor[i * n + j];
			if (Math.abs(factor[i * n + j]) > Math.abs(factor[i * n + worst])) worst = j;
		}
		if (!(rest >= -NEARLY_ZERO * matrix[i][i])) return { ok: false, pair: [i === 0 ? 0 : worst, i] };
		factor[i * n + i] = rest > NEARLY_ZERO * matrix[i][i] ? Math.sqrt(rest) : 0;
	}
	return { ok: true, factor };
}
