import { sources as table } from "./files.js";
import type { Row } from "./rows.js";

/** Where a figure comes from. */
export interface Source {
	/** Id in kebab-case, by which tables name it. */
	readonly id: string;
	/** Title, with the author where it is a study. */
	readonly title: string;
	/** Who published it. */
	readonly publisher: string;
	/** The publisher's page, or that of the account which was read; `""` for what is our own. */
	readonly url: string;
	/** Edition or date. */
	readonly vintage: string;
	/** Licence or terms, as far as known. */
	readonly terms: string;
	/** How far it was read: `full`, `abstract`, `press` (an account of the original) or `own-estimate`. */
	readonly read: string;
}

/** A source by its id, `undefined` where there is none. */
export function sourceOf(id: string): Source | undefined {
	const row = table().row(id);
	return row && source(row);
}

/**
 * The sources of a figure.
 *
 * @param ids The `source` cell of a figure: ids separated by spaces.
 * @returns Those that exist, in the order given.
 */
export function sourcesOf(ids: string): readonly Source[] {
	return ids.split(" ").flatMap((id) => sourceOf(id) ?? []);
}

function source({ id, title, publisher, url, vintage, terms, read }: Row): Source {
	return { id, title, publisher, url, vintage, terms, read };
}
