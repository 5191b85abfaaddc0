import { intoClasses } from "./classes.js";
import type { ClassedInputs } from "./correlation-ratio.js";
import { densityGrid } from "./density.js";

/** Number of evenly spaced points at which densities are compared. */
const GRID_POINTS = 100;

/**
 * Half the mean area between the output's density and its density in each class of each input: δ as estimated by
 * Plischke et al. (2013), equation 26. A class with a constant output has no density and counts fully.
 *
 * @returns Function that fills `deltas`, one for each input, from rows that count `weights` times.
 */
export function separation(
	outputs: Float64Array,
	{ inputs, classes }: ClassedInputs,
): (weights: Float64Array, deltas: Float64Array) => void {
	const grid = densityGrid(outputs, GRID_POINTS);
	const whole = new Float64Array(GRID_POINTS);
	const part = new Float64Array(GRID_POINTS);
	const rows = new Uint32Array(outputs.length);
	const times = new Float64Array(outputs.length);
	const all = Uint32Array.from(outputs, (_, i) => i);
	let taken = 0;
	let open = 0;
	let sum = 0;
	const close = () => {
		const size = grid.fill(part, rows.subarray(0, taken), times);
		sum += (size / (2 * outputs.length)) * area(whole, part, grid.step);
		taken = 0;
	};
	const take = (row: number, c: number, many: number) => {
		if (c !== open) close();
		open = c;
		rows[taken] = row;
		times[taken++] = many;
	};
	return (weights, deltas) => {
		grid.fill(whole, all, weights);
		for (const [j, input] of inputs.entries()) {
			open = 0;
			sum = 0;
			intoClasses(input, weights, { classes, take });
			close();
			deltas[j] = sum;
		}
	};
}

/** Area between two densities, by trapezoids. */
function area(a: Float64Array, b: Float64Array, step: number): number {
	const last = a.length - 1;
	let sum = (Math.abs(a[0] - b[0]) + Math.abs(a[last] - b[last])) / 2;
	for (let k = 1; k < last; k++) sum += Math.abs(a[k] - b[k]);
	return sum * step;
}
