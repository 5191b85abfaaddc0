import ts from "typescript";
import { declarationOf, sourceOf } from "./sources.mjs";
import { op, sizeOf } from "./wasm.mjs";

/** The tables that are read, by name, with their lengths, which are powers of two. They stand at the beginning of the memory. */
const TABLES = { POWERS_OF_TWO: 2048, EXP_TABLE: 256, LOG_TABLE: 512 };
const lengths = Object.values(TABLES);
/** Where a table begins [byte]. */
const startOf = (name) => {
	const before = lengths.slice(0, Object.keys(TABLES).indexOf(name));
	return 8 * before.reduce((sum, length) => sum + length, 0);
};

/** What is left to JavaScript: rows that come to it are. */
const SELDOM = ["expAtTheEdge", "logAtTheEdge", "logOfNormal"];

const ARITHMETIC = { "+": "add", "-": "sub", "*": "mul", "/": "div" };
const COMPARISONS = { "===": "eq", "!==": "ne", "<": "lt", ">": "gt", "<=": "le", ">=": "ge" };
const LOGICAL = { "&&": "and", "||": "or" };
const WHOLE = { "+": "addWhole", "-": "subWhole", "&": "and" };
const SHIFTS = { "<<": "shiftLeftWhole", ">>": "shiftRightWhole" };
const MATH = { "Math.min": "min", "Math.max": "max", "Math.abs": "abs", "Math.floor": "floor" };

/** A branch of more code than this is entered only where one of the rows takes it [bytes]. */
const LONG = 30;

// Values: a `constant`; what is `uniform`, the same for all rows, as a text of JavaScript, the state and other arrays too; a
// `place` in the state, a text to which the row is added; an `object` of values; and code that leaves `numbers`, `whole`
// numbers or `tests` of both rows.
const constant = (value) => ({ kind: "constant", value });
const uniform = (text) => ({ kind: "uniform", text });
const numbers = (...code) => ({ kind: "numbers", code });
const whole = (...code) => ({ kind: "whole", code });
const tests = (...code) => ({ kind: "tests", code });
const isUniform = ({ kind }) => kind === "uniform" || kind === "constant";
const textOf = ({ kind, text, value }) => (kind === "constant" ? String(value) : text);
const isCode = ({ code }) => code !== undefined;
const isLocal = (code) => sizeOf(code) === 2;
/** A value before which something else is worked out. */
const after = (before, value) => (isCode(value) ? { ...value, code: [before, value.code] } : value);

/**
 * Works out expressions of a loop's body as WebAssembly, and the functions of numbers that they call.
 *
 * A scope is a file, with the values of the names that are known in it; `outer` where other names are the loop's own.
 *
 * @param rare Local in which the rows are noted that are left to JavaScript. @param stored By the local with its address,
 * the local with what is to be stored there. @param beginOf Text of where an array begins in the memory.
 */
