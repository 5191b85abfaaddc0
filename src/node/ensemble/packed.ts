import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The arrays of numbers that a part of an ensemble holds. */
const KINDS = { Uint32Array, Float64Array } as const;

/** An array of numbers as text: its bytes, deflated, in base 64. */
export interface Packed {
	/** What kind of array it was. */
	readonly array: keyof typeof KINDS;
	/** Its bytes. */
	readonly bytes: string;
}

/** A block with its arrays as texts; other values are unchanged. */
export type PackedBlock<Block> = {
	readonly [Key in keyof Block]: Block[Key] extends Uint32Array | Float64Array ? Packed : Block[Key];
};

/** An object of arrays with the arrays as text. */
export function packed<Block extends object>(block: Block): PackedBlock<Block> {
	return Object.fromEntries(
		Object.entries(block).map(([key, value]) => [key, isNumbers(value) ? pack(value) : value]),
	) as PackedBlock<Block>;
}

/** An array of numbers, and not a list or a number. */
export function isNumbers(value: unknown): value is Uint32Array | Float64Array {
	return value instanceof Uint32Array || value instanceof Float64Array;
}

function pack(array: Uint32Array | Float64Array): Packed {
	const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
	return { array: kindOf(array), bytes: deflateRawSync(bytes).toString("base64") };
}

/** What kind of array it is. */
export function kindOf(array: Uint32Array | Float64Array): Packed["array"] {
	return array instanceof Uint32Array ? "Uint32Array" : "Float64Array";
}

/**
 * Unpack an array.
 *
 * @returns `undefined` for another kind or length; it never allocates more memory than that length needs.
 */
export function unpack<Kind extends Packed["array"]>(
	{ array, bytes }: Packed,
	kind: Kind,
	length: number,
): InstanceType<(typeof KINDS)[Kind]> | undefined {
	const size = length * KINDS[kind].BYTES_PER_ELEMENT;
	if (array !== kind) return undefined;
	try {
		const raw = inflateRawSync(Buffer.from(bytes, "base64"), { maxOutputLength: Math.max(1, size) });
		if (raw.byteLength !== size) return undefined;
		const buffer = raw.buffer.slice(raw.byteOffset, raw.byteOffset + size);
		return new KINDS[kind](buffer) as InstanceType<(typeof KINDS)[Kind]>;
	} catch {
		return undefined;
	}
}
