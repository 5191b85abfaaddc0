import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { isPlainObject, type PlainObject } from "../domain/index.js";

/** A scenario as letters of an address: its JSON by raw deflate, in base64url. */
export function packed(scenario: object): string {
	const bytes = deflateSync(strToU8(JSON.stringify(scenario)), { level: 9 });
	const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
	return letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The scenario in letters of an address; `undefined` where they hold none. */
export function unpacked(letters: string): PlainObject | undefined {
	try {
		const bytes = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
		const scenario = JSON.parse(strFromU8(inflateSync(Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)))));
		return isPlainObject(scenario) ? scenario : undefined;
	} catch {
		return undefined;
	}
}
