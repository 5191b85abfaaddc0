import type { Source } from "../../data/index.js";

/** The DOI in the address of a source; `undefined` where it has none. */
export function doiOf({ url }: Pick<Source, "url">): string | undefined {
	return /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\S+)$/.exec(url)?.[1];
}

/** Who is cited as author: persons by family name, or the publisher as a body; empty where nobody is named. */
export function bylineOf({ authors, publisher }: Pick<Source, "authors" | "publisher">): {
	readonly names: readonly string[];
	/** Whether the names are of persons. */
	readonly arePersons: boolean;
} {
	if (authors.length > 0) return { names: authors, arePersons: true };
	return { names: publisher === "" ? [] : [publisher], arePersons: false };
}
