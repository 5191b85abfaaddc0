import * as z from "zod/mini";
import { isPlainObject, type PlainObject, valueAt, withValueAt } from "../domain/index.js";
import { bundledScenarios } from "./bundled.js";
import { againstPresets } from "./presets.js";
import { scenarioSchema } from "./schema.js";
import { distributionDefinitions, uncertaintySchema } from "./uncertainty-schema.js";

/**
 * JSON Schema (draft-07) of a scenario file, for editors. Every key but `name` may be left to the parent. It also
 * accepts a parsed scenario, as in the record of a result.
 *
 * @example
 * ```ts
 * import { scenarioJsonSchema } from "crowdout";
 *
 * console.log(JSON.stringify(scenarioJsonSchema()).length);
 * ```
 * @see MODEL.md, section 1
 */
export function scenarioJsonSchema(): Record<string, unknown> {
	const whole = z.toJSONSchema(scenarioSchema, {
		io: "input",
		target: "draft-7",
		unrepresentable: "any",
		override: ({ zodSchema, jsonSchema }) => {
			// Of a field that a function reads no default is written otherwise.
			const { defaultValue } = zodSchema._zod.def as { readonly defaultValue?: unknown };
			if (typeof defaultValue === "number") jsonSchema.default = defaultValue;
		},
	});
	const relaxed = relax(whole) as Record<string, unknown>;
	const properties = withLines(relaxed.properties as Record<string, unknown>);
	// A copy: parts are used in several places, and who gets the schema may change it.
	return structuredClone({
		...relaxed,
		title: "crowdout scenario",
		definitions: distributionDefinitions(),
		properties: {
			...properties,
			extends: {
				description:
					"Name of the parent, or of its file in the same folder; null: it has no parent.\nDefault: baseline",
				anyOf: [named(), { type: "string" }, { type: "null" }],
			},
			counterfactual: counterfactual(Object.keys(properties)),
			uncertainty: uncertaintySchema((path) => meaningOf(properties, path)),
		},
		required: ["name"],
	});
}

/** The names of the bundled scenarios, each with its title. */
function named() {
	const titles = Object.values(bundledScenarios).map(({ title }) => title ?? "");
	return { enum: Object.keys(bundledScenarios), enumDescriptions: titles };
}

/** The lines of the baseline by name, so that an editor completes them; any other may be added. */
function withLines(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
	const names = Object.keys(bundledScenarios.baseline.budget?.lines ?? {});
	const line = valueAt(properties, "budget.properties.lines.additionalProperties");
	return withValueAt(
		properties,
		"budget.properties.lines.properties",
		Object.fromEntries(names.map((name) => [name, line])),
	);
}

/** A name, a preset, or keys to lay over the scenario. */
function counterfactual(keys: readonly string[]) {
	const own = keys.filter((key) => key !== "counterfactual" && key !== "extends");
	return {
		description:
			"What it is compared with: the name of a scenario, { against } a preset, or keys to lay over this one.\nDefault: the rival of the baseline",
		anyOf: [
			named(),
			{ type: "string" },
			{
				type: "object",
				properties: {
					against: { description: "What the rival does without the push.", enum: Object.keys(againstPresets) },
				},
				required: ["against"],
				additionalProperties: false,
			},
			{
				type: "object",
				properties: {
					...Object.fromEntries(own.map((key) => [key, { $ref: `#/properties/${key}` }])),
					extends: { description: "null: a whole scenario, laid over nothing.", type: "null" },
				},
				additionalProperties: false,
			},
		],
	};
}

/** What is said of a dotted path, in the first of several kinds that has it. */
function meaningOf(properties: Readonly<Record<string, unknown>>, path: string): string | undefined {
	let found: unknown[] = [{ properties }];
	for (const key of path.split(".")) {
		const inside = found.flatMap((schema) => (isPlainObject(schema) ? [schema, ...((schema.anyOf as []) ?? [])] : []));
		found = inside.flatMap(({ properties: own = {}, additionalProperties, items }) => {
			const named = (own as PlainObject)[key];
			const below = named ?? additionalProperties ?? items;
			return isPlainObject(below) ? [below] : [];
		});
	}
	return found.map((schema) => (schema as PlainObject).description).find((text) => text !== undefined) as string;
}

/** Make keys that a child may leave out optional, and let a rule match several kinds in part. */
function relax(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(relax);
	if (!isPlainObject(schema)) return schema;
	const { unit, range, absent, ...rest } = schema;
	const result: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(typeof range === "string" ? rest : schema)) {
		if (
			key === "required" &&
			Array.isArray(value) &&
			!value.includes("start") &&
			!value.includes("formula") &&
			!value.includes("interpolate")
		)
			continue;
		result[key === "oneOf" ? "anyOf" : key] = relax(value);
	}
	if (typeof range === "string") {
		const facts = { Unit: unit, Range: range, Default: absent ?? schema.default };
		const lines = Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [`${fact}: ${value}`]));
		result.description = [schema.description, ...lines].join("\n");
	}
	return result;
}
