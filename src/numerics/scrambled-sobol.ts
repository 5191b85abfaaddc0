import { type PointSet, sobolBits } from "./sobol.js";
import { threefry2x32 } from "./threefry.js";

/**
 * Sobol' sequence with Owen's nested scrambling, a different one for every seed: each point is uniform, and the points
 * stay a net. Averages are unbiased, and their spread over seeds estimates their error.
 *
 * @param dimensions How many [1–128].
 * @param seed [whole, 0 to 2^53 - 1]
 * @returns Coordinates [0 < u < 1, odd multiples of 2^-33], for an index below 2^32.
 * @throws CrowdoutError `invalid-input` for more dimensions.
 * @see Burley, B. (2020), Practical hash-based Owen scrambling, Journal of Computer Graphics Techniques 9(4)
 */
export function scrambledSobol(dimensions: number, seed: number): PointSet {
	const bits = sobolBits(dimensions);
	const keys = dimensionKeys(dimensions, seed);
	return (index, dimension) => (owenScramble(bits(index, dimension), keys[dimension]) + 0.5) / 4294967296;
}

function dimensionKeys(dimensions: number, seed: number): Uint32Array {
	const words = new Uint32Array(2);
	return Uint32Array.from({ length: dimensions }, (_, dimension) => {
		threefry2x32(seed, Math.floor(seed / 4294967296), dimension, SOBOL_COUNTER, words);
		return words[0];
	});
}

/** "sobl" in ASCII: a counter of its own, so that no other use of the seed as a key gives the same random numbers. */
const SOBOL_COUNTER = 0x736f626c;

/** Flip each bit by a hash of the key and the bits above it. */
function owenScramble(x: number, key: number): number {
	return reverseBits(hashUpward(reverseBits(x), key));
}

/** A hash in which each bit depends only on itself and on lower bits (Laine and Karras 2011), with Burley's constants. */
function hashUpward(x: number, key: number): number {
	let h = (x + key) | 0;
	h ^= Math.imul(h, 0x6c50b47c);
	h ^= Math.imul(h, 0xb82f1e52);
	h ^= Math.imul(h, 0xc7afe638);
	h ^= Math.imul(h, 0x8d22f6e6);
	return h;
}

function reverseBits(x: number): number {
	let r = ((x >>> 1) & 0x55555555) | ((x & 0x55555555) << 1);
	r = ((r >>> 2) & 0x33333333) | ((r & 0x33333333) << 2);
	r = ((r >>> 4) & 0x0f0f0f0f) | ((r & 0x0f0f0f0f) << 4);
	r = ((r >>> 8) & 0x00ff00ff) | ((r & 0x00ff00ff) << 8);
	return ((r >>> 16) | (r << 16)) >>> 0;
}
