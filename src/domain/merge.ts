/** A plain object read from JSON or YAML. */
export type PlainObject = { readonly [key: string]: unknown };

/** Whether a value is a plain object as JSON and YAML give it: no array, date, map or instance of a class. */
export function isPlainObject(value: unknown): value is PlainObject {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	const prototype = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * Lay one scenario block over another by the rule of `extends` (MODEL.md, section 1).
 *
 * Keys of `over` win; blocks are merged key by key; arrays and paths are replaced whole;
 * a block that names another `kind` inherits nothing from the old one.
 *
 * @param isWhole Whether the value at this dotted path is replaced whole (a path is).
 */
export function merge(
	under: PlainObject,
	over: PlainObject,
	isWhole: (dottedPath: string) => boolean,
	at = "",
): PlainObject {
	const merged: Record<string, unknown> = { ...under };
	for (const [key, value] of Object.entries(over)) {
		if (value === undefined) continue;
		const here = at === "" ? key : `${at}.${key}`;
		const below = merged[key];
		const whole =
			!isPlainObject(value) ||
			!isPlainObject(below) ||
			isWhole(here) ||
			("kind" in value && "kind" in below && value.kind !== below.kind);
		setOwn(merged, key, whole ? value : merge(below, value, isWhole, here));
	}
	return merged;
}

/** Set a key as data, whatever its name (`__proto__` included). */
export function setOwn(target: Record<string, unknown>, key: string, value: unknown): void {
	Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/** The value at a dotted path, or at its keys, or `undefined`. An array index is a number: `references.0`. */
export function valueAt(object: unknown, path: string | readonly string[]): unknown {
	let value = object;
	for (const key of typeof path === "string" ? path.split(".") : path) {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
		value = (value as PlainObject)[key];
	}
	return value;
}
