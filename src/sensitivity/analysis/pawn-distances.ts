/**
 * Greatest distance between the distribution function of the outputs in each slice and that of all: the statistic of
 * Kolmogorov and Smirnov for two samples, with ties.
 *
 * @param outputs @param weights Number of times that each row is taken.
 * @param options `byOutput`: rows in ascending order of output; `slice`: of each row, or -1.
 * @returns One for each slice with rows.
 */
export function sliceDistances(
	outputs: Float64Array,
	weights: Float64Array,
	{ byOutput, slices, slice }: { readonly byOutput: Uint32Array; readonly slices: number; readonly slice: Int16Array },
): number[] {
	const inSlice = new Float64Array(slices);
	let all = 0;
	for (let i = 0; i < weights.length; i++) {
		all += weights[i];
		if (slice[i] >= 0) inSlice[slice[i]] += weights[i];
	}
	const passed = new Float64Array(slices);
	const greatest = new Float64Array(slices);
	let passedOfAll = 0;
	// The distance is greatest just before or just after a step in the slice's distribution function.
	const look = (s: number) => {
		const distance = Math.abs(passed[s] / inSlice[s] - passedOfAll / all);
		if (distance > greatest[s]) greatest[s] = distance;
	};
	for (let from = 0, to = 0; from < byOutput.length; from = to) {
		const value = outputs[byOutput[from]];
		while (to < byOutput.length && outputs[byOutput[to]] === value) to++;
		for (let k = from; k < to; k++) if (slice[byOutput[k]] >= 0 && weights[byOutput[k]] > 0) look(slice[byOutput[k]]);
		for (let k = from; k < to; k++) {
			const row = byOutput[k];
			passedOfAll += weights[row];
			if (slice[row] >= 0) passed[slice[row]] += weights[row];
		}
		for (let k = from; k < to; k++) if (slice[byOutput[k]] >= 0 && weights[byOutput[k]] > 0) look(slice[byOutput[k]]);
	}
	return Array.from(greatest).filter((_, s) => inSlice[s] > 0);
}
