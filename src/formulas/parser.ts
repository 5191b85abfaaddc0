import { createParse, type MathNode, type NodeConstructor } from "mathjs/number";
import { refuse } from "./refuse.js";

/**
 * Only the parser is bundled. mathjs's own nodes can be evaluated and need much of the rest of it, which took most of
 * the time of a process with one formula.
 */
const read = createParse({
	typed: Object.assign((_: string, { string }: { string: (text: string) => MathNode }) => string, {
		addConversion: () => {},
	}),
	numeric: Number,
	config: { number: "number" },
	AccessorNode: kind("AccessorNode", ["object", "index"]),
	ArrayNode: kind("ArrayNode", ["items"]),
	AssignmentNode: kind("AssignmentNode", ["object", "index", "value"]),
	BlockNode: kind("BlockNode", ["blocks"]),
	ConditionalNode: kind("ConditionalNode", ["condition", "trueExpr", "falseExpr"]),
	ConstantNode: kind("ConstantNode", ["value"]),
	FunctionAssignmentNode: kind("FunctionAssignmentNode", ["name", "params", "expr"]),
	FunctionNode: kind("FunctionNode", ["fn", "args"]),
	IndexNode: kind("IndexNode", ["dimensions"]),
	ObjectNode: kind("ObjectNode", ["properties"]),
	OperatorNode: kind("OperatorNode", ["op", "fn", "args", "implicit", "isPercentage"]),
	ParenthesisNode: kind("ParenthesisNode", ["content"]),
	RangeNode: kind("RangeNode", ["start", "end", "step"]),
	RelationalNode: kind("RelationalNode", ["conditionals", "params"]),
	SymbolNode: kind("SymbolNode", ["name"]),
});

/** A kind of node that only holds its parts. The parser identifies nodes by their prototype. */
function kind(type: string, keys: readonly string[]): NodeConstructor {
	function Node(this: Record<string, unknown>, ...parts: unknown[]) {
		for (const [k, key] of keys.entries()) this[key] = parts[k];
	}
	Object.assign(Node.prototype, { type, isNode: true, [`is${type}`]: true });
	return Node as unknown as NodeConstructor;
}

/** The tree of a text that passed `scan`. mathjs never evaluates any part of it. */
export function parse(text: string): MathNode {
	// To mathjs a line break outside brackets ends the expression.
	const line = text.replace(/\s/g, " ");
	try {
		return read(line);
	} catch (error) {
		const reason = error instanceof Error ? error.message.toLowerCase() : "no reason given";
		return refuse(`must be an expression that can be read, got ${reason}; put brackets around its parts`);
	}
}
