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
	/** The publisher's page, or the page of the account that was read; `""` for our own work. */
	readonly url: string;
	/** Edition or date. */
	readonly vintage: string;
	/** Licence or terms, as far as known. */
	readonly terms: string;
	/** How much of it was read: `full`, `abstract`, `press` (an account of the original) or `own-estimate`. */
	readonly read: string;
}

/**
 * A source by its id, `undefined` where there is none.
 *
 * @example
 * ```ts
 * import { sourceOf } from "crowdout";
 *
 * console.log(sourceOf("imf-weo-2026-04")?.publisher);
 * ```
 */
export function sourceOf(id: string): Source | undefined {
	const row = table().row(id);
	return row && source(row);
}

/**
 * The sources of a figure.
 *
 * @param ids The `source` cell of a figure: ids separated by spaces.
 * @returns Those that exist, in the order given.
 * @example
 * ```ts
 * import { parameters, sourcesOf } from "crowdout";
 *
 * const { source } = parameters()[0];
 * for (const { title, publisher, url } of sourcesOf(source)) console.log(title, publisher, url);
 * ```
 */
export function sourcesOf(ids: string): readonly Source[] {
	return ids.split(" ").flatMap((id) => sourceOf(id) ?? []);
}

function source({ id, title, publisher, url, vintage, terms, read }: Row): Source {
	return { id, title, publisher, url, vintage, terms, read };
}
