import { normalQuantile } from "../numerics/index.js";

/** Van der Waerden's scores: of each value, the normal quantile of its rank over n + 1; ties share their mean rank. */
export function normalScores(values: Float64Array): Float64Array {
	const order = Array.from(values, (_, i) => i).sort((a, b) => values[a] - values[b] || a - b);
	const scores = new Float64Array(values.length);
	for (let start = 0; start < order.length; ) {
		let end = start + 1;
		while (end < order.length && values[order[end]] === values[order[start]]) end++;
		const rank = (start + 1 + end) / 2;
		for (let k = start; k < end; k++) scores[order[k]] = normalQuantile(rank / (values.length + 1));
		start = end;
	}
	return scores;
}
