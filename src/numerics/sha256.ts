import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/**
 * SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits.
 *
 * @example sha256Hex("abc"); // "ba7816bf…f20015ad"
 * @see FIPS 180-4
 */
export function sha256Hex(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)));
}
