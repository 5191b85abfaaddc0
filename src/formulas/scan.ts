import { show } from "../domain/index.js";
import { checkNesting } from "./nesting.js";
import { checkOrder } from "./order.js";
import { refuse } from "./refuse.js";
import { tokens } from "./tokens.js";

/** Longest formula [characters]. */
const MOST_CHARACTERS = 500;

/**
 * Bound a text before it reaches the parser, which recurses and accepts much more than a formula may contain.
 * Checks that need positions in the text are here; `translate` checks the tree in any case.
 */
export function scan(text: string): void {
	if (text.length > MOST_CHARACTERS) {
		refuse(`must be at most ${MOST_CHARACTERS} characters long, got ${text.length}; shorten it or use a year table`);
	}
	if (text.trim() === "") refuse(`must hold an expression, got ${show(text)}; write for example 0.04 + 0.005 * t`);
	const pieces = tokens(text);
	checkOrder(pieces);
	checkNesting(pieces);
}
