import type { Issue } from "../errors.js";

/** The value of a JSON or YAML text, with places. */
export interface ReadText {
	/** The value as from `JSON.parse`; `undefined` where the text cannot be read. */
	readonly value: unknown;
	/** `line:column` of the value at a dotted path, `undefined` where there is none. */
	readonly at: (dottedPath: string) => string | undefined;
	/** Faults of the text itself; the path of each is its `line:column`. */
	readonly issues: readonly Issue[];
}

/** A text that cannot be read, and why. */
export function refusedText(issues: readonly Issue[]): ReadText {
	return { value: undefined, at: () => undefined, issues };
}
