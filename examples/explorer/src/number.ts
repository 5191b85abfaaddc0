import { digitsFor, fixed } from "../../../src/charts/index.js";
import { listed, sentence } from "../../../src/report/index.js";

export { digitsFor, fixed, listed, sentence };

/** A loss in words: `loses 1.20`, `gains 0.30`; what rounds to 0 is neither. */
export function lost(value: number | null | undefined, digits: number): string {
	const text = fixed(value, digits);
	if (!/[1-9]/.test(text)) return text;
	return text.startsWith("-") ? `gains ${text.slice(1)}` : `loses ${text}`;
}

/** Two ends of a loss: `loses 1.20 to 3.40`, `gains 0.30 to loses 3.40`. */
export function lostBetween(low: number | null | undefined, high: number | null | undefined, digits: number): string {
	const [from, to] = [lost(low, digits), lost(high, digits)];
	const [word] = from.split(" ");
	return `${from} to ${to.startsWith(`${word} `) ? to.slice(word.length + 1) : to}`;
}

/** A difference in words: `0.120 more`, `0.020 less`. */
export function moreOrLess(value: number, digits: number): string {
	const text = fixed(value, digits);
	if (!/[1-9]/.test(text)) return text;
	return text.startsWith("-") ? `${text.slice(1)} less` : `${text} more`;
}

/** The sum of numbers. */
export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
