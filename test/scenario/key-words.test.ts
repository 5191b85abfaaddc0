import { expect, it } from "vitest";
import { bundledScenarios, keyInWords, scenarioJsonSchema } from "../../src/index.js";
import { keyNames } from "../../src/scenario/keys.js";

interface Described {
	readonly description?: string;
	readonly properties?: Readonly<Record<string, Described>>;
}

it("keyInWords has the words of the JSON Schema, without unit, range and full stop", () => {
	const schema = scenarioJsonSchema() as Described;
	const described = schema.properties?.budget.properties?.revenueSharing.description ?? "";
	const [first] = described.split("\n");
	expect(first).toMatch(/^Share of extra taxes .*\.$/);
	expect(`${keyInWords("budget.revenueSharing")}.`).toBe(first.replace("Share", "share"));
});

it("keyInWords names the line, and leaves what is no key as it is", () => {
	expect(keyInWords("budget.lines.health.floor")).toBe("health: level below which no cut goes");
	expect(keyInWords("rival.partnership.events.0.value")).toBe("value of the purchase");
	expect(keyInWords("moon.full")).toBe("moon.full");
});

it("keyInWords speaks of the scenario's country", () => {
	expect(keyInWords("rival.focus")).toContain("Pakistan");
	const greece = { country: "Greece", currency: { code: "EUR", name: "euro" }, rival: { name: "Türkiye" } };
	const said = keyNames.map((name) => keyInWords(name.replaceAll("*", "health"), greece));
	expect(keyInWords("rival.focus", greece)).toMatch(/bears on Greece/);
	expect(said.filter((words) => /Pakistan|India|PKR/.test(words))).toEqual([]);
});

it("keyInWords has words for every number that a bundled scenario draws, and for every key", () => {
	const drawn = Object.values(bundledScenarios).flatMap(({ uncertainty = {} }) => Object.keys(uncertainty));
	const paths = [...drawn.filter((path) => path !== "correlation" && path !== "joint"), ...keyNames];
	const bare = [...new Set(paths)].filter(
		(path) => keyInWords(path.replaceAll("*", "health")) === path.replaceAll("*", "health"),
	);
	expect(bare).toEqual([]);
});
