/** A number, or a text such as `"8%"`, `"1.9 %"` or `"0.08"`. */
export type Amount = number | string;

/** Longest text that is read as an amount [characters]. */
export const AMOUNT_LENGTH = 64;

/**
 * Regular expression of an amount, for JSON Schema and JavaScript: digits, an exponent, a percent sign.
 * It never backtracks, so that a text that does not match is refused in one pass.
 */
export const AMOUNT_PATTERN = "^\\s*([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(?:[eE]([+-]?[0-9]+))?\\s*(?:(%)\\s*)?$";

const AMOUNT = new RegExp(AMOUNT_PATTERN);

/**
 * Read an amount; `"8%"` is 0.08, correctly rounded.
 *
 * @returns The number, or `undefined` for anything but a finite number or such a text of at most 64 characters.
 */
export function readAmount(value: unknown): number | undefined {
	if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
	if (typeof value !== "string" || value.length > AMOUNT_LENGTH) return undefined;
	const match = AMOUNT.exec(value);
	if (!match) return undefined;
	const exponent = Number(match[2] ?? 0) - (match[3] === "%" ? 2 : 0);
	const read = Number(`${match[1]}e${exponent}`);
	return Number.isFinite(read) ? read : undefined;
}
