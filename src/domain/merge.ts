/** A plain object read from JSON or YAML. */
export type PlainObject = { readonly [key: string]: unknown };

/** Whether a value is a plain object as JSON and YAML give it: no array, date, map or instance of a class. Never throws. */
export function isPlainObject(value: unknown): value is PlainObject {
	if (typeof value !== "object" || value === null) return false;
	try {
		if (Array.isArray(value)) return false;
		const prototype = Object.getPrototypeOf(value);
		return prototype === null || Object.getPrototypeOf(prototype) === null;
	} catch {
		// A proxy that was revoked, or whose traps throw.
		return false;
	}
}

/** Whether two values are the same plain data; a key that is undefined counts as absent. */
export function sameData(a: unknown, b: unknown): boolean {
	if (a === b || typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
	const [own, other] = [a as PlainObject, b as PlainObject];
	const isSame = (key: string) => sameData(own[key], other[key]);
	return Array.isArray(a) === Array.isArray(b) && Object.keys(a).every(isSame) && Object.keys(b).every(isSame);
}

/**
 * Lay one scenario block over another by the rule of `extends` (MODEL.md, section 1).
 *
 * Keys of `over` win; blocks are merged key by key; arrays and paths are replaced whole;
 * a block that names another `kind` inherits nothing from the old one.
 *
 * @param isWhole Says whether the value at a dotted path is replaced whole, as a path is.
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
	if (!(key in Object.prototype)) target[key] = value;
	else Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
}

/**
 * Copy an object and set the value at a dotted path. Blocks that are missing on the way are added.
 *
 * @param object The object to copy; it is not changed.
 * @param dottedPath Such as `rival.growth`. A number picks an entry of a list that is there: `outcomes.0.efficiency`.
 * @example
 * ```ts
 * import { withValueAt } from "crowdout";
 *
 * const scenario = withValueAt({ name: "closer", rival: { growth: "4%" } }, "rival.partnership.quality", 0.2);
 * console.log(JSON.stringify(scenario.rival)); // {"growth":"4%","partnership":{"quality":0.2}}
 * ```
 */
export function withValueAt<T extends object>(object: T, dottedPath: string, value: unknown): T {
	return setBelow(object, dottedPath.split("."), value) as T;
}

function setBelow(below: unknown, keys: readonly string[], value: unknown): unknown {
	const [key, ...rest] = keys;
	if (key === undefined) return value;
	if (Array.isArray(below) && key in below) {
		return below.map((entry, k) => (String(k) === key ? setBelow(entry, rest, value) : entry));
	}
	const copy: Record<string, unknown> = isPlainObject(below) ? { ...below } : {};
	setOwn(copy, key, setBelow(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, value));
	return copy;
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
