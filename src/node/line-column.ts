/** Line and column of an offset in a text, as in an editor: `12:5`, both from 1. */
export function lineColumn(text: string, offset: number): string {
	const before = text.slice(0, offset);
	const start = before.lastIndexOf("\n") + 1;
	return `${before.split("\n").length}:${offset - start + 1}`;
}
