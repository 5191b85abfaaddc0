import { normalCdf, normalQuantile } from "./normal.js";

/**
 * One draw of correlated normals from independent uniforms.
 *
 * @param u One uniform for each variable [each 0 < u < 1].
 * @param mean As long as `u`.
 * @param options `factor`: Cholesky factor of the covariance, row by row; `draw`: filled with the draw; may be `u` itself.
 */
export function multivariateNormal(
	u: Float64Array,
	mean: ArrayLike<number>,
	{ factor, draw }: { readonly factor: Float64Array; readonly draw: Float64Array },
): void {
	const n = u.length;
	for (let i = 0; i < n; i++) draw[i] = normalQuantile(u[i]);
	for (let i = n - 1; i >= 0; i--) {
		let sum = 0;
		for (let j = 0; j <= i; j++) sum += factor[i * n + j] * draw[j];
		draw[i] = mean[i] + sum;
	}
}

/**
 * Gaussian copula: make independent uniforms correlated; each of them remains uniform.
 * The correlation ρ is that of the underlying normals; the rank correlation is (6/π)·asin(ρ/2).
 *
 * @param u Independent uniforms [each 0 < u < 1].
 * @param factor Cholesky factor of the correlation matrix, row by row.
 * @param correlated Filled with the correlated uniforms [each 0 < u < 1]; may be `u` itself.
 */
export function gaussianCopula(u: Float64Array, factor: Float64Array, correlated: Float64Array): void {
	const n = u.length;
	for (let i = 0; i < n; i++) correlated[i] = normalQuantile(u[i]);
	for (let i = n - 1; i >= 0; i--) {
		let sum = 0;
		for (let j = 0; j <= i; j++) sum += factor[i * n + j] * correlated[j];
		correlated[i] = Math.min(1 - EPSILON, Math.max(EPSILON, normalCdf(sum)));
	}
}

/** 2^-53: the least value of `uniform`. */
const EPSILON = 1.1102230246251565e-16;
