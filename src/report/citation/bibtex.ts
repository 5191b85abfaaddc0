import type { Citation } from "../../scenario/index.js";
import { yearOf } from "./issued.js";

/**
 * A citation as BibTeX: the software as `@software`, each source as `@misc` under its id. The scenario and the terms are in
 * the notes.
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
	const others = sources.map(({ id, publisher, title, url, vintage, terms }) => {
		const year = yearOf(vintage);
		const notes = [year === undefined || vintage !== String(year) ? vintage : "", terms].filter((note) => note !== "");
		return entry("misc", id, {
			author: whole(publisher),
			title: whole(title),
			year: year === undefined ? "" : String(year),
			url: url.replaceAll(/[{}\\\s]/g, encodeURIComponent),
			note: notes.map(escaped).join(". "),
		});
	});
	return [own, ...others].join("\n");
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
