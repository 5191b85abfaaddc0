import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CrowdoutError, parseScenario } from "crowdout";
import { readScenario, readScenarioSource } from "crowdout/node";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "crowdout-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(folder, name);
	mkdirSync(join(path, ".."), { recursive: true });
	writeFileSync(path, text);
	return path;
}

async function refusal(path: string): Promise<CrowdoutError> {
	const error = await readScenario(path).then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof CrowdoutError)) throw new Error("was not refused");
	return error;
}

describe("readScenario", () => {
	it("reads a bundled scenario as parseScenario does", async () => {
		expect(await readScenario("india-surge", { reaction: "none" })).toEqual(
			parseScenario("india-surge", { reaction: "none" }),
		);
	});

	it("reads the same from YAML and JSON, with or without a byte-order mark", async () => {
		const yaml = file("same.yaml", "\ufeffname: same\nrival:\n  growth: { 2026: 5%, 2028: 6% }\n");
		const json = file("same.json", '\ufeff{"name": "same", "rival": {"growth": {"2026": "5%", "2028": "6%"}}}');
		expect(await readScenario(yaml)).toEqual(await readScenario(json));
	});

	it("works out formulas without further ado", async () => {
		const path = file("formula.yaml", 'name: formula\nrival:\n  growth: { formula: "0.04 + 0.005 * t" }\n');
		expect((await readScenario(path)).rival.growth).toMatchObject({ values: { "2026": 0.045 } });
	});

	it("works out a formula that stands in a parent's file", async () => {
		file("formula-parent.yaml", 'name: formula-parent\nrival:\n  growth: { formula: "0.05" }\n');
		const path = file("formula-child.yaml", "name: formula-child\nextends: formula-parent\n");
		expect((await readScenario(path)).rival.growth).toMatchObject({ formula: "0.05" });
	});

	it("takes relative paths, each from the folder of the file that names it", async () => {
		file("far/parent.yaml", "name: parent\nextends: near\n");
		file("far/near.yaml", "name: near\nrival:\n  growth: 9%\n");
		file("near.yaml", "name: near\nrival:\n  growth: 1%\n");
		const path = file("child.yaml", "name: child\nextends: far/parent.yaml\n");
		expect((await readScenario(path)).rival.growth).toBe(0.09);
	});

	it("keeps two files of one name apart", async () => {
		file("two/calm.yaml", "name: calm-too\nrival:\n  growth: 9%\n");
		file("two/parent.yaml", "name: parent\nextends: calm\n");
		file("calm.yaml", "name: calm\nrival:\n  growth: 1%\n");
		const path = file("both.yaml", "name: both\nextends: two/parent.yaml\ncounterfactual: calm\n");
		const { rival, counterfactual } = await readScenario(path);
		expect([rival.growth, counterfactual.rival?.growth]).toEqual([0.09, 0.01]);
	});

	it("lets a bundled name mean the bundled scenario, whatever stands beside the file", async () => {
		file("baseline.yaml", "name: baseline\nextends: null\n");
		const path = file("on-baseline.yaml", "name: on-baseline\nextends: baseline\n");
		expect((await readScenario(path)).baseYear).toBe(2025);
	});

	it("shows the cycle of parents that lead back", async () => {
		file("b.yaml", "name: b\nextends: c\n");
		file("c.yaml", "name: c\nextends: a\n");
		const { code, issues } = await refusal(file("a.yaml", "name: a\nextends: b\n"));
		expect(code).toBe("invalid-scenario");
		expect(issues).toHaveLength(1);
		expect(issues[0].message).toBe("must not extend itself, got a → b → c → a");
	});

	it("points into the file that is wrong, a parent's or a counterfactual's", async () => {
		const parent = file("wrong-parent.yaml", "name: wrong-parent\nrival:\n  growht: 8%\n");
		const error = await refusal(file("of-wrong.yaml", "name: of-wrong\nextends: wrong-parent\n"));
		expect(error.issues[0].path.endsWith("wrong-parent.yaml:3:3: rival.growht")).toBe(true);
		expect(parent).toContain("wrong-parent.yaml");
		const other = await refusal(file("against-wrong.yaml", "name: against-wrong\ncounterfactual: wrong-parent\n"));
		expect(other.issues.some(({ path }) => path.endsWith("wrong-parent.yaml:3:3: rival.growht"))).toBe(true);
	});

	it("refuses YAML that grows without end, has several documents or nests too deep", async () => {
		const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(",")}]\n`;
		const bomb = `${row("a", "x")}${row("b", "*a")}${row("c", "*b")}${row("d", "*c")}${row("e", "*d")}`;
		expect((await refusal(file("bomb.yaml", bomb))).message).toMatch(/excessive alias count/);
		expect((await refusal(file("two.yaml", "name: a\n---\nname: b\n"))).message).toMatch(
			/:2:1: must be one document, got another from here/,
		);
		expect((await refusal(file("deep.yaml", `${"[".repeat(300)}${"]".repeat(300)}`))).message).toMatch(
			/at most 100 levels deep/,
		);
		expect((await refusal(file("deeper.yaml", "[".repeat(50_000)))).message).toMatch(/must be (YAML|nested)/);
	});

	it("refuses bytes that are no text", async () => {
		const path = file("bytes.yaml", "");
		writeFileSync(path, Uint8Array.of(0xff, 0xfe, 0));
		expect((await refusal(path)).message).toMatch(/bytes\.yaml: must be text in UTF-8, got other bytes$/);
	});

	it("names what must be a scenario", async () => {
		expect((await refusal(file("empty.yaml", ""))).message).toMatch(
			/empty\.yaml: a scenario must be an object with a name, got null$/,
		);
		expect((await refusal(file("list.json", "[1]"))).message).toMatch(/list\.json: a scenario must be an object/);
	});
});

describe("a merge key in YAML", () => {
	const merged = (lines: string, name = "merged.yaml") => readScenario(file(name, `name: merged\n${lines}`));

	it("takes in the keys of a block that its own block does not give, wherever it stands in it", async () => {
		const { budget } = await merged(
			'budget:\n  lines:\n    education: &kept { floor: "1.2%", federalShare: 0.25 }\n    health: { floor: "0.5%", <<: *kept }\n',
		);
		expect(budget.lines.education).toMatchObject({ floor: 0.012, federalShare: 0.25 });
		expect(budget.lines.health).toMatchObject({ floor: 0.005, federalShare: 0.25 });
	});

	it("takes in several blocks, the first of them first, and what those take in", async () => {
		const { budget } = await merged(
			[
				"budget:",
				"  lines:",
				"    education: &a { floor: 0.001 }",
				"    health: &b { <<: *a, federalShare: 0.5 }",
				"    water: &c { floor: 0.002, development: 0.5 }",
				"    food: { <<: [*b, *c] }",
				"",
			].join("\n"),
		);
		expect(budget.lines.food).toMatchObject({ floor: 0.001, federalShare: 0.5, development: 0.5 });
	});

	it("leads a refusal to the line from which the key came", async () => {
		const error = await refusal(
			file(
				"merged-wrong.yaml",
				"name: merged-wrong\nbudget:\n  lines:\n    health:\n      <<: &all\n        floor: 2\n    food:\n      <<: *all\n",
			),
		);
		expect(error.issues.map(({ path }) => path.replace(/^.*yaml:/, ""))).toEqual([
			"6:9: budget.lines.health.floor",
			"6:9: budget.lines.food.floor",
		]);
	});

	it.each([
		["a number", "rival: { <<: 5 }", /:2:10: rival\.<<: must be a block by its anchor, .*; write <<: \*name$/],
		["nothing", "rival:\n  <<:\n", /:3:3: rival\.<<: must be a block by its anchor/],
		["the block that it stands in", "rival: &r { <<: *r }", /:2:17: rival\.<<: must not contain itself/],
		["one of two merge keys", "rival: { <<: {}, <<: {} }", /:2:18: rival\.<<: must be given once in its block/],
	])("is refused with its place where it holds %s", async (_, lines, said) => {
		expect((await refusal(file("merge-refused.yaml", `name: a\n${lines}`))).message).toMatch(said);
	});

	it("is refused where blocks that take in each other grow without end", async () => {
		const rows = Array.from({ length: 60 }, (_, k) => `k${k + 1}: &k${k + 1} { <<: [*k${k}, *k${k}] }`);
		const path = file("merge-bomb.yaml", ["name: bomb", "k0: &k0 { a: 1 }", ...rows].join("\n"));
		// Each block is more than twice the one before: 60 of them would be more than 2^60 values.
		expect((await refusal(path)).message).toMatch(/^\S+:\d+:\d+: k\d+\.<<: must take in at most 30000 values, got \d+/);
	});
});

describe("readScenarioSource", () => {
	it("gives what explain and parseScenario take", async () => {
		const path = file("source.yaml", "name: source\nhorizon: 4\n");
		const { input, options, locate } = await readScenarioSource(path, { reaction: "none" });
		expect(parseScenario(input, options).horizon).toBe(4);
		expect(locate([{ path: "horizon", message: "x" }])).toEqual([{ path: `${path}:2:1: horizon`, message: "x" }]);
	});

	it("leaves alone what the user set", async () => {
		const { locate } = await readScenarioSource(file("set.yaml", "name: set-over\nhorizon: 4\n"), {
			set: { horizon: 0 },
		});
		expect(locate([{ path: "horizon", message: "x" }])).toEqual([{ path: "horizon", message: "x" }]);
	});
});
