import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv";
import { bundledScenarios, parseScenario, scenarioJsonSchema } from "crowdout";
import { describe, expect, it } from "vitest";

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

describe("scenarioJsonSchema", () => {
	const validate = new Ajv({ strict: false, allErrors: true }).compile(scenarioJsonSchema());

	it("is what examples/scenario.schema.json holds: run `crowdout schema --out examples/scenario.schema.json`", () => {
		expect(read("examples/scenario.schema.json")).toEqual(scenarioJsonSchema());
	});

	for (const [name, scenario] of Object.entries(bundledScenarios)) {
		it(`accepts the bundled scenario ${name}`, () => {
			expect(validate(scenario), JSON.stringify(validate.errors)).toBe(true);
		});
	}

	for (const name of Object.keys(bundledScenarios)) {
		it(`accepts ${name} as a record holds it, which may be run again as a file`, () => {
			const parsed = JSON.parse(JSON.stringify(parseScenario(name)));
			expect(validate(parsed), JSON.stringify(validate.errors)).toBe(true);
		});
	}

	for (const entry of readdirSync(new URL("../golden", import.meta.url), { withFileTypes: true })) {
		if (!entry.isDirectory()) continue;
		it(`accepts the worked example ${entry.name}`, () => {
			expect(validate(read(`test/golden/${entry.name}/scenario.json`)), JSON.stringify(validate.errors)).toBe(true);
		});
	}

	it("says of every key what it is, for the editor that shows it", () => {
		const silent = (schema: unknown, at: string): string[] => {
			if (typeof schema !== "object" || schema === null) return [];
			const own = Object.entries((schema as { properties?: Record<string, object> }).properties ?? {}).flatMap(
				([key, { description, $ref }]: [string, { description?: string; $ref?: string }]) =>
					description || $ref ? [] : [`${at}.${key}`],
			);
			return [...own, ...Object.entries(schema).flatMap(([key, below]) => silent(below, `${at}.${key}`))];
		};
		expect(silent(scenarioJsonSchema(), "")).toEqual([]);
	});

	it("accepts a child that gives a rule in part, and a formula", () => {
		expect(
			validate({ name: "a", defence: { longRun: "80%" }, rival: { growth: { formula: "0.04 + 0.001 * t" } } }),
		).toBe(true);
	});

	it("refuses a misspelt key, a share above 1, a text that is no number and a missing name", () => {
		expect(validate({ name: "a", rivall: {} })).toBe(false);
		expect(validate({ name: "a", budget: { defence: 1.9 } })).toBe(false);
		expect(validate({ name: "a", rival: { growth: "fast" } })).toBe(false);
		expect(validate({ title: "nameless" })).toBe(false);
	});

	it("tells an editor what each key is", () => {
		const described = JSON.stringify(scenarioJsonSchema());
		for (const words of ["US$ bn", "share of GDP", "per year"]) expect(described).toContain(words);
	});
});
