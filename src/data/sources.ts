import { listed } from "../domain/index.js";
import { sources as table } from "./files.js";
import type { Row } from "./rows.js";

/** What a source is: of a journal, official or a study, of the press, a data set, or another page. */
export type SourceKind = "article" | "report" | "news" | "data" | "page";

/** Where a figure comes from. */
export interface Source {
	/** Id in kebab-case, by which tables name it. */
	readonly id: string;
	/** Title; of an account in the press, what it reports. */
	readonly title: string;
	/** Family names of its authors, `others` last for those not named; empty where the publisher stands for them. */
	readonly authors: readonly string[];
	/** Who published it: the journal of an article. */
	readonly publisher: string;
	/** What it is. */
	readonly kind: SourceKind;
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

/**
 * A source by authors and title, as a reader looks for it.
 *
 * @example
 * ```ts
 * import { sourceOf, sourceTitle } from "crowdout";
 *
 * const source = sourceOf("fan-2018");
 * if (source !== undefined) console.log(sourceTitle(source));
 * ```
 */
export function sourceTitle({ authors, title }: Pick<Source, "authors" | "title">): string {
	return authors.length === 0 ? title : `${listed(authors)}: ${title}`;
}

function source({ id, title, authors, publisher, kind, url, vintage, terms, read }: Row): Source {
	const names = authors === "" ? [] : authors.split("; ");
	return { id, title, authors: names, publisher, kind: kind as SourceKind, url, vintage, terms, read };
}
