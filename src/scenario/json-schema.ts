import * as z from "zod/mini";
import { isPlainObject } from "../domain/index.js";
import { scenarioSchema } from "./schema.js";

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
	const whole = z.toJSONSchema(scenarioSchema, { io: "input", target: "draft-7", unrepresentable: "any" });
	const relaxed = relax(whole) as Record<string, unknown>;
	return {
		...relaxed,
		title: "crowdout scenario",
		properties: {
			...(relaxed.properties as Record<string, unknown>),
			extends: {
				type: ["string", "null"],
				description: "Name of the parent [baseline]; null: it stands alone.",
				default: "baseline",
			},
		},
		required: ["name"],
	};
}

/** Make keys that a child may leave out optional, and let a rule match several kinds in part. */
function relax(schema: unknown): unknown {
	if (Array.isArray(schema)) return schema.map(relax);
	if (!isPlainObject(schema)) return schema;
	const result: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(schema)) {
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
	return result;
}
