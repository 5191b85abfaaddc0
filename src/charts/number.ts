/**
 * A number with fixed decimals and commas between thousands, the same in every locale.
 *
 * @param digits Decimals [0–20].
 * @returns The number as text, never "-0.00"; `–` where there is no number.
 */
export function fixed(value: number | null | undefined, digits: number): string {
	if (value === null || value === undefined || !Number.isFinite(value)) return "–";
	const [whole, part] = Math.abs(value).toFixed(digits).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	const text = part === undefined ? grouped : `${grouped}.${part}`;
	return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The same with a plus sign before numbers above zero. */
export function signed(value: number | null | undefined, digits: number): string {
	const text = fixed(value, digits);
	return /^\d/.test(text) && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * An amount with a word for its sign: `0.14 less`. An amount that rounds to zero has no word.
 *
 * @param words Words after an amount above zero, and after one below; they may be empty.
 */
export function worded(
	value: number | null | undefined,
	digits: number,
	[above, below]: readonly [string, string],
): string {
	const text = fixed(value, digits).replace("-", "");
	const word = /[1-9]/.test(text) ? (Number(value) < 0 ? below : above) : "";
	return word === "" ? text : `${text} ${word}`;
}

/** A share as percent, without the sign: 0.0152 is `1.52`. */
export function percent(share: number | null | undefined, digits = 2): string {
	return fixed(share === null || share === undefined ? share : 100 * share, digits);
}

/** Decimals that show a column of amounts with about four figures of the largest [0–3]. */
export function digitsFor(values: readonly (number | null | undefined)[]): number {
	const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
	return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 3;
}

/** A number with at most four significant digits and no trailing zeros. */
export function short(value: number): string {
	return String(Number(value.toPrecision(4)));
}

/** A number in so many figures, no trailing zeros; a whole one below 10,000 in full, so that a year stays the year. */
export function inFigures(value: number, figures: number): string {
	return String(Number.isInteger(value) && Math.abs(value) < 10_000 ? value : Number(value.toPrecision(figures)));
}

/**
 * Round numbers so that the rounded numbers add up to the rounded total, by largest remainder.
 *
 * @param values The parts.
 * @param total The sum that they must have.
 * @param digits Decimals.
 */
export function roundedTo(values: readonly number[], total: number, digits: number): number[] {
	const unit = 10 ** digits;
	const units = values.map((value) => Math.floor(value * unit));
	const missing = Math.round(total * unit) - units.reduce((sum, value) => sum + value, 0);
	const byRemainder = values
		.map((value, k) => ({ k, remainder: value * unit - units[k] }))
		.sort((a, b) => b.remainder - a.remainder || a.k - b.k);
	// Whole rounds over all parts first, then one unit each, since the missing amount may be huge.
	const count = values.length;
	const [each, left] = [Math.trunc(missing / count), missing % count];
	byRemainder.forEach(({ k }, place) => {
		units[k] += each + (place < left ? 1 : place >= count + left ? -1 : 0);
	});
	return units.map((value) => value / unit);
}
