import { isPlainObject, type PlainObject, setOwn } from "../domain/index.js";
import type { Scenario } from "../scenario/index.js";

/** A scenario with what stands at one dotted path replaced; it is not checked again. */
export function withValue(scenario: Scenario, path: string, value: unknown): Scenario {
	return replaced(scenario as unknown as PlainObject, path.split("."), value) as unknown as Scenario;
}

function replaced(block: PlainObject, [key, ...rest]: readonly string[], value: unknown): PlainObject {
	const copy: Record<string, unknown> = { ...block };
	setOwn(copy, key, inside(block[key], rest, value));
	return copy;
}

function inside(below: unknown, rest: readonly string[], value: unknown): unknown {
	if (rest.length === 0) return value;
	if (Array.isArray(below))
		return below.map((entry, k) => (String(k) === rest[0] ? inside(entry, rest.slice(1), value) : entry));
	return isPlainObject(below) ? replaced(below, rest, value) : value;
}
