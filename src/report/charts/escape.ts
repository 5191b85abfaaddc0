const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

/** A text as HTML and XML take it, between tags and within quotes; control characters, which XML does not know, are dropped. */
export function escaped(text: string): string {
	const known = [...text].filter((letter) => letter >= " " || letter === "\n" || letter === "\t").join("");
	return known.replace(/[&<>"']/g, (letter) => ENTITIES[letter]);
}
