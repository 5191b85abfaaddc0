/**
 * Threefry-2x32 with 20 rounds: a counter and a key to 64 random bits.
 * Unrolled, since as a loop it takes twice the time.
 *
 * @param key0 @param key1 @param counter0 @param counter1 Whole numbers, read modulo 2^32.
 * @param out Its first two elements are filled.
 * @see Salmon, Moraes, Dror and Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11
 */
export function threefry2x32(key0: number, key1: number, counter0: number, counter1: number, out: Uint32Array): void {
	const k0 = key0 | 0;
	const k1 = key1 | 0;
	const k2 = 0x1bd11bda ^ k0 ^ k1;
	let x = ((counter0 | 0) + k0) | 0;
	let y = ((counter1 | 0) + k1) | 0;
	x = (x + y) | 0;
	y = ((y << 13) | (y >>> 19)) ^ x;
	x = (x + y) | 0;
	y = ((y << 15) | (y >>> 17)) ^ x;
	x = (x + y) | 0;
	y = ((y << 26) | (y >>> 6)) ^ x;
	x = (x + y) | 0;
	y = ((y << 6) | (y >>> 26)) ^ x;
	x = (x + k1) | 0;
	y = (y + k2 + 1) | 0;
	x = (x + y) | 0;
	y = ((y << 17) | (y >>> 15)) ^ x;
	x = (x + y) | 0;
	y = ((y << 29) | (y >>> 3)) ^ x;
	x = (x + y) | 0;
	y = ((y << 16) | (y >>> 16)) ^ x;
	x = (x + y) | 0;
	y = ((y << 24) | (y >>> 8)) ^ x;
	x = (x + k2) | 0;
	y = (y + k0 + 2) | 0;
	x = (x + y) | 0;
	y = ((y << 13) | (y >>> 19)) ^ x;
	x = (x + y) | 0;
	y = ((y << 15) | (y >>> 17)) ^ x;
	x = (x + y) | 0;
	y = ((y << 26) | (y >>> 6)) ^ x;
	x = (x + y) | 0;
	y = ((y << 6) | (y >>> 26)) ^ x;
	x = (x + k0) | 0;
	y = (y + k1 + 3) | 0;
	x = (x + y) | 0;
	y = ((y << 17) | (y >>> 15)) ^ x;
	x = (x + y) | 0;
	y = ((y << 29) | (y >>> 3)) ^ x;
	x = (x + y) | 0;
	y = ((y << 16) | (y >>> 16)) ^ x;
	x = (x + y) | 0;
	y = ((y << 24) | (y >>> 8)) ^ x;
	x = (x + k1) | 0;
	y = (y + k2 + 4) | 0;
	x = (x + y) | 0;
	y = ((y << 13) | (y >>> 19)) ^ x;
	x = (x + y) | 0;
	y = ((y << 15) | (y >>> 17)) ^ x;
	x = (x + y) | 0;
	y = ((y << 26) | (y >>> 6)) ^ x;
	x = (x + y) | 0;
	y = ((y << 6) | (y >>> 26)) ^ x;
	x = (x + k2) | 0;
	y = (y + k0 + 5) | 0;
	out[0] = x;
	out[1] = y;
}
