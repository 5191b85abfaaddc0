import { createRequire } from "node:module";
import type { Answers } from "./mcp/answers.js";
import type { OutputKind } from "./outputs.js";

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** JSON Schemas of what the commands print. */
interface ResultSchema extends JsonSchema {
	readonly definitions: Readonly<Record<string, JsonSchema>>;
	readonly anyOf: readonly { readonly $ref: string }[];
}

/**
 * JSON Schema (draft-07) of everything that the command line prints as JSON, as the package exports it: the file is read
 * when it is first asked for, so that the build holds no second copy.
 */
export function resultSchema(): ResultSchema {
	return createRequire(import.meta.url)("crowdout/schema/result.json");
}

/** The commands that print JSON, by the names of their schemas. */
export function outputKinds(): readonly OutputKind[] {
	return resultSchema().anyOf.map(({ $ref }) => nameIn($ref)) as readonly OutputKind[];
}

/** JSON Schema (draft-07) of what one command prints, standing alone. */
export function outputSchema(kind: OutputKind): JsonSchema {
	const { definitions, anyOf: _, ...head } = resultSchema();
	const { description, ...own } = definitions[kind];
	const title = `crowdout ${kind.replace("-", " ")}`;
	// Draft-07 reads nothing beside a `$ref`, the definitions that it leads to included.
	const root = "$ref" in own ? { allOf: [own] } : own;
	return { ...head, title, description, ...root, definitions: reached(own) };
}

/** JSON Schema of what a tool of `crowdout mcp` answers, standing alone and an object at its root. */
export function answerSchema(kind: keyof Answers): JsonSchema {
	const { definitions } = resultSchema();
	const { $ref } = definitions[kind];
	const root = definitions[nameIn(String($ref))];
	const { description: _, ...own } = root;
	return { ...own, definitions: reached(own) };
}

/** What a schema names, directly or not, in the order of the file. */
function reached(from: JsonSchema): Record<string, JsonSchema> {
	const { definitions } = resultSchema();
	const names = new Set<string>();
	const follow = (value: unknown): void => {
		if (typeof value !== "object" || value === null) return;
		for (const [key, inner] of Object.entries(value)) {
			const name = key === "$ref" && typeof inner === "string" ? nameIn(inner) : undefined;
			if (name === undefined) follow(inner);
			else if (!names.has(name)) {
				names.add(name);
				follow(definitions[name]);
			}
		}
	};
	follow(from);
	return Object.fromEntries(Object.entries(definitions).filter(([name]) => names.has(name)));
}

function nameIn(reference: string): string {
	return reference.replace("#/definitions/", "");
}
