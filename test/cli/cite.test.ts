import { describe, expect, it } from "vitest";
import { crowdout } from "../built.js";

const cite = (...words: string[]) => crowdout(["cite", "us-india-partnership", ...words]);

describe("crowdout cite", () => {
	it("prints the software, the scenario, each publisher and the terms", () => {
		const { status, stdout, stderr } = cite();
		expect([status, stderr]).toEqual([0, ""]);
		expect(stdout).toMatch(/^HOW TO CITE us-india-partnership\n/i);
		expect(stdout).toContain("[Computer");
		expect(stdout).toContain("https://www.sipri.org/databases/milex");
		expect(stdout).toContain("SIPRI terms as of 2016");
	});

	it("prints BibTeX and CSL-JSON of the same sources", () => {
		const keys = [...cite("--format", "bibtex").stdout.matchAll(/^@\w+\{([\w-]+),$/gm)].map(([, key]) => key);
		expect(keys.length).toBeGreaterThan(10);
		expect(JSON.parse(cite("--format", "csl").stdout).map(({ id }: { id: string }) => id)).toEqual(keys);
	});

	it("takes the options of a scenario: a number that is set is yours to cite", () => {
		expect(JSON.parse(cite("--set", "rival.growth=8%", "--json").stdout).given).toEqual(["rival.growth"]);
	});

	it.each([
		[["cite", "us-india-partnerships"], /us-india-partnership/],
		[["cite", "baseline", "--format", "ris"], /--format/],
		[["cite", "baseline", "--format", "bibtex", "--json"], /--json/],
		[["cite", "baseline", "--format", "bibtex", "--out", "x.csv"], /must end in \.bib or \.txt/],
	])("refuses %j with one line", (words, line) => {
		const { status, stdout, stderr } = crowdout(words);
		expect([status, stdout]).toEqual([2, ""]);
		expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		expect(stderr).toMatch(line);
	});
});
