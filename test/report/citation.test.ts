import { citation, type Source } from "crowdout";
import { bibtex, csl } from "crowdout/report";
import { describe, expect, it } from "vitest";

const found = citation("us-india-partnership");

/** The citation with one source, which has what is given. */
const withSource = (given: Partial<Source>) => {
	const source = { id: "a", title: "T", publisher: "P", url: "", vintage: "", terms: "", read: "full", ...given };
	return { ...found, sources: [source] };
};

describe("citation", () => {
	it("names the publishers and terms of the tables in which the scenario's numbers stand", () => {
		expect(found.tables.map(({ name }) => name)).toEqual(
			expect.arrayContaining(["base-figures", "parameters", "partnership-events", "scenario-figures"]),
		);
		for (const { publisher, terms } of found.tables) expect([publisher, terms]).not.toContain("");
		expect(found.sources.map(({ id }) => id)).toContain("sipri-milex-2026-04");
		expect(found.given).toEqual([]);
	});

	it("leaves out what this project chose or estimated itself", () => {
		expect(found.sources.filter(({ publisher }) => publisher === "crowdout")).toEqual([]);
	});

	it("lists the numbers that the author gave, and keeps the references", () => {
		const own = { extends: "baseline", name: "own", references: ["A book"], rival: { growth: 0.07 } };
		expect(citation(own)).toMatchObject({ given: ["rival.growth"], references: ["A book"], scenario: { name: "own" } });
		expect(citation("baseline", { set: { rival: { growth: 0.07 } } }).given).toContain("rival.growth");
	});

	it("follows the base year that is chosen", () => {
		expect(citation("baseline", { base: "2023-sipri" }).scenario).toMatchObject({
			baseYear: 2023,
			definition: "sipri",
		});
	});
});

describe("bibtex", () => {
	it("has the software first, then each source under its id, with as many braces closed as opened", () => {
		const text = bibtex(found);
		const keys = [...text.matchAll(/^@\w+\{([\w-]+),$/gm)].map(([, key]) => key);
		expect(keys).toEqual(["crowdout", ...found.sources.map(({ id }) => id)]);
		expect(text.match(/\{/g)).toHaveLength(text.match(/\}/g)!.length);
	});

	it("escapes every letter that means something to TeX", () => {
		expect(bibtex(withSource({ title: "50% of A & B_1 #2 $3 ~ ^" }))).toContain(
			"title = {{50\\% of A \\& B\\_1 \\#2 \\$3 \\textasciitilde{} \\textasciicircum{}}}",
		);
	});

	it.each([
		["2019", "2019"],
		["March 2026", "2026"],
		["12 June 2026", "2026"],
		["2024-10-15", "2024"],
		["2018-06", "2018"],
		["2022-23", undefined],
		["FY2024", undefined],
		["1950-2022", undefined],
		["release of April 2026, 1949-2025", undefined],
		["", undefined],
	])("reads the year of the vintage %j as %s", (vintage, year) => {
		const [, , source] = bibtex(withSource({ vintage })).split("@");
		expect(/ {2}year = \{(.*)\}/.exec(source)?.[1]).toBe(year);
	});
});

describe("csl", () => {
	it("has the software with its release, then each source, with the vintage in words where it is no year", () => {
		const [software, source] = csl(withSource({ vintage: "2022-23", url: "https://example.org/", terms: "CC BY" }));
		expect(software).toMatchObject({ id: "crowdout", type: "software", version: found.software.version });
		const day = found.software.released.split("-").map(Number);
		expect(software.issued).toEqual({ "date-parts": [day] });
		expect(source).toEqual({
			...{ id: "a", type: "document", title: "T", author: [{ literal: "P" }] },
			...{ issued: { literal: "2022-23" }, URL: "https://example.org/", note: "CC BY" },
		});
	});

	it("leaves out what is not known", () => {
		expect(csl(withSource({}))[1]).not.toHaveProperty("issued");
		expect(csl(withSource({}))[1]).not.toHaveProperty("URL");
	});
});
