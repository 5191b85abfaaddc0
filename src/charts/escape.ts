import { printable } from "../domain/index.js";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** Escape a text for HTML and XML, between tags and within quotes; on one line, without control characters. */
export function escaped(text: string): string {
	const line = printable(text).replace(/[\n\t]/g, " ");
	return line.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}
