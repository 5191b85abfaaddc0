import { sha256Hex } from "./sha256.js";
import { threefry2x32 } from "./threefry.js";

/** Names one sequence of random numbers: a key of the counter-based generator. */
export interface Stream {
	readonly key0: number;
	readonly key1: number;
}

const words = new Uint32Array(2);

/**
 * The stream of one quantity under one seed: the first 64 bits of the SHA-256 of `seed name`.
 * Since it depends on the name alone, a parameter added to a scenario shifts no other parameter's draws.
 *
 * @param seed [whole, 0 to 2^53 - 1; 0 is a seed like any other]
 * @param name Such as the dotted path of a parameter.
 */
export function stream(seed: number, name: string): Stream {
	const hash = sha256Hex(`${seed} ${name}`);
	return { key0: Number.parseInt(hash.slice(0, 8), 16), key1: Number.parseInt(hash.slice(8, 16), 16) };
}

/**
 * Random number of a stream, got from its index with no state: any order, any worker, the same value.
 * An odd multiple of 2^-53, so never 0 or 1, and as often u as 1 - u.
 *
 * @param draw Which draw [whole, 0 to 2^53 - 1].
 * @param year Which year, for quantities drawn anew each year [whole, 0 to 2047].
 * @returns [0 < u < 1]
 */
export function uniform(stream: Stream, draw: number, year = 0): number {
	uniforms(stream, draw, 1, year, one, 0);
	return one[0];
}

const one = new Float64Array(1);

/** Random numbers of neighbouring draws, as `uniform` gives them: written from `at` on. */
export function uniforms(
	{ key0, key1 }: Stream,
	first: number,
	count: number,
	year: number,
	out: Float64Array,
	at: number,
): void {
	for (let i = 0; i < count; i++) {
		const draw = first + i;
		threefry2x32(key0, key1, draw, Math.floor(draw / 4294967296) + year * 2097152, words);
		out[at + i] = (words[0] * 1048576 + (words[1] >>> 12) + 0.5) / 4503599627370496;
	}
}
