import type { SourceKind } from "../../data/index.js";
import type { Citation } from "../../scenario/index.js";
import { bylineOf, doiOf } from "./byline.js";
import { yearOf } from "./issued.js";

/** An item of CSL-JSON, which Zotero, pandoc and others read. */
export interface CslItem {
	/** Key by which it is cited. */
	readonly id: string;
	/** `software` for the library; what a source is. */
	readonly type: "software" | "article-journal" | "report" | "article-newspaper" | "dataset" | "webpage";
	/** Title. */
	readonly title: string;
	/** Authors by family name, or the publisher as a body; empty where nobody is named. */
	readonly author: readonly ({ readonly family: string } | { readonly literal: string })[];
	/** Journal of an article; newspaper, where persons are the authors. */
	readonly "container-title"?: string;
	/** Publisher of a report; of anything else, where persons are the authors. */
	readonly publisher?: string;
	/** When it appeared: year, month and day as far as known, or the vintage in words; absent where unknown. */
	readonly issued?: { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
	/** Version of the software. */
	readonly version?: string;
	/** DOI of a source, without an address. */
	readonly DOI?: string;
	/** Address of a source. */
	readonly URL?: string;
	/** Scenario and licence; the terms of a source. */
	readonly note?: string;
}

/**
 * A citation as items of CSL-JSON: the software first, then each source under its id.
 *
 * @example
 * ```ts
 * import { citation } from "crowdout";
 * import { csl } from "crowdout/report";
 *
 * console.log(JSON.stringify(csl(citation("us-india-partnership"))));
 * ```
 */
export function csl({ software, scenario, sources }: Citation): CslItem[] {
	const { title, authors, version, released, license } = software;
	return [
		{
			...{ id: "crowdout", type: "software", title, author: literals(authors), version },
			issued: { "date-parts": [released.split("-").map(Number)] },
			note: `Scenario ${scenario.name}. Licence ${license}`,
		},
		...sources.map((source): CslItem => {
			const year = yearOf(source.vintage);
			const [type, place] = TYPES[source.kind];
			const { names, arePersons } = bylineOf(source);
			const doi = doiOf(source);
			return {
				...{ id: source.id, type, title: source.title },
				author: arePersons ? names.map(person) : literals(names),
				...(arePersons || ["article", "report"].includes(source.kind) ? { [place]: source.publisher } : {}),
				...(source.vintage === ""
					? {}
					: { issued: year === undefined ? { literal: source.vintage } : { "date-parts": [[year]] } }),
				...(doi === undefined ? {} : { DOI: doi }),
				...(source.url === "" ? {} : { URL: source.url }),
				...(source.terms === "" ? {} : { note: source.terms }),
			};
		}),
	];
}

/** By kind of source, its type and the variable that holds its publisher. */
const TYPES: Readonly<Record<SourceKind, readonly [CslItem["type"], "container-title" | "publisher"]>> = {
	article: ["article-journal", "container-title"],
	report: ["report", "publisher"],
	news: ["article-newspaper", "container-title"],
	data: ["dataset", "publisher"],
	page: ["webpage", "publisher"],
};

/** `others` are no person. */
function person(name: string): { family: string } | { literal: string } {
	return name === "others" ? { literal: name } : { family: name };
}

function literals(names: readonly string[]): { literal: string }[] {
	return names.map((literal) => ({ literal }));
}
