import { stream, uniform } from "./stream.js";

/**
 * Latin hypercube: in every dimension, each of `count` equal slices holds exactly one point, at a random place in it.
 *
 * @param count Points [whole, ≥ 1].
 * @param dimensions [whole, ≥ 1]
 * @param seed [whole, 0 to 2^53 - 1]
 * @returns Coordinate of point i in dimension d at index i · dimensions + d [0 < u < 1].
 * @see McKay, Beckman and Conover (1979), Technometrics 21
 */
export function latinHypercube(count: number, dimensions: number, seed: number): Float64Array {
	const points = new Float64Array(count * dimensions);
	const order = new Uint32Array(count);
	for (let d = 0; d < dimensions; d++) {
		const shuffle = stream(seed, `latin hypercube order ${d}`);
		const place = stream(seed, `latin hypercube place ${d}`);
		for (let i = 0; i < count; i++) {
			const j = Math.floor(uniform(shuffle, i) * (i + 1));
			order[i] = order[j];
			order[j] = i;
		}
		for (let i = 0; i < count; i++) {
			points[i * dimensions + d] = Math.min((order[i] + uniform(place, i)) / count, 1 - 1.1102230246251565e-16);
		}
	}
	return points;
}
