/**
 * Inverse of a distribution over given values, in the order given.
 *
 * @param values As many as weights.
 * @param weights [≥ 0, at least one above 0; read relative to their sum]
 * @returns Function of u [0 < u < 1]; a value of weight 0 is never given.
 */
export function discreteQuantile(values: readonly number[], weights: readonly number[]): (u: number) => number {
	const kept = values.flatMap((value, i) => (weights[i] > 0 ? [{ value, weight: weights[i] }] : []));
	const total = kept.reduce((sum, { weight }) => sum + weight, 0);
	let sum = 0;
	const upTo = Float64Array.from(kept, ({ weight }) => {
		sum += weight;
		return sum / total;
	});
	const last = kept.length - 1;
	return (u) => {
		let i = 0;
		while (i < last && u >= upTo[i]) i++;
		return kept[i].value;
	};
}
