import { exp, pow } from "../../numerics/index.js";

/** A kernel is cut off where it is below this share of its peak. */
const NEGLIGIBLE = 1e-18;
const SQRT_2PI = 2.5066282746310007;

/** An even grid for estimates of densities. */
export interface DensityGrid {
	/** Distance between grid points. */
	readonly step: number;
	/**
	 * Fill `density` with the kernel estimate from `rows`, row k taken `times[k]` times; zeros where they do not vary.
	 *
	 * @returns Total number of rows taken.
	 */
	readonly fill: (density: Float64Array, rows: Uint32Array, times: Float64Array) => number;
}

/**
 * Gaussian kernel density on an even grid from the least to the greatest output, bandwidth by Silverman's rule
 * (standard deviation · (3/4 · count)^(-1/5)).
 *
 * @see Silverman, B.W. (1986), Density estimation for statistics and data analysis, 3.4
 */
export function densityGrid(outputs: Float64Array, points: number): DensityGrid {
	const least = outputs.reduce((a, b) => Math.min(a, b));
	const step = (outputs.reduce((a, b) => Math.max(a, b)) - least) / (points - 1);
	const fill = (density: Float64Array, rows: Uint32Array, times: Float64Array) => {
		density.fill(0);
		let count = 0;
		let mean = 0;
		for (let k = 0; k < rows.length; k++) count += times[k];
		for (let k = 0; k < rows.length; k++) mean += (times[k] * outputs[rows[k]]) / count;
		let squares = 0;
		let varies = false;
		for (let k = 0; k < rows.length; k++) {
			if (times[k] === 0) continue;
			squares += times[k] * (outputs[rows[k]] - mean) ** 2;
			varies ||= outputs[rows[k]] !== outputs[rows[0]];
		}
		if (!varies || squares === 0) return count;
		const width = Math.sqrt(squares / (count - 1)) * pow(0.75 * count, -0.2);
		for (let k = 0; k < rows.length; k++)
			if (times[k] > 0) addKernel(density, times[k], { at: (outputs[rows[k]] - least) / step, width: width / step });
		const height = 1 / (count * SQRT_2PI * width);
		for (let g = 0; g < points; g++) density[g] *= height;
		return count;
	};
	return { step, fill };
}

/**
 * Add one normal curve on the grid. Exponentials are computed only at the grid point next to its centre. From there,
 * each value follows from the one before by multiplication.
 */
function addKernel(
	density: Float64Array,
	times: number,
	{ at, width }: { readonly at: number; readonly width: number },
): void {
	const last = density.length - 1;
	const middle = Math.min(last, Math.max(0, Math.round(at)));
	const scale = 1 / (2 * width * width);
	const off = middle - at;
	const shrink = exp(-2 * scale);
	let value = times * exp(-off * off * scale);
	density[middle] += value;
	const start = value;
	let factor = exp(-(2 * off + 1) * scale);
	for (let g = middle + 1; g <= last && value > NEGLIGIBLE; g++) {
		value *= factor;
		factor *= shrink;
		density[g] += value;
	}
	value = start;
	factor = exp((2 * off - 1) * scale);
	for (let g = middle - 1; g >= 0 && value > NEGLIGIBLE; g--) {
		value *= factor;
		factor *= shrink;
		density[g] += value;
	}
}
