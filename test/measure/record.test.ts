import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { crowdOut, parseScenario } from "crowdout";
import { describe, expect, it } from "vitest";
import { plain, plainWith, pushed, run } from "../scenario/plain-scenario.js";

/** Keys sorted, no spaces. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const entries = Object.entries(value).filter(([, part]) => part !== undefined);
	return `{${entries
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
		.join(",")}}`;
}

describe("the record of a result", () => {
	it("holds the resolved scenario and the sha256 of its canonical JSON", () => {
		const scenario = parseScenario(pushed({ 2026: "3%" }));
		const { record } = crowdOut(scenario);
		expect(record.scenario).toEqual(scenario);
		expect(record.scenarioHash).toBe(createHash("sha256").update(canonical(scenario)).digest("hex"));
	});

	it("holds the version of the package, no seed, and no table for a scenario that stands alone", () => {
		const { record } = run(plain);
		expect(record.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
		expect(record.seed).toBeUndefined();
		expect(record.data).toEqual({});
	});

	it("does not depend on the order of keys, and does on any number", () => {
		const turned = Object.fromEntries(Object.entries(plain).reverse());
		expect(run(turned).record.scenarioHash).toBe(run(plain).record.scenarioHash);
		expect(run(plainWith({ discountRate: 0.06 })).record.scenarioHash).not.toBe(run(plain).record.scenarioHash);
		expect(run(plainWith({ discountRate: "5%" })).record.scenarioHash).toBe(run(plain).record.scenarioHash);
	});
});
