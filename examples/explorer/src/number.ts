/** A number with a fixed count of decimals and commas between thousands; what rounds to 0 has no sign. */
export function fixed(value: number | null | undefined, digits: number): string {
	if (value === null || value === undefined || !Number.isFinite(value)) return "–";
	const [whole, part] = Math.abs(value).toFixed(digits).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	const text = part === undefined ? grouped : `${grouped}.${part}`;
	return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The same with a plus sign before what is greater than 0. */
export function signed(value: number | null | undefined, digits: number): string {
	const text = fixed(value, digits);
	return /^\d/.test(text) && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Decimals that show amounts with about four figures of the largest [0–3]. */
export function digitsFor(values: readonly (number | null | undefined)[]): number {
	const largest = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
	return largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : 3;
}

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
	return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** The first letter large. */
export function sentence(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
