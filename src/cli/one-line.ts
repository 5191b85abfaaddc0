/** A text with every character that could break a line or move a cursor written as JSON may write it, `\\u001b`. */
export function onOneLine(text: string): string {
	return withoutControls(text, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu);
}

/** JSON text in the same way: its own line breaks stay, and what it means does too. */
export function plainJson(text: string): string {
	return withoutControls(text, /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu);
}

function withoutControls(text: string, controls: RegExp): string {
	return text.replace(controls, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
