/** Width of a report where no other is asked for [characters]. */
export const WIDTH = 80;

/** How a text is broken into lines. */
export interface WrapOptions {
	/** Put before the first line [nothing]. */
	readonly first?: string;
	/** Put before every other line [nothing]. */
	readonly rest?: string;
	/** Of the lines [80 characters]. */
	readonly width?: number;
}

/** Break a text at spaces so that no line is wider than asked; a longer word stands alone. */
export function wrap(text: string, { first = "", rest = "", width = WIDTH }: WrapOptions = {}): string {
	const lines: string[] = [];
	let lead = first;
	let line = "";
	for (const word of text.split(/\s+/).filter((part) => part !== "")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && lead.length + longer.length > width) {
			lines.push(lead + line);
			lead = rest;
			line = word;
		} else line = longer;
	}
	return [...lines, lead + line].join("\n");
}
