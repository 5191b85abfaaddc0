import { MAX_DEPTH } from "./read-text.js";

/** Where everything stands in a JSON text. */
export interface JsonPlaces {
	/** Offset of the key, or of the list entry, by dotted path. */
	readonly offsets: ReadonlyMap<string, number>;
	/** Keys that stand twice in their block, with the offset of the second. */
	readonly duplicates: readonly { readonly path: string; readonly offset: number }[];
	/** The first thing that is not JSON. */
	readonly failure?: { readonly offset: number; readonly message: string };
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN =
	/[{}[\],:]|"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Thrown to leave the walk at the first failure, never beyond it. */
const STOP = Symbol("not JSON");

/** Walk a JSON text for its places; `JSON.parse` remains what reads the values. */
export function jsonPlaces(text: string): JsonPlaces {
	const offsets = new Map<string, number>();
	const duplicates: { path: string; offset: number }[] = [];
	let offset = 0;
	let failure: JsonPlaces["failure"];

	function fail(message: string): never {
		failure = { offset, message };
		throw STOP;
	}
	function missing(expected: string): never {
		return fail(`must be JSON: ${expected} is missing, got ${glimpse(text, offset)}`);
	}
	function token(expected: string): string {
		SPACE.lastIndex = offset;
		offset += SPACE.exec(text)?.[0].length ?? 0;
		TOKEN.lastIndex = offset;
		const found = TOKEN.exec(text)?.[0];
		return found ?? missing(expected);
	}
	function take(expected: string, allowed: RegExp): string {
		const found = token(expected);
		if (!allowed.test(found)) missing(expected);
		offset += found.length;
		return found;
	}
	function value(path: string, depth: number): void {
		if (depth > MAX_DEPTH) fail(`must be nested at most ${MAX_DEPTH} levels deep`);
		const first = take("a value", /^[^}\],:]/);
		if (first === "{") block(path, depth);
		else if (first === "[") list(path, depth);
	}
	function block(path: string, depth: number): void {
		if (token('a key or "}"') === "}") return void offset++;
		const seen = new Set<string>();
		do {
			const raw = token("a key");
			const start = offset;
			take("a key in double quotes", /^"/);
			const key = String(JSON.parse(raw));
			const here = path === "" ? key : `${path}.${key}`;
			if (seen.has(key)) duplicates.push({ path: here, offset: start });
			seen.add(key);
			offsets.set(here, start);
			take('":"', /^:$/);
			value(here, depth + 1);
		} while (take('"," or "}"', /^[,}]$/) === ",");
	}
	function list(path: string, depth: number): void {
		if (token('a value or "]"') === "]") return void offset++;
		let k = 0;
		do {
			const here = path === "" ? String(k) : `${path}.${k}`;
			token("a value");
			offsets.set(here, offset);
			value(here, depth + 1);
			k++;
		} while (take('"," or "]"', /^[,\]]$/) === ",");
	}

	try {
		value("", 0);
		SPACE.lastIndex = offset;
		offset += SPACE.exec(text)?.[0].length ?? 0;
		if (offset < text.length) fail(`must end after its value, got ${glimpse(text, offset)}`);
	} catch (error) {
		if (error !== STOP) throw error;
	}
	return { offsets, duplicates, ...(failure === undefined ? {} : { failure }) };
}

/** What stands at an offset, in few characters. */
function glimpse(text: string, offset: number): string {
	const rest = text
		.slice(offset, offset + 20)
		.split("\n")[0]
		.trimEnd();
	return offset >= text.length ? "the end of the file" : JSON.stringify(rest === "" ? text[offset] : rest);
}
