/** A value as an error message shows it: JSON on one line, cut short. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	if (typeof value === "number") return String(value);
	const text = (JSON.stringify(value) ?? String(value)).replace(/[\u007f-\u009f\u2028\u2029]/g, escaped);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A character as JSON may write it, `\\u2028`. */
function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
