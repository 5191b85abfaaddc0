/** Default width of a report [characters]. */
export const WIDTH = 80;

/** How a text is broken into lines. */
export interface WrapOptions {
	/** Text before the first line [default none]. */
	readonly first?: string;
	/** Text before every other line [default none]. */
	readonly rest?: string;
	/** Width of the lines [characters; default 80]. */
	readonly width?: number;
}

/** Break a text at spaces, but not before `%`, so that no line is wider than `width`; a longer word has a line of its own. */
export function wrap(text: string, { first = "", rest = "", width = WIDTH }: WrapOptions = {}): string {
	const lines: string[] = [];
	let lead = first;
	let line = "";
	for (const word of text.split(/\s+(?!%)/).filter((part) => part !== "")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && lead.length + longer.length > width) {
			lines.push(lead + line);
			lead = rest;
			line = word;
		} else line = longer;
	}
	return [...lines, lead + line].join("\n");
}
