import { plainCopy } from "./plain-copy.js";

/** A value as an error message shows it: JSON on one line, cut short. Never throws. */
export function show(value: unknown): string {
	if (value === undefined) return "nothing";
	if (typeof value === "number") return String(value);
	const text = onOneLine(inWords(typeof value === "string" ? value.slice(0, 60) : value));
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Control characters, line breaks, and characters that change the direction of a text. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text in which every character that could break a line or move a cursor is escaped as in JSON. */
export function onOneLine(text: string): string {
	return text.replace(CONTROLS, escaped);
}

/** A text without those characters, except line breaks and tabs, and without characters that XML does not allow. */
export function printable(text: string): string {
	return text
		.replace(CONTROLS, (character) => (character === "\n" || character === "\t" ? character : ""))
		.replace(/[\ufffe\uffff]/g, "");
}

/** The value as JSON where JSON can hold it: not a function, a bigint, a cycle or an endless structure. */
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
