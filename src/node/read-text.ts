import type { Issue } from "../errors.js";

/** What a JSON or YAML text holds, and where. */
export interface ReadText {
	/** As `JSON.parse` would give it; `undefined` where the text cannot be read. */
	readonly value: unknown;
	/** `line:column` of what stands at a dotted path, `undefined` where nothing does. */
	readonly at: (dottedPath: string) => string | undefined;
	/** What is wrong with the text itself; the path of each is its `line:column`. */
	readonly issues: readonly Issue[];
}

/** A text that cannot be read, and why. */
export function refusedText(issues: readonly Issue[]): ReadText {
	return { value: undefined, at: () => undefined, issues };
}
