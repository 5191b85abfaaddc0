import { show } from "../domain/index.js";

/** A piece of a formula; `strange` is not allowed in one. */
export interface Token {
	readonly kind: "number" | "name" | "operator" | "strange";
	readonly text: string;
	/** Position of its first character, from 1. */
	readonly position: number;
}

/**
 * The order matters: numbers in other bases and operators of other languages come before the pieces that they begin
 * with. A number does not end in a point, since the parser reads `5.*t` as a product of matrices.
 */
const PIECE =
	/(?<strange>0[xXbBoO]\w*|[=!]==|\*\*|&&|\|\||<>|<<|>>>?|\?\?)|(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<operator>(?:and|or|not)(?![\p{L}\p{Nd}_$])|[<>=!]=|[-+*/^<>?:(),])|(?<name>[\p{L}_$][\p{L}\p{Nd}_$]*)|(?<other>\S)/gu;

/** The pieces of a text, from left to right. */
export function tokens(text: string): Token[] {
	return Array.from(text.matchAll(PIECE), ({ 0: piece, index, groups }) => ({
		kind: groups?.number ? "number" : groups?.name ? "name" : groups?.operator ? "operator" : "strange",
		text: piece,
		position: index + 1,
	}));
}

/** A token, or two neighbours, as a message shows them: `"2a" at character 7`. */
export function quote(first: Token, second?: Token): string {
	const gap = second && second.position > first.position + first.text.length ? " " : "";
	const shown = `${first.text}${gap}${second?.text ?? ""}`;
	return `${isInvisible(shown) ? codePoint(shown) : show(shown)} at character ${first.position}`;
}

/** Control characters and the like would break, or hide in, a one-line message. */
function isInvisible(text: string): boolean {
	return /[\p{C}\p{M}]/u.test(text);
}

function codePoint(text: string): string {
	return `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
