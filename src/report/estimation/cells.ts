import { fixed } from "../../charts/index.js";

/** A probability with as many decimals as matter. */
export function chance(p: number | null): string {
	if (p === null || !Number.isFinite(p)) return "–";
	return p < 0.001 ? "<.001" : fixed(p, 3);
}

/** A number with its standard error in brackets. */
export function plusMinus(value: number, standardError: number, digits = 2): string {
	return `${fixed(value, digits)} (${fixed(standardError, digits)})`;
}

/** Decimals of a column of coefficients: one more where all are small. */
export function digitsOf(values: readonly number[]): 3 | 4 {
	return values.every((value) => Math.abs(value) < 0.1) ? 4 : 3;
}
