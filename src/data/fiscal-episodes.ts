import { fiscalEpisodes as table } from "./files.js";
import type { Row } from "./rows.js";

/** Two spans of fiscal years whose means are compared; a span may be one year. */
export interface FiscalWindow {
	/** First and last fiscal year of the mean before. */
	readonly from: readonly [number, number];
	/** First and last fiscal year of the mean after. */
	readonly to: readonly [number, number];
	/** Whose accounts are compared: `central`, `general`, `consolidated` or `federal`. */
	readonly accounts: string;
	/** Definition of defence: a series of the table `fiscal-history`. */
	readonly defence: string;
}

/** A build-up or an adjustment of Pakistan's defence, chosen by hand. */
export interface FiscalEpisode {
	/** Name, such as `1965` or `2024-27`. */
	readonly name: string;
	/** What happened, in words. */
	readonly title: string;
	/** When it happened, in words. */
	readonly dates: string;
	/** What to know of these years. */
	readonly caution: string;
	/** One or more ids of sources, separated by spaces. */
	readonly source: string;
	/** Pairs of spans to compare, the main one first. What an episode shows depends on its end year. */
	readonly windows: readonly FiscalWindow[];
}

/**
 * Every bundled episode, by name.
 *
 * @example
 * fiscalEpisodes().map(({ name }) => name); // ["1965", "1971", "1980s", …]
 */
export function fiscalEpisodes(): readonly FiscalEpisode[] {
	const byName = new Map<string, Row[]>();
	for (const row of table().rows()) byName.set(row.episode, [...(byName.get(row.episode) ?? []), row]);
	return [...byName].map(([name, rows]) => {
		const [{ title, dates, caution, source }] = rows;
		return { name, title, dates, caution, source, windows: rows.map(windowOf) };
	});
}

function windowOf(row: Row): FiscalWindow {
	return {
		from: [Number(row.from_first), Number(row.from_last)],
		to: [Number(row.to_first), Number(row.to_last)],
		accounts: row.accounts,
		defence: row.defence,
	};
}
