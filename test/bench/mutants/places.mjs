// Where an operator or a constant can be flipped, and a module with some of these flips in it, asleep.
import ts from "typescript";

const OPERATORS = {
	"+": "-",
	"-": "+",
	"*": "/",
	"/": "*",
	"+=": "-=",
	"-=": "+=",
	"*=": "/=",
	"/=": "*=",
	"<": "<=",
	"<=": "<",
	">": ">=",
	">=": ">",
	"===": "!==",
	"!==": "===",
	"&&": "||",
	"||": "&&",
	"??": "&&",
};
const WORDS = { 0: "1", 1: "0", true: "false", false: "true" };
const EXTREMES = { "Math.min": "Math.max", "Math.max": "Math.min" };

const parse = (source) => ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest, true);
const isText = (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** The token of a node that can be flipped, and what it becomes. */
function flipOf(node, tree) {
	if (ts.isBinaryExpression(node)) {
		const token = node.operatorToken;
		const text = token.getText(tree);
		if (text === "+" && (isText(node.left) || isText(node.right))) return undefined;
		return [token, OPERATORS[text]];
	}
	if (ts.isPropertyAccessExpression(node)) return [node, EXTREMES[node.getText(tree)]];
	if (ts.isNumericLiteral(node) && node.parent.name === node) return undefined;
	const isWord = ts.isNumericLiteral(node) || ["true", "false"].includes(ts.tokenToString(node.kind));
	return isWord ? [node, WORDS[node.getText(tree)]] : undefined;
}

/**
 * Every flip of a module, in the order of the text.
 *
 * @returns Place and text of the token, what it becomes, the line [from 1], and the line before and after.
 */
export function flipsOf(source) {
	const tree = parse(source);
	const found = [];
	const visit = (node) => {
		if (ts.isTypeNode(node)) return;
		const [token, after] = flipOf(node, tree) ?? [];
		if (after !== undefined) {
			const start = token.getStart(tree);
			const { line } = tree.getLineAndCharacterOfPosition(start);
			const from = tree.getPositionOfLineAndCharacter(line, 0);
			const text = source.slice(from).split("\n", 1)[0];
			const flipped = text.slice(0, start - from) + after + text.slice(token.end - from);
			found.push({ start, end: token.end, to: after, line: line + 1, before: text.trim(), after: flipped.trim() });
		}
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found.sort((a, b) => a.start - b.start);
}

/**
 * A module in which each of some flips waits for `__flipped(id)` to be true.
 *
 * @param flips Flips of this module, each with an `id`.
 */
export function withFlips(source, flips) {
	const tree = parse(source);
	const byStart = new Map(flips.map((flip) => [flip.start, flip]));
	/** The text of a node with the flips inside it. */
	const print = (node) => {
		if (ts.isTypeNode(node)) return source.slice(node.getStart(tree), node.end);
		let text = "";
		let at = node.getStart(tree);
		ts.forEachChild(node, (child) => {
			const start = child.getStart(tree);
			text += source.slice(at, start) + print(child);
			at = child.end;
		});
		text += source.slice(at, node.end);
		const [token] = flipOf(node, tree) ?? [];
		const flip = token && byStart.get(token.getStart(tree));
		if (flip === undefined || flip.end !== token.end) return text;
		const flipped = ts.isBinaryExpression(node)
			? `(${node.left.getText(tree)}) ${flip.to} (${node.right.getText(tree)})`
			: flip.to;
		return `(__flipped(${flip.id}) ? ${flipped} : ${text})`;
	};
	return print(tree);
}
