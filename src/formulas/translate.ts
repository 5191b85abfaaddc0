import type {
	ConditionalNode,
	ConstantNode,
	FunctionNode,
	MathNode,
	OperatorNode,
	OperatorNodeFn,
	OperatorNodeOp,
	ParenthesisNode,
	SymbolNode,
} from "mathjs/number";
import { show } from "../domain/index.js";
import { knownFunctions, knownValues, type Value } from "./names.js";
import { power } from "./power.js";
import { refuse } from "./refuse.js";

type Operator = OperatorNode<OperatorNodeOp, OperatorNodeFn>;

/** The allowed parts of a formula. */
type KnownNode = ConstantNode | ParenthesisNode | SymbolNode | Operator | ConditionalNode | FunctionNode;

/**
 * Translate the parser's tree into closures over `t` and `year`.
 * An allow-list: anything that is not named here is refused.
 *
 * @param tree Of bounded depth, since this function and its result recurse to that depth.
 */
export function translate(tree: MathNode): Value {
	const node = tree as KnownNode;
	switch (node.type) {
		case "ConstantNode":
			return constant(node.value);
		case "ParenthesisNode":
			return translate(node.content);
		case "SymbolNode":
			return knownValues.get(node.name) ?? refuse(`must use known names, got ${show(node.name)}; leave it out`);
		case "OperatorNode":
			return operation(node);
		case "ConditionalNode":
			return conditional(translate(node.condition), translate(node.trueExpr), translate(node.falseExpr));
		case "FunctionNode":
			return call(node);
		default:
			return refuseNode(tree);
	}
}

function refuseNode({ type }: MathNode): never {
	if (type === "RelationalNode") {
		refuse("must compare two values at a time, got a chain of comparisons; write a < b and b < c");
	}
	return refuse(`must be made of numbers, names, operators and calls, got ${show(type)}; leave it out`);
}

/** The parser also makes constants of texts, booleans and numbers that are too large. */
function constant(value: unknown): Value {
	if (typeof value !== "number" || !Number.isFinite(value)) {
		return refuse(`must hold finite numbers only, got ${show(value)}; write a number such as 0.08`);
	}
	return () => value;
}

function call({ fn, args }: FunctionNode): Value {
	const name = fn.type === "SymbolNode" ? fn.name : fn.type;
	const known = knownFunctions.get(name);
	if (known === undefined) return refuse(`must call known functions, got ${show(name)}; leave it out`);
	if (args.length < known.least || args.length > known.most) {
		const count = known.most === known.least ? `${known.least}` : `${known.least} or more`;
		refuse(`must give ${name} ${plural(count)}, got ${args.length}; write ${known.form}`);
	}
	return known.of(args.map(translate));
}

function plural(count: string): string {
	return count === "1" ? "1 argument" : `${count} arguments`;
}

function operation({ fn, op, args, ...node }: Operator): Value {
	// Marks of `2 t` and `8%`, which the parser turns into a product and a quotient.
	if (node.implicit || ("isPercentage" in node && node.isPercentage)) {
		refuse(`must hold no hidden operator, got an implicit ${show(op)}; write it out`);
	}
	if (fn !== "not" && !connectives.has(fn)) args.forEach(refuseBareNot);
	const [a, b] = args.map(translate);
	const build = args.length === 1 ? unary.get(fn) : (binary.get(fn) ?? connectives.get(fn));
	if (build === undefined) return refuse(`must use known operators, got ${show(op)}; leave it out`);
	return build(a, b);
}

/** `not t > 3` reads as not (t > 3), but to the parser it is (not t) > 3. */
function refuseBareNot(operand: MathNode): void {
	if (operand.type === "OperatorNode" && (operand as Operator).fn === "not") {
		refuse('must put brackets around what "not" applies to, got "not" inside a larger term; write not (a < b)');
	}
}

const unary = new Map<string, (a: Value) => Value>([
	["unaryMinus", (a) => (t, year) => -a(t, year)],
	["unaryPlus", (a) => a],
	["not", (a) => conditional(a, zero, one)],
]);

const binary = new Map<string, (a: Value, b: Value) => Value>([
	["add", (a, b) => (t, year) => a(t, year) + b(t, year)],
	["subtract", (a, b) => (t, year) => a(t, year) - b(t, year)],
	["multiply", (a, b) => (t, year) => a(t, year) * b(t, year)],
	["divide", (a, b) => (t, year) => a(t, year) / b(t, year)],
	["pow", (a, b) => (t, year) => power(a(t, year), b(t, year))],
	["smaller", comparison((a, b) => a < b)],
	["smallerEq", comparison((a, b) => a <= b)],
	["larger", comparison((a, b) => a > b)],
	["largerEq", comparison((a, b) => a >= b)],
	["equal", comparison((a, b) => a === b)],
	["unequal", comparison((a, b) => a !== b)],
]);

/** Connectives of comparisons; the second operand counts only where the first does not decide. */
const connectives = new Map<string, (a: Value, b: Value) => Value>([
	["and", (a, b) => conditional(a, conditional(b, one, zero), zero)],
	["or", (a, b) => conditional(a, one, conditional(b, one, zero))],
]);

function one(): number {
	return 1;
}

function zero(): number {
	return 0;
}

/** 1 or 0; NaN where a side is NaN, so that a missing value decides nothing. */
function comparison(holds: (a: number, b: number) => boolean): (a: Value, b: Value) => Value {
	return (left, right) => (t, year) => {
		const a = left(t, year);
		const b = right(t, year);
		if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
		return holds(a, b) ? 1 : 0;
	};
}

/** One of two values; NaN where the condition is NaN. The other value is not computed. */
function conditional(condition: Value, yes: Value, no: Value): Value {
	return (t, year) => {
		const truth = condition(t, year);
		if (Number.isNaN(truth)) return truth;
		return truth === 0 ? no(t, year) : yes(t, year);
	};
}
