import { type FiscalEpisode, fiscalEpisodes } from "../data/index.js";

/**
 * The bundled episodes, in the order of time.
 *
 * @example
 * ```ts
 * import { episodes } from "crowdout/reaction";
 *
 * for (const { name, title, dates, caution } of episodes()) console.log(name, title, dates, caution);
 * ```
 */
export function episodes(): readonly FiscalEpisode[] {
	const start = ({ windows }: FiscalEpisode) => windows[0].to[0];
	return [...fiscalEpisodes()].sort((a, b) => start(a) - start(b));
}

/**
 * Names of the episodes, in the order of time.
 *
 * @example
 * ```ts
 * import { episodeNames } from "crowdout/reaction";
 *
 * console.log(episodeNames().slice(0, 3)); // [ '1965', '1971', '1980s' ]
 * ```
 */
export function episodeNames(): readonly string[] {
	return episodes().map(({ name }) => name);
}
