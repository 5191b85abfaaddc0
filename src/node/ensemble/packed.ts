import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The arrays of numbers that a part of an ensemble holds. */
const KINDS = { Uint32Array, Float64Array } as const;

/** An array of numbers as text: its bytes, deflated, in base 64. */
interface Packed {
	readonly array: keyof typeof KINDS;
	readonly bytes: string;
}

/** An object of arrays with the arrays as text; what is no array stays as it is. */
export function packed(block: object): Record<string, unknown> {
	return Object.fromEntries(Object.entries(block).map(([key, value]) => [key, isArray(value) ? pack(value) : value]));
}

/**
 * The object again.
 *
 * @throws Where a text is none of `packed`.
 */
export function unpacked<Block extends object>(block: object): Block {
	return Object.fromEntries(
		Object.entries(block).map(([key, value]) => [key, isPacked(value) ? unpack(value) : value]),
	) as Block;
}

function isArray(value: unknown): value is Uint32Array | Float64Array {
	return value instanceof Uint32Array || value instanceof Float64Array;
}

function isPacked(value: unknown): value is Packed {
	return typeof value === "object" && value !== null && "bytes" in value && "array" in value;
}

function pack(array: Uint32Array | Float64Array): Packed {
	const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
	return {
		array: array instanceof Uint32Array ? "Uint32Array" : "Float64Array",
		bytes: deflateRawSync(bytes).toString("base64"),
	};
}

function unpack({ array, bytes }: Packed): Uint32Array | Float64Array {
	const raw = inflateRawSync(Buffer.from(bytes, "base64"));
	return new KINDS[array](raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.byteLength));
}
