import { plainCopy } from "./plain-copy.js";

/** A value as an error message shows it: JSON on one line, cut short. Never throws. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	if (typeof value === "number") return String(value);
	const text = onOneLine(inWords(typeof value === "string" ? value.slice(0, 60) : value));
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A text with every character that could break a line written as JSON may write it. */
export function onOneLine(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
	return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, escaped);
}

/** JSON, where there is one: not of a function, a big integer, what holds itself or what has no end. */
function inWords(value: unknown): string {
	const read = plainCopy(value);
	if (read.ok) return JSON.stringify(read.value);
	return ["bigint", "symbol"].includes(typeof value)
		? String(value)
		: `${typeof value === "object" ? "an" : "a"} ${typeof value} that is no plain data`;
}

/** A character as JSON may write it, `\\u2028`. */
function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
