import type { Citation } from "../../scenario/index.js";
import { yearOf } from "./issued.js";

/** An item of CSL-JSON, which Zotero, pandoc and others read. */
export interface CslItem {
	/** Key by which it is cited. */
	readonly id: string;
	/** `software` for the library, `document` for a source. */
	readonly type: "software" | "document";
	/** Title. */
	readonly title: string;
	/** Authors, or the publisher as a body; empty where nobody is named. */
	readonly author: readonly { readonly literal: string }[];
	/** When it appeared: year, month and day as far as known, or the vintage in words; absent where unknown. */
	readonly issued?: { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
	/** Version of the software. */
	readonly version?: string;
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
			return {
				...{ id: source.id, type: "document", title: source.title },
				author: literals([source.publisher].filter((name) => name !== "")),
				...(source.vintage === ""
					? {}
					: { issued: year === undefined ? { literal: source.vintage } : { "date-parts": [[year]] } }),
				...(source.url === "" ? {} : { URL: source.url }),
				...(source.terms === "" ? {} : { note: source.terms }),
			};
		}),
	];
}

function literals(names: readonly string[]): { literal: string }[] {
	return names.map((literal) => ({ literal }));
}
