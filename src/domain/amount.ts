/** A number, or a text such as `"8%"`, `"1.9 %"` or `"0.08"`. */
export type Amount = number | string;

const NUMBER = /^\s*([+-]?(?:\d+\.?\d*|\.\d+))(?:e([+-]?\d+))?\s*(%?)\s*$/i;

/**
 * Read an amount; `"8%"` is 0.08, correctly rounded.
 *
 * @returns The number, or `undefined` where the value is neither a finite number nor such a text.
 */
export function readAmount(value: unknown): number | undefined {
	if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
	if (typeof value !== "string") return undefined;
	const match = NUMBER.exec(value);
	if (!match) return undefined;
	const exponent = Number(match[2] ?? 0) - (match[3] === "%" ? 2 : 0);
	const read = Number(`${match[1]}e${exponent}`);
	return Number.isFinite(read) ? read : undefined;
}
