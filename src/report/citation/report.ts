import type { Source } from "../../data/index.js";
import type { Citation } from "../../scenario/index.js";
import { type Block, heading, list, paragraph, section, type Words } from "../blocks/index.js";
import { listed } from "../words.js";
import { bylineOf } from "./byline.js";

/**
 * How to cite a result, in the manner of APA: the software, the scenario, the publishers of its figures and their terms.
 *
 * @example
 * ```ts
 * import { citation } from "crowdout";
 * import { citationReport, text } from "crowdout/report";
 *
 * console.log(text(citationReport(citation("us-india-partnership"))));
 * ```
 */
export function citationReport({ software, scenario, references, sources, tables, given }: Citation): Block[] {
	const { title, authors, version, released, license } = software;
	const year = released.slice(0, 4);
	const { name, baseYear, definition } = scenario;
	const named = scenario.title === undefined ? name : `${scenario.title} (${name})`;
	return [
		heading(`How to cite ${name}`, 1),
		...section("The software", [
			paragraph(
				`${authors.join(", ")}. (${year}). ${title} (Version ${version}) [Computer software]. Licence ${license}.`,
			),
		]),
		...section("The scenario", [
			paragraph(`${named}: base year ${baseYear}, defence defined as ${definition}.`),
			...list(references),
		]),
		...section("Publishers of its figures", list(sources.map(apa))),
		...section(
			"Terms of the tables",
			list(tables.map((table) => `${table.title} (${table.name}): ${table.publisher}. ${table.terms}`)),
		),
		...section(
			"Your own numbers",
			given.length === 0 ? [] : [paragraph(`Name a source of your own for ${given.join(", ")}.`)],
		),
	];
}

function apa(source: Source): Words {
	const { publisher, vintage, title, url } = source;
	const { names, arePersons } = bylineOf(source);
	const link = /^https?:\/\//.test(url) ? { text: title, href: url } : title;
	const by = `${listed(names)}. (${vintage === "" ? "n.d." : vintage}). `;
	return [by, link, arePersons ? `. ${publisher}.` : "."];
}
