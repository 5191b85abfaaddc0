import type * as z from "zod/mini";
import type { PlainObject } from "../domain/index.js";
import { scenarioFields, scenarioSchema } from "./schema.js";
import type { Scenario } from "./types.js";

const FIELDS = Object.entries(scenarioFields) as readonly (readonly [key: string, field: z.ZodMiniType])[];

/** Blocks that were read before. */
export interface ReadBefore {
	/** The result for a block; `undefined` where it was not read. */
	readonly get: (block: object, key: string) => unknown;
	/** Called with every block that is read. */
	readonly set?: (block: object, read: unknown) => void;
}

/**
 * Read a block by the schema of a scenario, key by key, as the schema reads it whole.
 *
 * @param before Blocks that need not be read again.
 */
export function readBlocks(block: PlainObject, before: ReadBefore): ReturnType<typeof scenarioSchema.safeParse> {
	const read: Record<string, unknown> = {};
	for (const [key, field] of FIELDS) {
		const value = block[key];
		const isBlock = typeof value === "object" && value !== null;
		const known = isBlock ? before.get(value, key) : undefined;
		if (known !== undefined) {
			read[key] = known;
			continue;
		}
		const parsed = field.safeParse(value);
		// The whole schema gives the messages for faults.
		if (!parsed.success) return scenarioSchema.safeParse(block);
		if (parsed.data !== undefined || key in block) read[key] = parsed.data;
		if (isBlock) before.set?.(value, parsed.data);
	}
	const isStrange = (key: string) => !Object.hasOwn(scenarioFields, key);
	if (Object.keys(block).some(isStrange)) return scenarioSchema.safeParse(block);
	return { success: true, data: read as unknown as Scenario };
}
