import { plainJson } from "./one-line.js";
import type { OutputKind, Outputs } from "./outputs.js";

/**
 * JSON as a command prints it: two spaces, a line break at the end, the same bytes each time.
 *
 * @param _kind Which command prints it: its type, and so its schema, is that of {@link Outputs}.
 */
export function json<Kind extends OutputKind>(_kind: Kind, value: Outputs[Kind]): string {
	return jsonText(value);
}

/** Any value as JSON, for what is no command's result. */
export function jsonText(value: unknown): string {
	return `${plainJson(JSON.stringify(value, null, 2))}\n`;
}
