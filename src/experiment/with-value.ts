import { isPlainObject, type PlainObject, setOwn } from "../domain/index.js";
import type { Scenario } from "../scenario/index.js";

/** A scenario with what stands at one dotted path replaced; it is not checked again. */
export function withValue(scenario: Scenario, path: string, value: unknown): Scenario {
	return replaced(scenario as unknown as PlainObject, path.split("."), value) as unknown as Scenario;
}

function replaced(block: PlainObject, [key, ...rest]: readonly string[], value: unknown): PlainObject {
	const copy: Record<string, unknown> = { ...block };
	const below = block[key];
	setOwn(copy, key, rest.length > 0 && isPlainObject(below) ? replaced(below, rest, value) : value);
	return copy;
}
