/** The terms of the indices: one row for each base point, so that a resample is a weighted sum of rows. */
export interface SobolTerms {
	readonly basePoints: number;
	/** Number of indices in a resample: first and total of each input, then pairs. */
	readonly width: number;
	/** Fill `indices` with those of base points taken `weights` times each; zeros where they have no variance. */
	readonly indices: (weights: Float64Array, indices: Float64Array) => void;
}

/**
 * The terms of Saltelli's and Jansen's estimators, from outputs scaled to mean 0 and variance 1 (over all rows, as
 * SALib does: the estimate of first order depends on it).
 *
 * @param outputs In the order of rows of Saltelli's design. @param design Number of inputs, and whether with pairs.
 */
export function sobolTerms(outputs: Float64Array, { n, secondOrder }: { n: number; secondOrder: boolean }): SobolTerms {
	const rows = secondOrder ? 2 * n + 2 : n + 2;
	const basePoints = outputs.length / rows;
	const y = scaled(outputs);
	const pairs = secondOrder ? (n * (n - 1)) / 2 : 0;
	const width = 2 * n + pairs;
	const stride = width + 2;
	const terms = new Float64Array(basePoints * stride);
	for (let i = 0; i < basePoints; i++) {
		const at = i * rows;
		const a = y[at];
		const b = y[at + rows - 1];
		const to = i * stride;
		for (let j = 0; j < n; j++) {
			const ab = y[at + 1 + j];
			terms[to + j] = b * (ab - a);
			terms[to + n + j] = 0.5 * (a - ab) * (a - ab);
		}
		let column = to + 2 * n;
		for (let j = 0; j < n && secondOrder; j++)
			for (let k = j + 1; k < n; k++) terms[column++] = y[at + n + 1 + j] * y[at + 1 + k] - a * b;
		terms[to + width] = (a + b) / 2;
		terms[to + width + 1] = (a * a + b * b) / 2;
	}
	const sums = new Float64Array(stride);
	const indices = (weights: Float64Array, into: Float64Array) => {
		sums.fill(0);
		for (let i = 0; i < basePoints; i++) {
			const weight = weights[i];
			if (weight === 0) continue;
			const from = i * stride;
			for (let c = 0; c < stride; c++) sums[c] += weight * terms[from + c];
		}
		const mean = sums[width] / basePoints;
		const variance = sums[width + 1] / basePoints - mean * mean;
		const scale = variance > 0 ? 1 / (basePoints * variance) : 0;
		for (let c = 0; c < width; c++) into[c] = sums[c] * scale;
		let column = 2 * n;
		for (let j = 0; j < n && secondOrder; j++) for (let k = j + 1; k < n; k++) into[column++] -= into[j] + into[k];
	};
	return { basePoints, width, indices };
}

/** Subtract the mean and divide by the standard deviation. */
function scaled(outputs: Float64Array): Float64Array {
	const mean = outputs.reduce((sum, value) => sum + value, 0) / outputs.length;
	const variance = outputs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / outputs.length;
	const deviation = Math.sqrt(variance);
	return deviation > 0 ? outputs.map((value) => (value - mean) / deviation) : new Float64Array(outputs.length);
}
