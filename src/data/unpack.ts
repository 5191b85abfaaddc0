import { inflateSync, strFromU8 } from "fflate";

/**
 * The text of a table as the build packs it.
 *
 * The tables are a megabyte of text of which most runs ask a hundredth: packed, they cost a start-up nothing.
 *
 * @param packed Raw deflate of UTF-8, in base64.
 */
export function unpack(packed: string): string {
	return strFromU8(inflateSync(Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0))));
}
