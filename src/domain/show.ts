import { plainCopy } from "./plain-copy.js";

/** A value as an error message shows it: JSON on one line, cut short. Never throws. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	if (typeof value === "number") return String(value);
	const text = onOneLine(inWords(typeof value === "string" ? value.slice(0, 60) : value));
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Controls of a terminal or a file, breaks of a line, and what turns the direction of a text round. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text with every character that could break a line or move a cursor written as JSON may write it. */
export function onOneLine(text: string): string {
	return text.replace(CONTROLS, escaped);
}

/** A text without those characters, but for line breaks and tabs; nor what XML does not know. */
export function printable(text: string): string {
	return text
		.replace(CONTROLS, (character) => (character === "\n" || character === "\t" ? character : ""))
		.replace(/[\ufffe\uffff]/g, "");
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
