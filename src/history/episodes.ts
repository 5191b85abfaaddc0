import { type FiscalEpisode, fiscalEpisodes } from "../data/index.js";

/** The bundled episodes, in the order of time. */
export function episodes(): readonly FiscalEpisode[] {
	const start = ({ windows }: FiscalEpisode) => windows[0].to[0];
	return [...fiscalEpisodes()].sort((a, b) => start(a) - start(b));
}

/**
 * Names of the episodes, in the order of time.
 *
 * @example
 * episodeNames(); // ["1965", "1971", "1980s", "1988-92", "1998-2002", "2008-13", "2019-20", "2024-27"]
 */
export function episodeNames(): readonly string[] {
	return episodes().map(({ name }) => name);
}
