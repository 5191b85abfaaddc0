// WebAssembly in binary: the instructions that loops over pairs of rows need, and a module of functions that share a memory.

export const I32 = 0x7f;
export const F64 = 0x7c;
export const V128 = 0x7b;
const NOTHING = 0x40;

/** A whole number below 2^32 in the variable length of the format. */
function unsigned(value) {
	return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value) {
	return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

const simd = (code, ...more) => [0xfd, ...unsigned(code), ...more];

/** A pair lies at a multiple of 8 bytes. */
const AT_ADDRESS = [3, 0];

/** The instructions. Those on whole numbers end in `Whole` where there are two of them, one for each row. */
export const op = {
	i32: (value) => [0x41, ...signed(value)],
	add32: 0x6a,
	shiftLeft32: 0x74,
	shiftRight32: 0x76,
	greater32: 0x4a,
	return: 0x0f,
	get: (local) => [0x20, { local }],
	set: (local) => [0x21, { local }],
	tee: (local) => [0x22, { local }],
	either: (first, second) => [0x04, V128, first, 0x05, second, 0x0b],
	when: (code) => [0x04, NOTHING, code, 0x0b],
	loop: (code) => [0x03, NOTHING, code, 0x0b],
	again: (depth) => [0x0c, depth],

	load: simd(0x00, ...AT_ADDRESS),
	loadForBoth: simd(0x0a, ...AT_ADDRESS),
	loadFirst: simd(0x5d, ...AT_ADDRESS),
	loadSecond: simd(0x57, ...AT_ADDRESS, 1),
	store: simd(0x0b, ...AT_ADDRESS),
	constant: (value) => simd(0x0c, ...new Uint8Array(new Float64Array([value, value]).buffer)),
	forBoth: simd(0x14),
	add: simd(0xf0),
	sub: simd(0xf1),
	mul: simd(0xf2),
	div: simd(0xf3),
	min: simd(0xf4),
	max: simd(0xf5),
	/** The second number where it is less, else the first. */
	lesser: simd(0xf6),
	neg: simd(0xed),
	abs: simd(0xec),
	floor: simd(0x75),

	eq: simd(0x47),
	ne: simd(0x48),
	lt: simd(0x49),
	gt: simd(0x4a),
	le: simd(0x4b),
	ge: simd(0x4c),
	not: simd(0x4d),
	and: simd(0x4e),
	or: simd(0x50),
	select: simd(0x52),
	any: simd(0x53),

	truncateWhole: simd(0xfc),
	forBothWhole: simd(0x11),
	lane: (lane) => simd(0x1b, lane),
	addWhole: simd(0xae),
	subWhole: simd(0xb1),
	shiftLeftWhole: simd(0xab),
	shiftRightWhole: simd(0xac),
	/** Conditions on numbers, as conditions on the whole numbers of the same rows. */
	whole: simd(0x0d, ...[0, 1, 2, 3, 8, 9, 10, 11, 0, 1, 2, 3, 8, 9, 10, 11]),
};

/** Length of code [bytes], but for how long the names of locals are. */
export const sizeOf = (code) => [code].flat(Number.POSITIVE_INFINITY).length;

const list = (entries) => [...unsigned(entries.length), ...entries.flat()];
const sized = (bytes) => [...unsigned(bytes.length), ...bytes];
const section = (id, entries) => [id, ...sized(list(entries))];
const text = (name) => list([...Buffer.from(name)]);

/**
 * A module of functions that give a whole number; it asks for `engine.memory`.
 *
 * @param functions The name, parameters and further locals of each, as objects with a `type`, and its code.
 */
export function encode(functions) {
	const types = functions.map(({ params }) => [0x60, ...list(params.map(({ type }) => type)), 1, I32]);
	const indices = functions.map((_, k) => unsigned(k));
	return Uint8Array.from([
		...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
		...section(1, types),
		...section(2, [[...text("engine"), ...text("memory"), 2, 0, 1]]),
		...section(3, indices),
		...section(
			7,
			functions.map(({ name }, k) => [...text(name), 0, ...indices[k]]),
		),
		...section(10, functions.map(bodyOf)),
	]);
}

function bodyOf({ params, locals, code }) {
	const sorted = locals.toSorted((a, b) => a.type - b.type);
	const place = new Map([...params, ...sorted].map((local, k) => [local, unsigned(k)]));
	const flat = code.flat(Number.POSITIVE_INFINITY).flatMap((part) => (part.local ? place.get(part.local) : part));
	const counts = [I32, V128].map((type) => [...unsigned(locals.filter((local) => local.type === type).length), type]);
	counts.sort((a, b) => a.at(-1) - b.at(-1));
	return sized([...list(counts), ...flat, 0x0b]);
}
