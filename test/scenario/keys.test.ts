import { bundledScenarios, parseScenario, scenarioJsonSchema } from "crowdout";
import { describe, expect, it } from "vitest";
import { compile, planTarget } from "../../src/engine/index.js";
import { KEYS, keyAt, keyNames, placesOf } from "../../src/scenario/keys.js";

type Schema = Readonly<Record<string, unknown>>;

/** The schemas at a dotted path, in every kind of rule. */
function schemasAt(schemas: readonly Schema[], path: readonly string[]): readonly Schema[] {
	const [key, ...rest] = path;
	if (key === undefined) return schemas;
	const inside = schemas.flatMap(({ anyOf, ...schema }) => [schema, ...((anyOf ?? []) as Schema[])]);
	const below = inside.flatMap(({ properties, additionalProperties, patternProperties, items }): unknown[] =>
		key === "*"
			? [additionalProperties, items, ...Object.values((patternProperties ?? {}) as Schema)]
			: [(properties as Schema | undefined)?.[key]],
	);
	const found = below.filter((schema): schema is Schema => typeof schema === "object" && schema !== null);
	return schemasAt(found, rest);
}

describe("the table of keys", () => {
	it("has only keys that stand in the schema, a path where it may vary by year", () => {
		const schema = scenarioJsonSchema();
		const wrong = keyNames.filter((name) => {
			const found = schemasAt([schema], name.split("."));
			const isPath = found.some((at) => JSON.stringify(at).includes('"year table"'));
			return found.length === 0 || isPath !== KEYS[name].varies;
		});
		expect(wrong).toEqual([]);
	});

	it("finds a key by line and by place in a list, and none elsewhere", () => {
		expect(keyAt("budget.lines.health.floor")).toMatchObject({ name: "budget.lines.*.floor", names: ["health"] });
		expect(keyAt("rival.partnership.events.2.value")?.names).toEqual(["2"]);
		expect(keyAt("budget.lines.*.floor")?.names).toEqual(["*"]);
		for (const path of ["budget.lines", "budget.lines.health", "rival.name", "budget.lines.health.floor.high"])
			expect(keyAt(path)).toBeUndefined();
	});

	it("gives every key that may be drawn a place in the plan of every scenario that has it", () => {
		for (const name of Object.keys(bundledScenarios)) {
			const scenario = parseScenario(name);
			const plan = compile(scenario);
			const drawn = keyNames.filter((key) => "target" in KEYS[key]).flatMap((key) => placesOf(scenario, key));
			expect(drawn.filter((path) => planTarget(plan, path) === undefined)).toEqual([]);
		}
	});
});
