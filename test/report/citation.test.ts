import Schema from "ajv";
import { citation, dataTable, type Source, sourceOf } from "crowdout";
import { bibtex, citationReport, csl, text } from "crowdout/report";
import { describe, expect, it } from "vitest";

const found = citation("us-india-partnership");

/** The citation with one source, which has what is given. */
const withSource = (given: Partial<Source>) => {
	const source: Source = {
		...{ id: "a", title: "T", authors: [], publisher: "P", kind: "page" },
		...{ url: "", vintage: "", terms: "", read: "full", ...given },
	};
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

/** A citation of every source there is. */
const all = { ...found, sources: dataTable("sources").rows.map(({ id }) => sourceOf(id)!) };

/** BibTeX read by its grammar: entries with their fields, whose braces are even. */
function readBibtex(bib: string): { kind: string; key: string; fields: Record<string, string> }[] {
	return bib.split(/\n(?=@)/).map((entry) => {
		const [, kind, key, body] = /^@([a-z]+)\{([\w-]+),\n(.*)\}\n$/s.exec(entry) ?? [];
		const fields = Object.fromEntries(
			body
				.trimEnd()
				.split("\n")
				.map((line) => /^ {2}([a-z]+) = \{(.+)\},$/.exec(line)!.slice(1)),
		);
		for (const value of Object.values<string>(fields)) {
			let depth = 0;
			for (const [brace] of value.matchAll(/(?<!\\)[{}]/g)) {
				depth += brace === "{" ? 1 : -1;
				expect([key, depth]).toEqual([key, Math.max(0, depth)]);
			}
			expect([key, depth]).toEqual([key, 0]);
		}
		return { kind, key, fields };
	});
}

describe("a source", () => {
	it("does not hold its authors in its title", () => {
		for (const { id, title, authors } of all.sources) {
			expect([id, title]).not.toEqual([id, expect.stringMatching(/^[^:]*\b(and|and others|et al\.?): /)]);
			for (const name of authors) expect([id, title.split(":")[0]]).not.toEqual([id, expect.stringContaining(name)]);
		}
	});

	it("is cited by its authors, where they are known, else by its publisher", () => {
		const fan = { title: "T", authors: ["Fan", "Liu", "Coyte"], publisher: "J", vintage: "2018" };
		expect(text(citationReport(withSource(fan)))).toContain("- Fan, Liu and Coyte. (2018). T. J.\n");
		expect(text(citationReport(withSource({})))).toContain("- P. (n.d.). T.\n");
	});
});

describe("bibtex", () => {
	it("has of every source an entry that can be read, with the fields that its kind must have", () => {
		const REQUIRED: Record<string, readonly string[]> = {
			software: ["author", "title", "year"],
			article: ["author", "title", "journal"],
			techreport: ["author", "title", "institution"],
			misc: ["author", "title"],
		};
		const entries = readBibtex(bibtex(all));
		expect(entries.map(({ key }) => key)).toEqual(["crowdout", ...all.sources.map(({ id }) => id)]);
		for (const { kind, key, fields } of entries) {
			expect({ key, fields: Object.keys(fields) }).toEqual({
				key,
				fields: expect.arrayContaining([...REQUIRED[kind]]),
			});
		}
		// Addresses that hold a DOI are many, and each is a field too.
		const withDoi = entries.filter(({ fields }) => fields.url?.includes("doi.org/"));
		expect(withDoi.length).toBeGreaterThan(8);
		for (const { fields } of withDoi) expect(fields.url).toBe(`https://doi.org/${fields.doi}`);
	});

	it("gives a study its authors and its journal, and a report its institution", () => {
		const of = (id: string) => readBibtex(bibtex({ ...found, sources: [sourceOf(id)!] }))[1];
		expect(of("fan-2018")).toMatchObject({
			kind: "article",
			fields: {
				author: "Fan and Liu and Coyte",
				journal: "Defence and Peace Economics",
				year: "2018",
				doi: "10.1080/10242694.2017.1303303",
			},
		});
		expect(of("wolf-2022").fields.author).toBe("Wolf and others");
		expect(of("finance-budget-in-brief-2027")).toMatchObject({
			kind: "techreport",
			fields: {
				author: "{Finance Division, Government of Pakistan}",
				institution: "Finance Division, Government of Pakistan",
			},
		});
	});

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

/** The rules of CSL-JSON for the fields that are used: its types, names and dates. */
const CSL = {
	type: "array",
	items: {
		type: "object",
		required: ["type", "id"],
		additionalProperties: false,
		properties: {
			type: { enum: ["software", "article-journal", "article-newspaper", "report", "dataset", "webpage"] },
			id: { type: "string", minLength: 1 },
			author: {
				type: "array",
				items: {
					type: "object",
					additionalProperties: false,
					properties: { family: { type: "string" }, literal: { type: "string" } },
					minProperties: 1,
					maxProperties: 1,
				},
			},
			issued: {
				anyOf: [
					{
						required: ["date-parts"],
						additionalProperties: false,
						properties: {
							"date-parts": {
								...{ type: "array", minItems: 1, maxItems: 2 },
								items: { type: "array", minItems: 1, maxItems: 3, items: { type: "number" } },
							},
						},
					},
					{ required: ["literal"], additionalProperties: false, properties: { literal: { type: "string" } } },
				],
			},
			...Object.fromEntries(
				["title", "container-title", "publisher", "version", "DOI", "URL", "note"].map((name) => [
					name,
					{ type: "string", minLength: 1 },
				]),
			),
		},
	},
};

describe("csl", () => {
	it("follows the rules of CSL-JSON for every source", () => {
		const validate = new Schema({ strict: false, allErrors: true }).compile(CSL);
		const items = csl(all);
		validate(JSON.parse(JSON.stringify(items)));
		expect(validate.errors ?? []).toEqual([]);
		expect(items.find(({ id }) => id === "fan-2018")).toMatchObject({
			type: "article-journal",
			author: [{ family: "Fan" }, { family: "Liu" }, { family: "Coyte" }],
			"container-title": "Defence and Peace Economics",
			DOI: "10.1080/10242694.2017.1303303",
		});
		expect(items.find(({ id }) => id === "sipri-milex-2026-04")).toMatchObject({ type: "dataset" });
	});

	it("has the software with its release, then each source, with the vintage in words where it is no year", () => {
		const [software, source] = csl(withSource({ vintage: "2022-23", url: "https://example.org/", terms: "CC BY" }));
		expect(software).toMatchObject({ id: "crowdout", type: "software", version: found.software.version });
		const day = found.software.released.split("-").map(Number);
		expect(software.issued).toEqual({ "date-parts": [day] });
		expect(source).toEqual({
			...{ id: "a", type: "webpage", title: "T", author: [{ literal: "P" }] },
			...{ issued: { literal: "2022-23" }, URL: "https://example.org/", note: "CC BY" },
		});
	});

	it("leaves out what is not known", () => {
		expect(csl(withSource({}))[1]).not.toHaveProperty("issued");
		expect(csl(withSource({}))[1]).not.toHaveProperty("URL");
	});
});
