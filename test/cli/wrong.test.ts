import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

/** Each file of `wrong/`, and the lines that refuse it. */
const REFUSALS: Readonly<Record<string, readonly RegExp[]>> = {
	"unknown-key.yaml": [/:4:3: rival\.morale: is not a known key; known here: name, spending, growth/],
	"misspelt-key.yaml": [/:3:3: rival\.growht: is not a known key; did you mean "growth"$/],
	"share-in-percent.yaml": [
		/:5:7: budget\.lines\.health\.base: must be a share of GDP from 0 to 1, got 1\.01; did you mean "1\.01%"$/,
	],
	"does-not-close.yaml": [/:2:1: budget: the base year must close, .*got a difference of 0\.00\d+; change /],
	"late-path.yaml": [/:3:3: economy\.growth: must begin no later than 2026, the first simulated year, got 2030/],
	"negative-floor.yaml": [/:5:7: budget\.lines\.water\.floor: must be a share of GDP from 0 to 1, got "-0\.1%"/],
	"unknown-line.yaml": [
		/:4:24: allocation\.order\.2: must be a line of the budget .*got "helth"; did you mean "health"$/,
		/:4:3: allocation\.order: must name every line once, got none of health/,
	],
	"unknown-parent.yaml": [
		/:2:1: extends: must be one of .*got "us-india-partnershp"; did you mean "us-india-partnership"$/,
	],
	"cycle.yaml": [/:2:1: extends: must not extend itself, got cycle → cycle-parent → cycle$/],
	"not-yaml": [
		/:3:1: must be YAML: flow map in block collection/,
		/:5:1: must be YAML: flow sequence in block collection/,
	],
	"several.yaml": [
		/:1:1: name: must be an id in kebab-case, got "Several Things"$/,
		/:2:1: horizon: must be a whole number of years from 1 to 200, got 0$/,
		/:4:3: rival\.growht: is not a known key; did you mean "growth"$/,
		/:8:7: budget\.lines\.health\.base: must be a share of GDP from 0 to 1, got 1\.01; did you mean "1\.01%"$/,
	],
	"duplicate-key.yaml": [/:3:1: horizon: must be given once in its block, got it twice; remove one$/],
	"duplicate-key.json": [/:4:2: horizon: must be given once in its block, got it twice; remove one$/],
	"year-twice.yaml": [/:3:23: rival\.growth\.2026: must be given once in its block, got it twice; remove one$/],
	"two-documents.yaml": [/:2:1: must be one document, got another from here; give each a file of its own$/],
	"holds-itself.yaml": [
		/:3:16: rival\.partnership: must not contain itself, got an alias of a block around it; write it out$/,
	],
	"flat-correlation.yaml": [
		/:3:17: uncertainty\.correlation\.0: must be \[pathA, pathB, rho\], got "rival\.growth"$/,
		/:3:31: uncertainty\.correlation\.1: must be \[pathA, pathB, rho\], got "defence\.longRun"$/,
		/:3:48: uncertainty\.correlation\.2: must be \[pathA, pathB, rho\], got 0\.5$/,
	],
	"trailing-comma.json": [/:4:1: must be JSON: expected double-quoted property name, got "}"$/],
	"underscore.yaml": [/:3:3: economy\.gdp: must be a number.*; YAML reads 113_935 as a text: write 113935$/],
};

describe("crowdout run of a wrong file", () => {
	for (const [file, lines] of Object.entries(REFUSALS)) {
		it(`refuses ${file} with exit 2, nothing on stdout and one line an issue`, () => {
			const { status, stdout, stderr } = crowdout(["run", `test/cli/wrong/${file}`]);
			expect(status).toBe(2);
			expect(stdout).toBe("");
			const got = stderr.trimEnd().split("\n");
			expect(got).toHaveLength(lines.length);
			lines.forEach((line, k) => {
				expect(got[k]).toMatch(line);
				expect(got[k]).toContain(`test/cli/wrong/${file}:`);
			});
		});
	}

	it("refuses what is no text", () => {
		const { status, stdout, stderr } = crowdout(["run", "-"], "\u0000");
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr).toMatch(/^stdin/);
	});
});

describe("two forms of output at once", () => {
	it.each([
		["run baseline --json --csv", "crowdout: option '--csv' cannot be used with option '--json'\n"],
		[
			"sensitivity us-india-partnership --method tornado --svg --json",
			"crowdout: option '--svg' cannot be used with option '--json'\n",
		],
	])("are refused: %s", (words, said) => {
		expect(crowdout(words.split(" "))).toMatchObject({ status: 2, stdout: "", stderr: said });
	});
});

describe("an option that takes one value", () => {
	it.each([
		["attribute baseline india-surge --output crowdOut.ratio --output last(run.debt)", "output"],
		["run baseline --years 2 --years 3", "years"],
		["ensemble baseline --seed 1 --seed 1", "seed"],
		["run baseline --financing schedule --financing imf-programme", "financing"],
	])("is refused where it is given twice: %s", (words, option) => {
		expect(crowdout(words.split(" "))).toEqual({
			status: 2,
			stdout: "",
			stderr: `crowdout: option '--${option}' must be given once, got it twice; it takes one value\n`,
		});
	});
});

describe("what would mislead", () => {
	it("is said once on stderr, and the result is printed", () => {
		const words =
			"compare baseline india-surge --json --set economy.gdp=113.9 --set rival.growth.2026=4% --set rival.growth.2040=5%";
		const { status, stdout, stderr } = crowdout(words.split(" "));
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toBeTruthy();
		const lines = stderr.trimEnd().split("\n");
		expect(lines).toHaveLength(new Set(lines).size);
		expect(lines).toContain("warning: rival.growth: 2040 lies after the last simulated year, 2031, and is not read");
		expect(lines.filter((line) => /^warning: economy\.gdp: 113\.9 .*a thousand times as much$/.test(line))).not.toEqual(
			[],
		);
	});

	it("is said of the ends of a sweep", () => {
		const { status, stderr } = crowdout("sweep baseline --over rival.growth=2..10 --csv".split(" "));
		expect(stderr).toMatch(
			/^warning: rival\.growth: 2 lies more than ten times from the 0\.\d+ of baseline; did you mean 2%\n/,
		);
		expect(status).toBeLessThan(3);
	});
});
