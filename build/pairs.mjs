// The loops over rows, as WebAssembly that takes two rows at once: generated from the loops themselves, and the functions
// that they call. Each loop stays as it is in JavaScript, but lets WebAssembly take as many pairs as it can. What does not
// differ by row is worked out in JavaScript, and goes in as a parameter. A pair of which a row comes to something seldom is
// left: nothing of it is stored, and JavaScript goes on at its first row.
//
// A body may declare names, store into its arrays, and end in `if`s whose conditions are seldom true; it must not read what
// it has stored but by the same expression, or what another row stores.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { declarationOf, sourceOf } from "./sources.mjs";
import { createValues } from "./values.mjs";
import { encode, op } from "./wasm.mjs";
import { createWriter } from "./writer.mjs";

const sources = fileURLToPath(new URL("../src/", import.meta.url));

/** The arrays that a loop of the engine reads and stores into, with the names of what they are the state of. */
const ONE_ARM = { s: "arm" };
const BOTH_ARMS = { s: "arm", o: "otherArm", sums: "totals" };

/** The functions of which the loop is generated, by file, with the arrays of each. */
const LOOPS = {
	"engine/rival-years.ts": { answerOfRival: ONE_ARM },
	"engine/defence-years.ts": { byErrorCorrection: ONE_ARM, holdBetween: ONE_ARM },
	"engine/close-budget.ts": { payRows: ONE_ARM, markRows: ONE_ARM, cutRows: ONE_ARM },
	"measure/totals.ts": { addLosses: BOTH_ARMS, addDefence: BOTH_ARMS },
};

/** At every so many rows the loop asks WebAssembly again, so that where something is not seldom, JavaScript does not wait for it. */
const SOME = 8;

/** A loop: its function in WebAssembly, and what calls it at the beginning of the loop's body. */
function inPairs(file, name, arrays) {
	const source = sourceOf(file);
	const [, { body }] = declarationOf(file, name);
	const loop = body.statements.find(ts.isForStatement);
	const [{ name: row }] = loop.initializer.declarations;
	const writer = createWriter();
	const rare = writer.fresh();
	const stored = new Map();
	const beginOf = (array) => `${arrays[array] ?? refuse(loop)}.stateAt`;
	const { evaluate, asNumbers, asTests, declare, leave } = createValues(writer, rare, stored, beginOf);
	const scope = { file, outer: true, names: new Map([[row.text, { kind: "place", text: "0" }]]) };

	const refuse = (statement) => {
		throw new Error(`${name}: a loop in pairs cannot have: ${statement.getText(source)}`);
	};
	const ofSeldom = ({ expression, elseStatement }) => {
		const code = leave(asTests(evaluate(expression, scope)));
		if (elseStatement === undefined) return code;
		return [code, ts.isIfStatement(elseStatement) ? ofSeldom(elseStatement) : refuse(elseStatement)];
	};
	const ofStatement = (statement) => {
		if (ts.isVariableStatement(statement)) return declare(statement, scope);
		if (ts.isIfStatement(statement)) return ofSeldom(statement);
		const { left, operatorToken, right } = statement.expression ?? {};
		const sign = ts.tokenToString(operatorToken?.kind);
		if (!["=", "+="].includes(sign) || !ts.isElementAccessExpression(left)) return refuse(statement);
		const given = asNumbers(evaluate(right, scope));
		const code = sign === "=" ? given : [asNumbers(evaluate(left, scope)), given, op.add];
		const local = writer.fresh();
		stored.set(writer.address(beginOf(left.expression.text), evaluate(left.argumentExpression, scope).text), local);
		return [code, op.set(local)];
	};
	const { row: at, end: last } = writer;
	const rowOf = [op.get(at), op.i32(3), op.shiftRight32];
	const worked = loop.statement.statements.map(ofStatement);
	const stores = [...stored].map(([address, local]) => [
		op.get(address),
		op.get(at),
		op.add32,
		op.get(local),
		op.store,
	]);
	const pair = [
		[op.constant(0), op.set(rare), worked],
		[op.get(rare), op.any, op.when([rowOf, op.return])],
		[stores, op.get(at), op.i32(16), op.add32, op.set(at), op.again(1)],
	];
	const code = [writer.head, op.loop([op.get(last), op.get(at), op.greater32, op.when(pair)]), rowOf];

	const textOf = (node) => node.getText(source);
	const end = textOf(loop.condition.right);
	const given = [row.text, end, ...writer.args].join(", ");
	const [own, ...others] = Object.values(arrays).map((of) => `${of}.pairs`);
	const many = [`(${row.text} & ${SOME - 1}) === 0`, `${end} - ${row.text} >= ${SOME}`];
	const inOneMemory = [`${own} !== undefined`, ...others.map((other) => `${other} === ${own}`)];
	const asked = [...many, ...inOneMemory, ...writer.conditions].join(" && ");
	return {
		made: { name, params: writer.params, locals: writer.locals, code },
		call: `if (${asked}) { ${row.text} = ${own}.${name}(${given}); if (${row.text} >= ${end}) break; }`,
		at: loop.statement.getStart(source) + 1,
	};
}

/** The module of all loops, and by path the source that calls them. */
export function generate() {
	const made = [];
	const texts = Object.entries(LOOPS).map(([path, functions]) => {
		const file = join(sources, path);
		const loops = Object.entries(functions).map(([name, arrays]) => inPairs(file, name, arrays));
		made.push(...loops.map((loop) => loop.made));
		loops.sort((a, b) => b.at - a.at);
		const text = loops.reduce((text, { at, call }) => text.slice(0, at) + call + text.slice(at), sourceOf(file).text);
		return [file, text];
	});
	const module = encode(made);
	if (!WebAssembly.validate(module)) throw new Error("the loops in pairs are not a valid module");
	return { module, texts: new Map(texts) };
}

let generated;

/** The text of a source as the build takes it: with its loops in pairs, the module for the file that has none. */
export function textInPairs(path) {
	generated ??= generate();
	if (path !== join(sources, "engine/pairs-module.ts")) return generated.texts.get(path);
	return `export const MODULE = "${Buffer.from(generated.module).toString("base64")}";`;
}

/** For esbuild. */
export const pairs = {
	name: "pairs",
	setup: (bundle) =>
		bundle.onLoad({ filter: /[/\\]src[/\\](engine|measure)[/\\][\w-]+\.ts$/ }, ({ path }) => {
			const contents = textInPairs(path);
			return contents === undefined ? undefined : { contents, loader: "ts" };
		}),
};
