/**
 * JSON with one spelling per value: keys in order of their UTF-16 code units, no spaces, undefined fields dropped, -0 as 0.
 * Equal data give equal text, so that its hash names the data.
 *
 * @param value Plain JSON data; an undefined element of an array becomes null.
 * @throws TypeError Where the value holds what JSON cannot: a number that is not finite, a bigint, a function, a symbol,
 * or no value at all.
 * @example canonicalJson({ b: 1, a: [2, undefined] }); // '{"a":[2,null],"b":1}'
 * @see RFC 8785, whose spelling of numbers and texts this is
 */
export function canonicalJson(value: unknown): string {
	return write(value, "");
}

function write(value: unknown, path: string): string {
	if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
	if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
	if (Array.isArray(value))
		return `[${value.map((item, i) => (item === undefined ? "null" : write(item, at(path, String(i))))).join(",")}]`;
	if (typeof value === "object") {
		const fields = Object.entries(value).filter(([, field]) => field !== undefined);
		fields.sort(([a], [b]) => (a < b ? -1 : 1));
		return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${write(field, at(path, key))}`).join(",")}}`;
	}
	throw new TypeError(`${path === "" ? "value" : path}: must be plain JSON data, got ${String(value)}`);
}

function at(path: string, key: string): string {
	return path === "" ? key : `${path}.${key}`;
}
