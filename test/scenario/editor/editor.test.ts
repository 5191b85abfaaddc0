import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundledScenarios, parseScenario, scenarioJsonSchema } from "crowdout";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { writeScenario } from "../../../src/cli/scenario-file.js";
import { estimateFinancing, estimateReaction, financingMix } from "../../../src/reaction.js";
import { inserted, offered, shown, underlined } from "./language-server.js";

const folder = mkdtempSync(join(tmpdir(), "crowdout-editor-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("an editor offers", () => {
	it("every bundled scenario as parent and as counterfactual, and the presets of the latter", async () => {
		const names = Object.keys(bundledScenarios);
		expect(await offered("name: a\nextends: |\n")).toEqual([...names, "null"]);
		expect(await offered("name: a\ncounterfactual: |\n")).toEqual(expect.arrayContaining(names));
		expect(await offered("name: a\ncounterfactual:\n  against: |\n")).toEqual([
			"pace",
			"gdp-share",
			"without-events",
			"further",
		]);
	});

	it("the four lines, and the keys of each", async () => {
		const lines = ["education", "health", "food", "water"];
		expect(await offered("name: a\nbudget:\n  lines:\n    |\n")).toEqual(expect.arrayContaining(lines));
		for (const line of [...lines, "roads"]) {
			const keys = await offered(`name: a\nbudget:\n  lines:\n    ${line}:\n      |\n`);
			expect(keys, line).toEqual(expect.arrayContaining(["base", "path", "floor", "federalShare", "development"]));
		}
	});

	it("paths that may be drawn, and no others", async () => {
		const paths = await offered("name: a\nuncertainty:\n  |\n");
		const drawn = [
			"rival.growth",
			"defence.longRun",
			"budget.lines.education.path",
			"financing",
			"correlation",
			"joint",
		];
		expect(paths).toEqual(expect.arrayContaining(drawn));
		for (const path of ["horizon", "budget.defence", "budget.lines.education.base"]) expect(paths).not.toContain(path);
	});

	it("the kinds that may stand at a path, and those of financing", async () => {
		const kinds = (path: string) => offered(`name: a\nuncertainty:\n  ${path}:\n    kind: |\n`);
		expect(await kinds("rival.growth")).toEqual("normal uniform triangular pert lognormal beta discrete".split(" "));
		expect(await kinds("financing")).toEqual(["dirichlet", "mixture"]);
	});

	it("the keys of a kind once it is named", async () => {
		const keys = await offered("name: a\nuncertainty:\n  rival.growth:\n    kind: lognormal\n    |\n");
		expect(keys).toEqual(expect.arrayContaining(["median", "sigma", "p05", "p95", "since", "until"]));
		for (const key of ["mean", "alpha", "values"]) expect(keys).not.toContain(key);
	});

	it.each([
		["table: 4%, then 6%", "2026: 4%\n2030: 6%"],
		["ramp: 4% to 6%", "from: 4%\nto: 6%\nstart: 2026\nend: 2030"],
		["interpolate: 4% to 6%", "interpolate: \n  2026: 4%\n  2031: 6%"],
		["formula of t", "formula: 0.04 + 0.005 * t"],
	])("a snippet that writes %s", async (label, written) => {
		const text = await inserted("name: a\nrival:\n  growth:\n    |\n", label);
		expect(
			text
				?.replace(/[ \t]+$/gm, "")
				.replaceAll('"', "")
				.trim(),
		).toBe(written.replace(/[ \t]+$/gm, ""));
		const file = `name: a\nrival:\n  growth:\n${text?.trim().replace(/^/gm, "    ")}\n`;
		expect(await underlined(file)).toEqual([]);
	});

	it("distributions as people state them", async () => {
		const labels = await offered("name: a\nuncertainty:\n  rival.growth:\n    |\n");
		expect(labels).toEqual(expect.arrayContaining(["normal: 2% to 6% in nine of ten", "low, mode and high"]));
		expect(labels.filter((label) => label.includes("crowdout scenario"))).toEqual([]);
	});
});

describe("an editor shows of a key", () => {
	it.each([
		[
			"economy:\n  populationG|rowth: 1%",
			["Growth of population", "Unit: per year", "Range: greater than", "Default: 0"],
		],
		[
			"rival:\n  gro|wth: { 2026: 8% }",
			["Real growth of the rival's military spending", "Unit: per year", "Range: greater than"],
		],
		["rival:\n  spe|nding: 90", ["Base-year military spending", "Unit: US$ bn", "Range: greater than 0"]],
		[
			"budget:\n  lines:\n    water: { flo|or: 1% }",
			["no cut goes", "Unit: share of GDP", "Range: a share of GDP from 0 to 1"],
		],
		[
			"uncertainty:\n  rival.gro|wth: { kind: normal, p05: 1%, p95: 3% }",
			["Real growth of the rival's", "Unit: per year"],
		],
		["uncertainty:\n  rival.growth: { kind: normal, p0|5: 1%, p95: 3% }", ["5th percentile", "Range: below p95"]],
	])("what it is, its unit, range and default, each apart: %s", async (text, said) => {
		const words = (await shown(`name: a\n${text}\n`)).replaceAll("\\", "");
		const lines = words.split(/\n+/);
		for (const part of said)
			expect(
				lines.filter((line) => line.includes(part)),
				`${part} in ${words}`,
			).toHaveLength(1);
		expect(words).not.toContain("crowdout scenario");
	});

	it("the title of each scenario that may be its parent", async () => {
		expect(await shown("name: a\next|ends: floors\n")).toContain(bundledScenarios.floors.title);
	});
});

