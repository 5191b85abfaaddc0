/** Width of every report [characters]. */
export const WIDTH = 80;

/**
 * Break a text at spaces so that no line is wider than a report; a longer word stands alone.
 *
 * @param rest Put before every line but the first.
 * @param first Put before the first line.
 */
export function wrap(text: string, rest = "", first = ""): string {
	const lines: string[] = [];
	let lead = first;
	let line = "";
	for (const word of text.split(/\s+/).filter((part) => part !== "")) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && lead.length + longer.length > WIDTH) {
			lines.push(lead + line);
			lead = rest;
			line = word;
		} else line = longer;
	}
	return [...lines, lead + line].join("\n");
}
