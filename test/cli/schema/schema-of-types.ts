// JSON Schema of our own result types, read with the compiler that checks them.

import ts from "typescript";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [key: string]: unknown };

/** Types too open or too wide to be written out, with what stands for them. */
export interface Stands {
	readonly [type: string]: Schema;
}

/**
 * JSON Schema (draft-07) of the properties of interfaces, what each is made of under `definitions`.
 *
 * Closed: a key that the type has not is refused. What may be undefined is not required, since JSON has no undefined.
 * Descriptions are the doc comments.
 *
 * @param interfaces Each with the file where it stands.
 * @param stands Schemas for types that are not to be read.
 */
export function schemaOfTypes(
	program: ts.Program,
	interfaces: readonly { readonly file: string; readonly name: string }[],
	stands: Stands = {},
): { readonly members: Readonly<Record<string, Schema>>; readonly definitions: Readonly<Record<string, Schema>> } {
	const checker = program.getTypeChecker();
	const definitions: Record<string, Schema> = {};
	const titles = new Map<ts.Symbol, string>();
	const members = interfaces.flatMap(({ file, name }) => {
		const declared = program
			.getSourceFile(file)
			?.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === name);
		if (declared === undefined) throw new Error(`${file} has no interface ${name}`);
		const properties = checker.getTypeAtLocation(declared).getProperties();
		return properties.map((property) => [property.name, ofProperty(property)] as const);
	});
	return { members: Object.fromEntries(members), definitions: inOrder(definitions) };

	function ofProperty(property: ts.Symbol): Schema {
		const schema = ofType(checker.getTypeOfSymbol(property));
		const description = docOf(property);
		return description === undefined ? schema : { description, ...schema };
	}

	function ofType(type: ts.Type): Schema {
		const symbol = symbolOf(type);
		if (symbol === undefined) return ofShape(type);
		const title = titleOf(symbol);
		if (!(title in definitions)) {
			definitions[title] = {};
			const description = docOf(symbol);
			definitions[title] = {
				title,
				...(description === undefined ? {} : { description }),
				...(stands[title] ?? ofShape(type)),
			};
		}
		return { $ref: `#/definitions/${title}` };
	}

	/** Its name; where another type has it already, the room stands before it. */
	function titleOf(symbol: ts.Symbol): string {
		const known = titles.get(symbol);
		if (known !== undefined) return known;
		const [, room = ""] = /\/src\/(\w+)/.exec(symbol.declarations?.[0].getSourceFile().fileName ?? "") ?? [];
		const isTaken = [...titles.values()].includes(symbol.name);
		const title = isTaken ? `${room[0].toUpperCase()}${room.slice(1)}${symbol.name}` : symbol.name;
		titles.set(symbol, title);
		return title;
	}

	/** What a type of ours is defined by under its name: an alias or an interface without arguments. */
	function symbolOf(type: ts.Type): ts.Symbol | undefined {
		const symbol = type.aliasSymbol ?? type.symbol;
		const ours = symbol?.declarations?.some(
			(node) =>
				(ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) &&
				(node.typeParameters ?? []).length === 0 &&
				!node.getSourceFile().fileName.includes("node_modules"),
		);
		return ours ? symbol : undefined;
	}

	function ofShape(type: ts.Type): Schema {
		if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
		if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === "true" };
		if (type.flags & ts.TypeFlags.String) return { type: "string" };
		if (type.flags & ts.TypeFlags.Number) return { type: "number" };
		if (type.flags & ts.TypeFlags.Null) return { type: "null" };
		if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
		if (type.isUnion()) return ofUnion(type.types);
		if (checker.isTupleType(type)) return ofTuple(checker.getTypeArguments(type as ts.TypeReference));
		if (checker.isArrayType(type)) {
			return { type: "array", items: ofType(checker.getTypeArguments(type as ts.TypeReference)[0]) };
		}
		if (type.getCallSignatures().length > 0 || !(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) {
			throw new Error(`${checker.typeToString(type)} is no JSON`);
		}
		return ofObject(type);
	}

	function ofUnion(all: readonly ts.Type[]): Schema {
		const types = all.filter((type) => !(type.flags & ts.TypeFlags.Undefined));
		if (types.length === 1) return ofType(types[0]);
		if (types.every((type) => type.isStringLiteral())) {
			return { type: "string", enum: types.map((type) => (type as ts.StringLiteralType).value) };
		}
		const schemas = types.map(ofType);
		const isTruth = ({ const: value }: Schema) => typeof value === "boolean";
		const parts =
			schemas.filter(isTruth).length === 2
				? [...schemas.filter((schema) => !isTruth(schema)), { type: "boolean" }]
				: schemas;
		if (parts.length === 1) return parts[0];
		const isPlain = (schema: Schema) => Object.keys(schema).join() === "type" && typeof schema.type === "string";
		return parts.every(isPlain) ? { type: parts.map(({ type }) => type).sort() } : { anyOf: parts };
	}

	function ofTuple(types: readonly ts.Type[]): Schema {
		const items = types.map(ofType);
		const isSame = items.every((item) => JSON.stringify(item) === JSON.stringify(items[0]));
		// One schema for all entries means the same in every draft; a list of schemas does not.
		return { type: "array", items: isSame ? items[0] : items, minItems: types.length, maxItems: types.length };
	}

	function ofObject(type: ts.Type): Schema {
		const properties = checker.getPropertiesOfType(type);
		const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
		const required = properties.filter(isRequired).map((property) => property.name);
		return {
			type: "object",
			...(properties.length === 0
				? {}
				: { properties: Object.fromEntries(properties.map((property) => [property.name, ofProperty(property)])) }),
			...(required.length === 0 ? {} : { required }),
			additionalProperties: index === undefined ? false : ofType(index),
		};
	}

	function isRequired(property: ts.Symbol): boolean {
		const type = checker.getTypeOfSymbol(property);
		const parts = type.isUnion() ? type.types : [type];
		const open = ts.TypeFlags.Undefined | ts.TypeFlags.Unknown | ts.TypeFlags.Any;
		return !(property.flags & ts.SymbolFlags.Optional) && !parts.some(({ flags }) => flags & open);
	}

	/** The comment of a type or property, on one line. */
	function docOf(symbol: ts.Symbol): string | undefined {
		const text = ts
			.displayPartsToString(symbol.getDocumentationComment(checker))
			.replace(/\{@link (\w+)\}/g, "$1")
			.replace(/\s+/g, " ")
			.trim();
		return text === "" ? undefined : text;
	}
}

function inOrder<T>(block: Readonly<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(Object.entries(block).sort(([a], [b]) => (a < b ? -1 : 1)));
}