describe("an editor underlines in `uncertainty`", () => {
	it.each([
		["a path that is none", "rival.grwth: { kind: normal, mean: 1, sd: 1 }"],
		["a number of the base year", "budget.defence: { kind: normal, mean: 1, sd: 1 }"],
		["a kind that is none", "rival.growth: { kind: gaussian, mean: 1, sd: 1 }"],
		["a key that is missing", "rival.growth: { kind: normal, mean: 1 }"],
		["one percentile without the other", "rival.growth: { kind: normal, p05: 1% }"],
		["both ways of saying one thing", "rival.growth: { kind: normal, p05: 1%, p95: 2%, mean: 1% }"],
		["a key of another kind", "rival.growth: { kind: uniform, min: 0, max: 1, sd: 1 }"],
		["a text that is no number", "rival.growth: { kind: normal, p05: fast, p95: 1 }"],
		["shares at a path", "rival.growth: { kind: dirichlet, weights: { taxes: 1 } }"],
		["a share that is none", "financing: { kind: dirichlet, weights: { taxis: 1 } }"],
		["a number", "rival.growth: 5"],
	])("%s", async (_, entry) => {
		const lines = await underlined(`name: a\nuncertainty:\n  ${entry}\n`);
		expect(lines.length).toBeGreaterThan(0);
		for (const line of lines) expect(line).toMatch(/^3: /);
	});

	it.each([
		"rival.growth: { low: 1%, mode: 2%, high: 3% }",
		"rival.growth: { kind: triangular, low: 1%, mode: 2%, high: 3%, apply: add }",
		"rival.growth: { kind: lognormal, p05: 1%, p95: 3%, since: 2028, max: 9% }",
		"rival.growth: [{ low: 1%, mode: 2%, high: 3%, until: 2027 }, { kind: normal, mean: 1, sd: 1, since: 2028 }]",
		"budget.lines.roads.path: null",
		"correlation: [[rival.growth, economy.growth, 0.5]]",
	])("nothing of %s", async (entry) => {
		expect(await underlined(`name: a\nuncertainty:\n  ${entry}\n`)).toEqual([]);
	});
});

describe("an editor underlines nothing", () => {
	it("of the example that a user starts from", async () => {
		const text = readFileSync(new URL("../../../examples/own-scenario.yaml", import.meta.url), "utf8");
		expect(await underlined(text)).toEqual([]);
	});

	it.each(Object.keys(bundledScenarios))(
		"of %s as it is written, and as the explorer's download and a result's record hold it",
		async (name) => {
			expect(await underlined(stringify(bundledScenarios[name]))).toEqual([]);
			expect(await underlined(JSON.stringify(parseScenario(name), undefined, 2))).toEqual([]);
		},
	);

	it("of what estimate writes with --scenario", async () => {
		const { defence, uncertainty } = estimateReaction({ specification: "error-correction", from: 1988, to: 2024 });
		const mix = financingMix(estimateFinancing({ from: 1994, to: 2025 }), { extends: "us-india-partnership" });
		const blocks = {
			reaction: { defence, uncertainty },
			financing: { financing: mix?.financing, uncertainty: mix?.uncertainty },
		};
		for (const [name, written] of Object.entries(blocks)) {
			const file = join(folder, `${name}.yaml`);
			const about = { title: name, command: "crowdout estimate", extends: "us-india-partnership", notes: ["a note"] };
			await writeScenario(file, { ...about, blocks: written });
			expect(await underlined(readFileSync(file, "utf8")), name).toEqual([]);
		}
		expect(readdirSync(folder)).toHaveLength(2);
	});

	it("of a merge key, a named parent of one's own and a counterfactual by keys", async () => {
		expect(
			await underlined(
				"name: a\nextends: my-own\ncounterfactual: { rival: { growth: 4% } }\nbudget:\n  lines:\n    education: &a { floor: 1% }\n    health: { <<: *a }\n",
			),
		).toEqual([]);
	});
});

describe("the schema for editors", () => {
	it("names the parts of a key in its description, and keeps none of them beside it", () => {
		const text = JSON.stringify(scenarioJsonSchema());
		expect(text).not.toMatch(/"absent":|"range":"|"unit":"/);
	});
});
