import type { Source, SourceKind } from "../../data/index.js";
import type { Citation } from "../../scenario/index.js";
import { bylineOf, doiOf } from "./byline.js";
import { yearOf } from "./issued.js";

/**
 * A citation as BibTeX: the software as `@software`, each source under its id: articles as `@article`,
 * reports as `@techreport`, the rest as `@misc`. The scenario and the terms are in the notes.
 *
 * @returns Entries with an empty line between them, UTF-8.
 * @example
 * ```ts
 * import { citation } from "crowdout";
 * import { bibtex } from "crowdout/report";
 *
 * console.log(bibtex(citation("us-india-partnership")));
 * ```
 */
export function bibtex({ software, scenario, sources }: Citation): string {
	const own = entry("software", "crowdout", {
		author: software.authors.map(whole).join(" and "),
		title: whole(software.title),
		year: software.released.slice(0, 4),
		date: software.released,
		version: software.version,
		note: `Scenario ${escaped(scenario.name)}. Licence ${escaped(software.license)}`,
	});
	return [own, ...sources.map(sourceEntry)].join("\n");
}

/** By kind of source, the kind of entry and its field for the publisher. */
const ENTRIES: Readonly<Record<SourceKind, readonly [kind: string, publisher: string]>> = {
	article: ["article", "journal"],
	report: ["techreport", "institution"],
	news: ["misc", "howpublished"],
	data: ["misc", "howpublished"],
	page: ["misc", "howpublished"],
};

function sourceEntry(source: Source): string {
	const { id, kind, publisher, title, url, vintage, terms } = source;
	const [type, field] = ENTRIES[kind];
	const { names, arePersons } = bylineOf(source);
	const year = yearOf(vintage);
	const notes = [year === undefined || vintage !== String(year) ? vintage : "", terms].filter((note) => note !== "");
	return entry(type, id, {
		author: names.map((name) => (arePersons ? escaped(name) : whole(name))).join(" and "),
		title: whole(title),
		// Where the publisher is the author, @misc needs it only once.
		[field]: arePersons || type !== "misc" ? escaped(publisher) : "",
		year: year === undefined ? "" : String(year),
		doi: verbatim(doiOf(source) ?? ""),
		url: verbatim(url),
		note: notes.map(escaped).join(". "),
	});
}

/** An address, which TeX reads letter by letter. */
function verbatim(address: string): string {
	return address.replaceAll(/[{}\\\s]/g, encodeURIComponent);
}

function entry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
	const lines = Object.entries(fields).flatMap(([name, value]) => (value === "" ? [] : [`  ${name} = {${value}},\n`]));
	return `@${kind}{${key},\n${lines.join("")}}\n`;
}

/** In braces of its own, so that no style changes its capitals or takes it for a person. */
function whole(text: string): string {
	return text === "" ? "" : `{${escaped(text)}}`;
}

/** A text in which no letter means anything to TeX. */
function escaped(text: string): string {
	const others: Readonly<Record<string, string>> = {
		"\\": "\\textbackslash{}",
		"~": "\\textasciitilde{}",
		"^": "\\textasciicircum{}",
	};
	return text.replaceAll(/[\\{}$&#%_~^]/g, (letter) => others[letter] ?? `\\${letter}`);
}
