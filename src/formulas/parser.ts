import { create, type MathNode, parseDependencies } from "mathjs/number";
import { refuse } from "./refuse.js";

/** An instance of our own with the parser alone: no functions, no units, and no one else's settings. */
const math = create({ parseDependencies });

/** The tree of a text that `scan` let pass. Nothing in it is ever evaluated by mathjs. */
export function parse(text: string): MathNode {
	// To mathjs a line break outside brackets ends the expression.
	const line = text.replace(/\s/g, " ");
	try {
		return math.parse(line);
	} catch (error) {
		const reason = error instanceof Error ? error.message.toLowerCase() : "no reason given";
		return refuse(`must be an expression that can be read, got ${reason}; put brackets around its parts`);
	}
}
