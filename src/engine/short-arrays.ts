/** Gives arrays of zeros. */
export type Room = (length: number) => Float64Array;

/** Length of the long arrays [numbers]. */
const LONG = 1024;

/** Short arrays within long ones: an array of more than 64 bytes that stands alone costs ten times as much. */
export function shortArrays(): Room {
	let { buffer } = new Float64Array(0);
	let next = 0;
	return (length) => {
		const bytes = 8 * length;
		if (next + bytes > buffer.byteLength) {
			buffer = new ArrayBuffer(Math.max(bytes, 8 * LONG));
			next = 0;
		}
		next += bytes;
		return new Float64Array(buffer, next - bytes, length);
	};
}
