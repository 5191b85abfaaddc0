import { EXP_TABLE, LOG_TABLE, POWERS_OF_TWO } from "../numerics/index.js";
import { MODULE } from "./pairs-module.js";

/**
 * Loops over rows, by the functions that have them: each takes two rows at once from a row on, as far as nothing seldom
 * happens in them, and gives the row from which JavaScript goes on. Only code that the build generates calls them.
 */
export type Pairs = Readonly<Record<string, (...args: number[]) => number>>;

/** Room for numbers of rows side by side, such as the state of an arm. */
interface StateRoom {
	readonly state: Float64Array;
	/** `undefined` where the loops are JavaScript. */
	readonly pairs: Pairs | undefined;
	/** Where the state begins in the memory of the loops [byte]. */
	readonly stateAt: number;
}

/** A memory in which the states of arms stand one after the other, and the loops that see it. */
interface Segment {
	readonly memory: ArrayBuffer;
	readonly pairs: Pairs;
	/** Where it is free from [byte]. */
	next: number;
}

/** Bytes of a page of memory. */
const PAGE = 65_536;

/** Bytes of a memory at least: enough for many arms, since calls into another memory are slower for a while. Pages that nobody writes cost nothing. */
const LEAST = 512 * PAGE;

/** The tables of `exp` and `log`, in the order in which they stand at the beginning of each memory. */
const TABLES = [POWERS_OF_TWO, EXP_TABLE, LOG_TABLE];

/** What is needed of WebAssembly, which not every type library has. */
declare const WebAssembly: {
	readonly Module: new (bytes: Uint8Array) => object;
	readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
	readonly Instance: new (module: object, imports: object) => { readonly exports: Pairs };
};

/**
 * Room for so many numbers, all 0.
 *
 * In the memory of the loops in pairs; an array of its own for a single row, which gains nothing by them, and where
 * WebAssembly is not there or not allowed, as by the content security policy of a page.
 */
export function stateRoom(length: number, rows: number): StateRoom {
	const segment = rows > 1 ? segmentFor(8 * length) : undefined;
	if (segment === undefined) return { state: new Float64Array(length), pairs: undefined, stateAt: 0 };
	const { memory, pairs, next: stateAt } = segment;
	segment.next += 8 * length;
	return { state: new Float64Array(memory, stateAt, length), pairs, stateAt };
}

const segmentFor = segments();

/** Gives a memory with room for some bytes: the latest one, or a new one. One goes when no arm looks into it any more. */
function segments(): (bytes: number) => Segment | undefined {
	let compiled: object | undefined;
	let refused = MODULE === undefined;
	let latest: Segment | undefined;
	return (bytes) => {
		if (refused) return undefined;
		if (latest !== undefined && latest.next + bytes <= latest.memory.byteLength) return latest;
		try {
			compiled ??= new WebAssembly.Module(Uint8Array.from(atob(MODULE ?? ""), (byte) => byte.charCodeAt(0)));
			latest = newSegment(compiled, bytes);
			return latest;
		} catch {
			refused = compiled === undefined;
			return undefined;
		}
	};
}

function newSegment(module: object, bytes: number): Segment {
	const room = TABLES.reduce((sum, { byteLength }) => sum + byteLength, 0);
	const memory = new WebAssembly.Memory({ initial: Math.ceil(Math.max(LEAST, room + bytes) / PAGE) });
	let next = 0;
	for (const table of TABLES) {
		new Float64Array(memory.buffer, next, table.length).set(table);
		next += table.byteLength;
	}
	const { exports } = new WebAssembly.Instance(module, { engine: { memory } });
	return { memory: memory.buffer, pairs: exports, next };
}
