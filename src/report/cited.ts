import { type Source, sourceTitle } from "../data/index.js";
import type { Inline } from "./blocks/index.js";

/** A source as it is cited everywhere: its authors and title with a link, its publisher and vintage. */
export function cited(source: Source): Inline[] {
	const { publisher, vintage, url } = source;
	const title = sourceTitle(source);
	const about = [publisher, vintage].filter((part) => part !== "").map((part) => `, ${part}`);
	return [/^https?:\/\//.test(url) ? { text: title, href: url } : title, about.join("")];
}
