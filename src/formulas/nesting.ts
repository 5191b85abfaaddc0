import { endsValue, isSign, opensCall } from "./order.js";
import { refuse } from "./refuse.js";
import { quote, type Token } from "./tokens.js";

/** Deepest nesting: brackets, calls, and the signs, powers and conditionals that wait for their right side. */
const MOST_LEVELS = 32;

/** An open bracket, or the whole formula. */
interface Level {
	/** The bracket; none for the whole formula. */
	readonly bracket: Token | undefined;
	/** Whether it holds the arguments of a call. */
	readonly isCall: boolean;
	/** Depth at the bracket, which continues after it closes. */
	readonly outside: number;
	/** Depth where an operand begins: of the bracket and the conditionals begun in this argument. */
	depth: number;
	/** The `?` that still waits for its `:`. */
	question: Token | undefined;
}

/**
 * Match brackets and conditionals, and bound how deep they nest.
 * Sums and products may be long: the parser reads those in a loop.
 */
export function checkNesting(tokens: readonly Token[]): void {
	const levels: Level[] = [{ bracket: undefined, isCall: false, outside: 0, depth: 0, question: undefined }];
	let depth = 0;
	let before: Token | undefined;
	for (const token of tokens) {
		const level = levels[levels.length - 1];
		switch (token.text) {
			case "(":
				levels.push({
					bracket: token,
					isCall: opensCall(before, token),
					outside: depth,
					depth: depth + 1,
					question: undefined,
				});
				depth++;
				break;
			case ")":
				if (level.bracket === undefined) refuse(`must open each bracket it closes, got ${quote(token)}; remove it`);
				checkComplete(level);
				levels.pop();
				depth = level.outside;
				break;
			case ",":
				if (!level.isCall) refuse(`must use commas in calls only, got ${quote(token)}; write decimals as 0.5`);
				checkComplete(level);
				level.depth = level.outside + 1;
				depth = level.depth;
				break;
			case "?":
				// The parser misreads `a ? b ? c : d : e`: the last part becomes a range.
				if (level.question) {
					refuse(`must bracket a conditional between "?" and ":", got ${quote(token)}; write a ? (b ? c : d) : e`);
				}
				level.question = token;
				level.depth++;
				depth = level.depth;
				break;
			case ":":
				if (!level.question) refuse(`must have a "?" before each ":", got ${quote(token)}; write a ? b : c`);
				level.question = undefined;
				depth = level.depth;
				break;
			default:
				if (token.text === "^" || token.text === "not" || (isSign(token) && !endsValue(before))) depth++;
				else if (token.kind === "operator") depth = level.depth;
		}
		if (depth > MOST_LEVELS) {
			refuse(`must nest at most ${MOST_LEVELS} levels deep, got one more at character ${token.position}; simplify it`);
		}
		before = token;
	}
	const last = levels[levels.length - 1];
	if (last.bracket) refuse(`must close each bracket, got ${quote(last.bracket)} without its ")"; add it`);
	checkComplete(last);
}

function checkComplete({ question }: Level): void {
	if (question)
		refuse(`must have both parts of a conditional, got ${quote(question)} without its ":"; write a ? b : c`);
}
