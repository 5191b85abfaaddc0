import { isPlainObject, setOwn } from "./merge.js";

/** Deepest nesting that is read: far beyond any scenario, and safe for the stack. */
export const MOST_LEVELS = 100;

/** Greatest number of values that are read; blocks and lists count too. */
const MOST_VALUES = 30_000;

/** Longest key [characters]. */
const LONGEST_KEY = 200;

/** Something that plain data cannot hold, and its place. */
export interface Unplain {
	/** Dotted path; `""` for the whole. */
	readonly path: string;
	/** What must hold, and what was found. */
	readonly message: string;
}

/**
 * Copy a value as plain JSON data: objects, lists, texts, numbers, booleans and null. The copy has no getters, proxies,
 * cycles or endless structures, so that later code can read it safely. Keys that hold `undefined` are left out. Never
 * throws.
 *
 * @param value Anything. An instance of a class, a function, a symbol or a bigint is refused, and so is a key of more
 * than 200 characters.
 * @returns The copy, or everything that plain data cannot hold.
 */
export function plainCopy(
	value: unknown,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly unplain: readonly Unplain[] } {
	const unplain: Unplain[] = [];
	const above = new Set<object>();
	let count = 0;
	const refuse = (path: string, message: string) => void unplain.push({ path, message });
	let isBeyond = false;
	/** Whether to read on. An endless or huge value is refused once and not read to its end. */
	const withinBounds = (path: string): boolean => {
		if (isBeyond) return false;
		isBeyond = count > MOST_VALUES || above.size > MOST_LEVELS;
		if (count > MOST_VALUES) refuse("", `must hold at most ${MOST_VALUES} values, got more`);
		else if (isBeyond) refuse(firstKeys(path), `must be nested at most ${MOST_LEVELS} levels deep, got more`);
		return !isBeyond;
	};

	function copy(given: unknown, path: string): unknown {
		if (given === null || ["string", "number", "boolean", "undefined"].includes(typeof given)) return given;
		if (typeof given !== "object") return refuse(path, `must be plain data, as JSON holds it, got a ${typeof given}`);
		if (above.has(given)) return refuse(path, "must not contain itself, got a part that does; write it out");
		above.add(given);
		const copied = copyInside(given, (key) => (path === "" ? String(key) : `${path}.${key}`), path);
		above.delete(given);
		return copied;
	}

	function copyInside(given: object, below: (key: string | number) => string, path: string): unknown {
		if (Array.isArray(given)) {
			count += given.length;
			return withinBounds(path) ? Array.from({ length: given.length }, (_, k) => copy(given[k], below(k))) : [];
		}
		if (!isPlainObject(given)) return refuse(path, "must be plain data, as JSON holds it, got an object of a class");
		const block: Record<string, unknown> = {};
		const keys = Object.keys(given);
		count += keys.length;
		if (!withinBounds(path)) return block;
		for (const key of keys) {
			if (key === "__proto__") {
				refuse(path, 'must not have the key "__proto__"');
				continue;
			}
			if (key.length > LONGEST_KEY) {
				refuse(path, `must have keys of at most ${LONGEST_KEY} characters, got one of ${key.length}`);
				continue;
			}
			const inside = copy(given[key], below(key));
			if (inside !== undefined) setOwn(block, key, inside);
		}
		return block;
	}

	try {
		const copied = copy(value, "");
		return unplain.length === 0 ? { ok: true, value: copied } : { ok: false, unplain };
	} catch {
		return {
			ok: false,
			unplain: [{ path: "", message: "must be plain data, as JSON holds it, got a getter or a proxy that throws" }],
		};
	}
}

/** The beginning of a path that is too deep to be shown in full. */
function firstKeys(path: string): string {
	return path.split(".").slice(0, 3).join(".");
}
