import { jsonPlaces } from "./json-places.js";
import { lineColumn } from "./line-column.js";
import type { ReadText } from "./read-text.js";

/** Read a JSON text; a key that stands twice is refused. */
export function readJson(text: string): ReadText {
	const { offsets, duplicates, failure } = jsonPlaces(text);
	const issues = duplicates.map(({ path, offset }) => ({
		path: lineColumn(text, offset),
		message: `${path}: must stand once in its block, got it twice; remove one`,
	}));
	if (failure !== undefined) issues.push({ path: lineColumn(text, failure.offset), message: failure.message });
	return {
		value: issues.length === 0 ? JSON.parse(text) : undefined,
		at: (path) => {
			const offset = offsets.get(path);
			return offset === undefined ? undefined : lineColumn(text, offset);
		},
		issues,
	};
}
