import { type ClassedInput, intoClasses } from "./classes.js";

/** Data that are the same for all resamples. */
export interface ClassedInputs {
	readonly inputs: readonly ClassedInput[];
	readonly classes: number;
}

/**
 * Share of the output's variance between classes of each input (Pearson's correlation ratio).
 *
 * @returns Function that fills `ratios`, one for each input, from rows that count `weights` times; zeros without variance.
 */
export function correlationRatio(
	outputs: Float64Array,
	{ inputs, classes }: ClassedInputs,
): (weights: Float64Array, ratios: Float64Array) => void {
	const sums = new Float64Array(classes);
	const sizes = new Float64Array(classes);
	const take = (row: number, c: number, times: number) => {
		sums[c] += times * outputs[row];
		sizes[c] += times;
	};
	return (weights, ratios) => {
		let mean = 0;
		let squares = 0;
		for (let i = 0; i < outputs.length; i++) mean += (weights[i] * outputs[i]) / outputs.length;
		for (let i = 0; i < outputs.length; i++) squares += weights[i] * (outputs[i] - mean) ** 2;
		for (const [j, input] of inputs.entries()) {
			sums.fill(0);
			sizes.fill(0);
			intoClasses(input, weights, { classes, take });
			let between = 0;
			for (let c = 0; c < classes; c++) if (sizes[c] > 0) between += sizes[c] * (sums[c] / sizes[c] - mean) ** 2;
			ratios[j] = squares > 0 ? between / squares : 0;
		}
	};
}
