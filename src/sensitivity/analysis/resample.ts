import { stream, threefry2x32 } from "../../numerics/index.js";

/**
 * Draws rows with replacement.
 *
 * @param seed @param name They determine the random numbers.
 * @returns Function that fills `counts` with the number of times that each row is drawn in a resample of `size`
 * [default: as many as there are rows].
 */
export function rowCounts(seed: number, name: string): (resample: number, counts: Float64Array, size?: number) => void {
	const { key0, key1 } = stream(seed, `${name} bootstrap`);
	const words = new Uint32Array(2);
	return (resample, counts, size = counts.length) => {
		const scale = counts.length / 4294967296;
		counts.fill(0);
		for (let i = 0; i < size; i += 2) {
			threefry2x32(key0, key1, i, resample, words);
			counts[Math.floor(words[0] * scale)]++;
			if (i + 1 < size) counts[Math.floor(words[1] * scale)]++;
		}
	};
}
