// Modules that esbuild made, as files that are asked for by `require`.
import ts from "typescript";

const { SyntaxKind } = ts;

/** The names within braces of an import, as those that are taken of an object. */
const taken = (names) =>
	`{${names.elements.map(({ propertyName, name }) => (propertyName ? `${propertyName.text}:${name.text}` : name.text))}}`;

/** What an import says, as a `const`. */
function requirement({ importClause, moduleSpecifier }) {
	const { text } = moduleSpecifier;
	const module = `require(${JSON.stringify(text)})`;
	if (importClause === undefined) return `${module};`;
	const { name, namedBindings } = importClause;
	if (name !== undefined && !text.startsWith("node:")) throw new Error(`${text} is imported as a whole: name what is`);
	const bound = [
		...(name ? [name.text] : []),
		...(namedBindings ? [ts.isNamespaceImport(namedBindings) ? namedBindings.name.text : taken(namedBindings)] : []),
	];
	return bound.map((names) => `const ${names}=${module};`).join("");
}

/** An import while the program runs becomes a call of this name, which is as long as `import`. */
const LAZILY = "lazily";

/** What code names that is not in it. */
const HELPERS = {
	[LAZILY]: `const ${LAZILY}=async(name)=>name[0]==="."?require(name):require("./import.cjs")(name);`,
	ownUrl: 'const ownUrl=require("node:url").pathToFileURL(__filename).href;',
};

/** That file: a package may be there as ES modules alone, and code that V8 has from a cache can import nothing. */
export const IMPORT = '"use strict";module.exports=(name)=>import(name);\n';

/**
 * The code of a module as that of a file to `require`.
 *
 * What it imports stands in one line above it, and blanks are left in its place: the source map fits with one more line.
 * Names are taken when the file is loaded: what a module gives to others must not change later.
 */
export function asRequired(code) {
	const imports = [];
	const edits = [];
	const replace = (node, text) => edits.push([node.getStart(tree), node.end, text]);
	const visit = (node) => {
		if (node.kind === SyntaxKind.ImportKeyword) replace(node, LAZILY);
		ts.forEachChild(node, visit);
	};
	const tree = ts.createSourceFile("module.js", code, ts.ScriptTarget.ES2022);
	for (const node of tree.statements) {
		if (ts.isImportDeclaration(node)) {
			imports.push(requirement(node));
			replace(node, node.getText(tree).replace(/./g, " "));
		} else if (ts.isExportDeclaration(node)) {
			const given = node.exportClause.elements.map(({ propertyName, name }) =>
				propertyName ? `${name.text}:${propertyName.text}` : name.text,
			);
			replace(node, `module.exports={${given}};`);
		} else visit(node);
	}
	let done = "";
	let at = 0;
	for (const [start, end, text] of edits) {
		done += code.slice(at, start) + text;
		at = end;
	}
	done += code.slice(at);
	const helpers = Object.keys(HELPERS).filter((name) => new RegExp(`\\b${name}\\b`).test(done));
	return `"use strict";${helpers.map((name) => HELPERS[name]).join("")}${imports.join("")}\n${done}`;
}

/** The source map of that code. */
export function mapOfRequired(map) {
	const { mappings, ...rest } = JSON.parse(map);
	return JSON.stringify({ ...rest, mappings: `;${mappings}` });
}
