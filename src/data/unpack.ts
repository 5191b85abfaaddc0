import { inflateSync, strFromU8 } from "fflate";

/**
 * The text of a table as the build packs it.
 *
 * The tables are a megabyte of text, and most runs need a hundredth of it. Packed, they do not slow the start.
 *
 * @param packed Raw deflate of UTF-8, in base64.
 */
export function unpack(packed: string): string {
	return strFromU8(inflateSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))));
}
