import { isPlainObject } from "../domain/index.js";

/** A key that can stand in a dotted path of a link. */
const PLAIN = /^[\w-]+$/;

/** A block as dotted paths with their values; a block without keys, or with a key that has a dot, is one value. */
export function leavesOf(block: object, at = ""): [path: string, value: unknown][] {
	return Object.entries(block).flatMap(([key, value]): [string, unknown][] => {
		if (value === undefined) return [];
		const path = at === "" ? key : `${at}.${key}`;
		const keys = isPlainObject(value) ? Object.keys(value) : [];
		return keys.length > 0 && keys.every((name) => PLAIN.test(name))
			? leavesOf(value as object, path)
			: [[path, value]];
	});
}

/** A value as text: a text that JSON does not read as it is, all else as JSON. */
export function valueText(value: unknown): string {
	return encodeURIComponent(typeof value === "string" && readValue(value) === value ? value : JSON.stringify(value));
}

/** The value of a text. */
export function readValue(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
