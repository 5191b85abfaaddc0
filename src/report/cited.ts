import type { Source } from "../data/index.js";
import type { Inline } from "./blocks/index.js";

/** A source as it is cited everywhere: its title with a link, its publisher and vintage. */
export function cited({ title, publisher, vintage, url }: Source): Inline[] {
	const about = [publisher, vintage].filter((part) => part !== "").map((part) => `, ${part}`);
	return [/^https?:\/\//.test(url) ? { text: title, href: url } : title, about.join("")];
}
