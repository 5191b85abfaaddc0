import { CrowdoutError } from "../errors.js";
import { JOE_KUO } from "./joe-kuo.js";

/** Coordinate of a sequence, by point and dimension (both from 0): no state, so any order and any shard. */
export type PointSet = (index: number, dimension: number) => number;

/** Most dimensions that `sobol` has direction numbers for. */
export const SOBOL_DIMENSIONS = 128;

/**
 * Sobol' sequence in the published (Gray-code) order: the first 2^k points form a net for every k, so take powers of two.
 *
 * @param dimensions How many [1–128].
 * @returns Coordinates [0 ≤ u < 1, multiples of 2^-32], for an index below 2^32; point 0 is the origin.
 * @throws CrowdoutError `invalid-input` for more dimensions.
 * @see Antonov, I.A. and Saleev, V.M. (1979), USSR Computational Mathematics and Mathematical Physics 19, for the order
 */
export function sobol(dimensions: number): PointSet {
	const bits = sobolBits(dimensions);
	return (index, dimension) => bits(index, dimension) / 4294967296;
}

/** The coordinates of `sobol` as whole numbers of 32 bits. */
export function sobolBits(dimensions: number): PointSet {
	const directions = directionNumbers(dimensions);
	return (index, dimension) => {
		let x = 0;
		let gray = (index ^ (index >>> 1)) >>> 0;
		for (let i = 32 * dimension; gray !== 0; i++, gray >>>= 1) x ^= directions[i] & -(gray & 1);
		return x >>> 0;
	};
}

/** Direction k of dimension d at index 32d + k: the bits of the coordinate that bit k of the Gray code flips. */
function directionNumbers(dimensions: number): Uint32Array {
	if (!(dimensions <= SOBOL_DIMENSIONS)) {
		const message = `must be at most ${SOBOL_DIMENSIONS}, got ${dimensions}; draw fewer quantities, or draw them at random`;
		throw new CrowdoutError("invalid-input", [{ path: "dimensions", message }]);
	}
	const directions = new Uint32Array(32 * dimensions);
	for (let k = 0; k < 32; k++) directions[k] = 1 << (31 - k);
	const rows = JOE_KUO.trim().split("\n");
	for (let d = 1; d < dimensions; d++) {
		const [a, ...m] = rows[d - 1].split(" ").map(Number);
		const degree = m.length;
		const v = directions.subarray(32 * d, 32 * d + 32);
		for (let k = 0; k < 32; k++) {
			if (k < degree) {
				v[k] = m[k] << (31 - k);
				continue;
			}
			v[k] = v[k - degree] ^ (v[k - degree] >>> degree);
			for (let i = 1; i < degree; i++) if ((a >> (degree - 1 - i)) & 1) v[k] ^= v[k - i];
		}
	}
	return directions;
}
