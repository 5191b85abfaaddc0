// The sources as trees, and where what a file imports comes from.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The tree of a file; those of sources are kept. */
export const treeOf = (file) => ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
const sources = new Map();
export const sourceOf = (file) => sources.get(file) ?? sources.set(file, treeOf(file)).get(file);

/** The file of ours that another one names. */
export const named = (from, { text }) =>
	text.startsWith(".") ? join(dirname(from), text.replace(/\.js$/, ".ts")) : undefined;

/** The file that has something of its own which a door hands on, and what it is called there. */
export function originOf(file, name) {
	for (const { exportClause, moduleSpecifier } of sourceOf(file).statements.filter(ts.isExportDeclaration)) {
		const handed = exportClause?.elements.find((element) => element.name.text === name);
		if (handed !== undefined && moduleSpecifier !== undefined)
			return originOf(named(file, moduleSpecifier), (handed.propertyName ?? handed.name).text);
	}
	return [file, name];
}

/** What a name of a module stands for: the file that declares it, and the declaration. */
export function declarationOf(file, name) {
	for (const node of sourceOf(file).statements) {
		if (ts.isFunctionDeclaration(node) && node.name.text === name) return [file, node];
		if (ts.isVariableStatement(node)) {
			const found = node.declarationList.declarations.find((declared) => declared.name.text === name);
			if (found !== undefined) return [file, found];
		}
		if (!ts.isImportDeclaration(node)) continue;
		const names = node.importClause?.namedBindings;
		const element = names?.elements?.find((element) => element.name.text === name);
		if (element === undefined) continue;
		const door = named(file, node.moduleSpecifier);
		return door && declarationOf(...originOf(door, (element.propertyName ?? element.name).text));
	}
	return undefined;
}
