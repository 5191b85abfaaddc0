/**
 * JSON with one spelling per value: keys in order of their UTF-16 code units, no spaces, undefined fields dropped, -0 as 0.
 * Equal data give equal text, so that its hash names the data.
 *
 * @param value Plain JSON data; an undefined element of an array becomes null.
 * @param known Cache: the text of each block and list directly inside the value. It is read and filled, so a block in it
 * must never change.
 * @throws TypeError Where the value holds what JSON cannot: a number that is not finite, a bigint, a function, a symbol,
 * or no value at all.
 * @example canonicalJson({ b: 1, a: [2, undefined] }); // '{"a":[2,null],"b":1}'
 * @see RFC 8785, whose spelling of numbers and texts this is
 */
export function canonicalJson(value: unknown, known?: WeakMap<object, string>): string {
	return write(value, [], known);
}

/** @param keys Path to the value, which the error message names. It is unchanged after the call. */
function write(value: unknown, keys: string[], known?: WeakMap<object, string>): string {
	if (typeof value === "string") return text(value);
	if (typeof value === "number" && Number.isFinite(value)) return `${value}`;
	if (typeof value === "boolean" || value === null) return `${value}`;
	if (typeof value !== "object") {
		const path = keys.reduce((at, key) => (at === "" ? key : `${at}.${key}`), "");
		throw new TypeError(`${path === "" ? "value" : path}: must be plain JSON data, got ${String(value)}`);
	}
	let written = "";
	const add = (key: string, head: string, part: unknown) => {
		keys.push(key);
		const isBlock = known !== undefined && typeof part === "object" && part !== null;
		const body = (isBlock ? known.get(part) : undefined) ?? write(part, keys);
		if (isBlock) known.set(part, body);
		written += `${written === "" ? "" : ","}${head}${body}`;
		keys.pop();
	};
	if (Array.isArray(value)) {
		for (let i = 0; i < value.length; i++) add(String(i), "", value[i] === undefined ? null : value[i]);
		return `[${written}]`;
	}
	for (const key of Object.keys(value).sort()) {
		const part = (value as Record<string, unknown>)[key];
		if (part !== undefined) add(key, `${text(key)}:`, part);
	}
	return `{${written}}`;
}

/** A string as JSON. The regular expression finds the many strings that need no escape. */
function text(value: string): string {
	return /^[\w .,()/-]*$/.test(value) ? `"${value}"` : JSON.stringify(value);
}