export function createValues(writer, rare, stored, beginOf) {
	/** The conditions under which what is worked out now is asked for. */
	const paths = [];

	const refuse = (what, value) => {
		throw new Error(`a loop in pairs: must be ${what}, got ${value.kind} ${value.text ?? ""}`);
	};
	const cannot = (node, { file }) => {
		throw new Error(`a loop in pairs cannot have: ${node.getText(sourceOf(file))}`);
	};
	function asNumbers(value) {
		if (value.kind === "constant") return writer.constant(value.value);
		if (value.kind === "uniform") return writer.uniform(value.text);
		return value.kind === "numbers" ? value.code : refuse("a number", value);
	}
	function asWhole(value) {
		if (value.kind === "constant") return [op.i32(value.value), op.forBothWhole];
		return value.kind === "whole" ? value.code : refuse("a whole number", value);
	}
	const asTests = (value) => (value.kind === "tests" ? value.code : refuse("a condition on the row", value));

	/** Leave the rows of which a condition holds to JavaScript. */
	function leave(test) {
		for (const path of paths) path.asked = true;
		const asked = paths.map((path) => [op.get(path), op.and]);
		return [op.get(rare), test, asked, op.or, op.set(rare)];
	}

	/** A value that is used more than once, and the code that keeps it. */
	function held(value) {
		if (value.kind === "object") return [value.before, value];
		if (!isCode(value) || isLocal(value.code)) return [[], value];
		const local = writer.fresh();
		return [[value.code, op.set(local)], { kind: value.kind, code: op.get(local) }];
	}

	function evaluate(node, scope) {
		if (ts.isParenthesizedExpression(node)) return evaluate(node.expression, scope);
		if (ts.isNumericLiteral(node)) return constant(Number(node.text));
		if (ts.isIdentifier(node)) return nameOf(node.text, scope);
		if (ts.isPrefixUnaryExpression(node)) return unary(node, scope);
		if (ts.isBinaryExpression(node)) return binary(node, scope);
		if (ts.isConditionalExpression(node)) return conditional(node, scope);
		if (ts.isElementAccessExpression(node)) return element(node, scope);
		if (ts.isCallExpression(node)) return call(node, scope);
		if (ts.isObjectLiteralExpression(node)) return object(node, scope);
		if (ts.isPropertyAccessExpression(node)) {
			const of = scope.names.get(node.expression.text);
			if (of !== undefined) return of.fields.get(node.name.text);
			if (scope.outer) return uniform(node.getText(sourceOf(scope.file)));
		}
		return cannot(node, scope);
	}

	function nameOf(text, { file, names, outer }) {
		if (names.has(text)) return names.get(text);
		if (outer) return uniform(text);
		if (text in TABLES) return { kind: "table", text };
		const [from, { initializer }] = declarationOf(file, text);
		return evaluate(initializer, { file: from, names: new Map() });
	}

	function object({ properties }, scope) {
		const before = [];
		const fields = properties.map(({ name, initializer = name }) => {
			const [code, value] = held(evaluate(initializer, scope));
			before.push(code);
			return [name.text, value];
		});
		return { kind: "object", before, fields: new Map(fields) };
	}

	function unary({ operator, operand }, scope) {
		const sign = ts.tokenToString(operator);
		const value = evaluate(operand, scope);
		if (value.kind === "constant" && sign === "-") return constant(-value.value);
		if (isUniform(value)) return uniform(`${sign}(${textOf(value)})`);
		return sign === "!" ? tests(asTests(value), op.not) : numbers(asNumbers(value), op.neg);
	}

	function binary({ left, right, operatorToken }, scope) {
		const sign = ts.tokenToString(operatorToken.kind);
		const [a, b] = [evaluate(left, scope), evaluate(right, scope)];
		const kinds = [a.kind, b.kind];
		if (isUniform(a) && isUniform(b)) return ofUniform(a, sign, b);
		if (kinds.includes("place")) return placed(a, sign, b);
		if (sign === "|" && b.value === 0) return whole(asNumbers(a), op.truncateWhole);
		if (sign in SHIFTS) return whole(asWhole(a), op.i32(b.value), op[SHIFTS[sign]]);
		if (kinds.includes("whole")) return whole(asWhole(a), asWhole(b), op[WHOLE[sign]]);
		if (sign in LOGICAL) return tests(asTests(a), asTests(b), op[LOGICAL[sign]]);
		if (sign in COMPARISONS) return tests(asNumbers(a), asNumbers(b), op[COMPARISONS[sign]]);
		if (sign in ARITHMETIC) return numbers(asNumbers(a), asNumbers(b), op[ARITHMETIC[sign]]);
		throw new Error(`a loop in pairs cannot have: ${sign}`);
	}

	/** What is the same for all rows is worked out beforehand: in JavaScript, or now where it is a constant. */
	function ofUniform(a, sign, b) {
		if (a.kind === "constant" && b.kind === "constant") {
			if (sign === "/") return constant(a.value / b.value);
			if (sign === "*") return constant(a.value * b.value);
		}
		return uniform(`(${textOf(a)} ${sign} ${textOf(b)})`);
	}

	/** The row with something added; `row & mask` is the row where the mask is -1, and 0 where it is 0. */
	function placed(a, sign, b) {
		const [place, other] = a.kind === "place" ? [a, b] : [b, a];
		if (!isUniform(other) || (sign === "-" && place === b)) refuse("a place that follows from the row", other);
		return sign === "&"
			? { ...place, mask: textOf(other) }
			: { ...place, text: `${place.text} ${sign} ${textOf(other)}` };
	}

	function conditional({ condition, whenTrue, whenFalse }, scope) {
		const test = evaluate(condition, scope);
		const make = [whenTrue, whenFalse].map((node) => () => evaluate(node, scope));
		if (test.kind !== "uniform") return choice(test, ...make);
		const [first, second] = make.map((value) => asNumbers(value()));
		return numbers(writer.whole(`+${test.text}`), op.either(first, second));
	}

	/** In each row one of two values, by a condition. */
	function choice(test, first, second) {
		const [before, { code }] = held(test);
		const [a, b] = [within(code, first), within([code, op.not], second)];
		if (a.kind === "whole" || b.kind === "whole") {
			return whole(before, asWhole(a), asWhole(b), code, code, op.whole, op.select);
		}
		return numbers(before, asNumbers(a), asNumbers(b), code, op.select);
	}

	/** What is asked for where a condition holds; if it is long, it is worked out only where the condition holds in a row. */
	function within(test, make) {
		const path = writer.fresh();
		paths.push(path);
		const value = make();
		paths.pop();
		if (!isCode(value)) return value;
		if (sizeOf(value.code) < LONG) return path.asked ? after([test, op.set(path)], value) : value;
		return { ...value, code: [test, op.tee(path), op.any, op.either(value.code, op.get(path))] };
	}

	function element({ expression, argumentExpression }, scope) {
		const [{ kind, text: array }, index] = [evaluate(expression, scope), evaluate(argumentExpression, scope)];
		if (kind === "uniform") return isUniform(index) ? uniform(`${array}[${textOf(index)}]`) : inState(array, index);
		const at = writer.fresh();
		const address = (lane) => [op.get(at), op.lane(lane), op.i32(startOf(array)), op.add32];
		// A row that is left to JavaScript may have any index.
		const inside = [asWhole(index), asWhole(constant(TABLES[array] - 1)), op.and];
		const bytes = [inside, op.i32(3), op.shiftLeftWhole, op.set(at)];
		return numbers(bytes, address(1), address(0), op.loadFirst, op.loadSecond);
	}

	/** A number of the state. What the loop stored there is not in the memory yet. */
	function inState(name, { kind, text, mask }) {
		if (kind !== "place") refuse("a place of the row", { kind, text });
		const address = writer.address(beginOf(name), text);
		const own = [op.get(address), op.get(writer.row), op.add32, op.load];
		if (mask !== undefined) return numbers(writer.whole(mask), op.either(own, [op.get(address), op.loadForBoth]));
		const found = stored.get(address);
		return found === undefined ? numbers(own) : numbers(op.get(found));
	}

	function call({ expression, arguments: given }, scope) {
		const name = expression.getText(sourceOf(scope.file));
		const values = given.map((argument) => evaluate(argument, scope));
		if (name === "Math.min" && !isUniform(values[0]) && values[1].kind === "uniform") return lesser(...values);
		if (name in MATH) return numbers(values.map(asNumbers), op[MATH[name]]);
		if (name === "Number.isNaN") {
			const [before, value] = held(values[0]);
			return tests(before, asNumbers(value), asNumbers(value), op.ne);
		}
		const [file, { parameters, body }] = declarationOf(scope.file, name);
		const names = new Map();
		const before = parameters.map((parameter, k) => {
			const [code, value] = held(values[k]);
			if (!ts.isObjectBindingPattern(parameter.name)) names.set(parameter.name.text, value);
			else for (const { name } of parameter.name.elements) names.set(name.text, uniform(`${value.text}.${name.text}`));
			return code;
		});
		return after(before, resultOf(body.statements, { file, names }));
	}

	/** `Math.min` in one instruction instead of eight, which gives the same but where the second number is -0 or no number. */
	function lesser(value, { text }) {
		writer.conditions.push(`(${text} > 0 || ${text} < 0 || 1 / ${text} > 0)`);
		return numbers(asNumbers(value), writer.uniform(text), op.lesser);
	}

	/** What a function of numbers returns: names, conditions under which it returns at once, and a result. */
	function resultOf([statement, ...rest], scope) {
		if (ts.isReturnStatement(statement)) return evaluate(statement.expression, scope);
		if (ts.isVariableStatement(statement)) return after(declare(statement, scope), resultOf(rest, scope));
		if (!ts.isIfStatement(statement)) return cannot(statement, scope);
		const { thenStatement, expression } = statement;
		const { expression: result } = ts.isBlock(thenStatement) ? thenStatement.statements[0] : thenStatement;
		const [before, test] = held(evaluate(expression, scope));
		if (isSeldom(result)) return after([before, leave(test.code)], resultOf(rest, scope));
		if (isSeldom(rest[0].expression)) return after([before, leave([test.code, op.not])], evaluate(result, scope));
		return after(
			before,
			choice(
				test,
				() => evaluate(result, scope),
				() => resultOf(rest, scope),
			),
		);
	}

	/** Whether an expression is only what is left to JavaScript. */
	function isSeldom(node) {
		if (node === undefined) return false;
		if (ts.isConditionalExpression(node)) return isSeldom(node.whenTrue) && isSeldom(node.whenFalse);
		return ts.isCallExpression(node) && SELDOM.includes(node.expression.text);
	}

	function declare({ declarationList }, scope) {
		return declarationList.declarations.map(({ name, initializer }) => {
			const [code, value] = held(evaluate(initializer, scope));
			scope.names.set(name.text, value);
			return code;
		});
	}

	return { evaluate, asNumbers, asTests, declare, leave };
}
