import type * as z from "zod/mini";
import { isPlainObject, nearestName, show, someOf, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { keyAt } from "./keys.js";
import { unknown } from "./layers.js";
import { scenarioSchema } from "./schema.js";

/** The only list of fixed length in a scenario: the `range` of an outcome. */
const PAIR = "a list of two numbers, the lower first";

/** A schema issue in the words of MODEL.md, section 11. */
export function describeIssue(issue: z.core.$ZodIssue, input: unknown): Issue[] {
	const path = issue.path.join(".");
	if (issue.code === "unrecognized_keys") {
		const block = path === "" ? input : valueAt(input, path);
		const known = knownKeys(path, isPlainObject(block) ? block.kind : undefined);
		return issue.keys.map((key) => {
			const moved = movedTo(path === "" ? key : `${path}.${key}`, input);
			if (moved !== undefined) return { path: `${path}.${key}`, message: moved };
			const nearest = nearestName(key, known);
			if (path === "" && keyAt(key) !== undefined) {
				const blocks = key.split(".");
				const nested = `{ ${blocks.join(": { ")}: …${" }".repeat(blocks.length)}`;
				return { path: key, message: `must be written as blocks, got one key with dots; write ${nested}` };
			}
			return {
				path: path === "" ? key : `${path}.${key}`,
				message: `is not a known key${nearest ? `; did you mean "${nearest}"` : known.length > 0 ? `; known here: ${someOf(known)}` : ""}`,
			};
		});
	}
	if (issue.code === "invalid_key") {
		return [{ path: issue.path.slice(0, -1).join("."), message: issue.issues[0].message }];
	}
	if (issue.code === "custom") return [{ path, message: issue.message }];
	const got = valueAt(input, path);
	if (got === undefined) return [{ path, message: "is required, got nothing; no parent gives it" }];
	if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
		return [unknown(path, got, issue.options.map(String))];
	}
	if (issue.code === "invalid_value") {
		return issue.values.length > 1
			? [unknown(path, got, issue.values.map(String))]
			: [{ path, message: `must be ${show(issue.values[0])}, got ${show(got)}` }];
	}
	if (issue.code === "too_big" || issue.code === "too_small") {
		return [{ path, message: `must be ${PAIR}, got ${show(got)}` }];
	}
	if (issue.code === "invalid_type") {
		const words: Record<string, string> = {
			object: "a block of keys",
			record: "a block of keys",
			array: "a list",
			tuple: PAIR,
			string: "a text",
		};
		return [{ path, message: `must be ${words[issue.expected] ?? issue.expected}, got ${show(got)}` }];
	}
	return [{ path, message: issue.message }];
}

/**
 * What to write instead of a key of version 0.1, or of a key of another kind of financing; `undefined` for any other
 * key.
 */
export function movedTo(path: string, scenario: unknown): string | undefined {
	const cut = "a share of the cut, where it was one of the gap";
	const moved: Readonly<Record<string, string>> = {
		"financing.revenue":
			"is now financing.taxes, in which the provinces share, and financing.levies, in which they do not: what is raised, before their part of it",
		"financing.other": `is now financing.cuts.other: ${cut}`,
		"financing.provinces": `is now financing.cuts.provinces: ${cut}`,
	};
	if (Object.hasOwn(moved, path)) return moved[path];
	if (!/^financing\.(cuts|burden|limits\.provinces)$/.test(path)) return undefined;
	if (valueAt(scenario, "financing.kind") !== "elasticities") return undefined;
	return "must be left out where the lines respond by elasticities, since federal other spending then bears what is neither raised nor borrowed";
}

/** The keys of the schema at a place, for the nearest name. */
function knownKeys(path: string, kind: unknown): string[] {
	let at: unknown = scenarioSchema;
	for (const key of path === "" ? [] : path.split(".")) at = below(at, key, undefined);
	return Object.keys(shapeOf(at, kind) ?? {});
}

type Definition = {
	type: string;
	innerType?: unknown;
	shape?: Record<string, unknown>;
	valueType?: unknown;
	element?: unknown;
	options?: unknown[];
};
const definitionOf = (schema: unknown) => (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;

function shapeOf(schema: unknown, kind: unknown): Record<string, unknown> | undefined {
	const definition = definitionOf(schema);
	if (definition?.innerType !== undefined) return shapeOf(definition.innerType, kind);
	if (definition?.options === undefined) return definition?.shape;
	const shapes = definition.options.map((option) => shapeOf(option, kind));
	return shapes.find((shape) =>
		(definitionOf(shape?.kind) as { values?: unknown[] } | undefined)?.values?.includes(kind),
	);
}

function below(schema: unknown, key: string, kind: unknown): unknown {
	const definition = definitionOf(schema);
	if (definition?.innerType !== undefined) return below(definition.innerType, key, kind);
	if (definition?.valueType !== undefined) return definition.valueType;
	if (definition?.element !== undefined) return definition.element;
	if (definition?.options !== undefined) {
		const shapes = definition.options.map((option) => shapeOf(option, kind));
		return shapes.find((shape) => shape !== undefined && key in shape)?.[key];
	}
	return definition?.shape?.[key];
}
