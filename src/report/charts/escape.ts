import { printable } from "../../domain/index.js";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** A text as HTML and XML take it, between tags and within quotes; on one line, and without control characters. */
export function escaped(text: string): string {
	const line = printable(text).replace(/[\n\t]/g, " ");
	return line.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}
