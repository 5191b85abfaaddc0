import { printable } from "../../domain/index.js";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** A text as HTML and XML take it, between tags and within quotes; control characters are dropped. */
export function escaped(text: string): string {
	return printable(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}
