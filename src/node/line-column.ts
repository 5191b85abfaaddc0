/** Where an offset stands in a text, as an editor counts: `12:5`, both from 1. */
export function lineColumn(text: string, offset: number): string {
	const before = text.slice(0, offset);
	const start = before.lastIndexOf("\n") + 1;
	return `${before.split("\n").length}:${offset - start + 1}`;
}
