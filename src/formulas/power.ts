import { pow } from "../numerics/index.js";

/** Greatest exponent for repeated products; above it their error is as large as that of logarithms. */
const MOST_PRODUCTS = 1024;

/**
 * base ^ exponent, the same bits on every engine (`Math.pow` is not).
 * Whole exponents multiply by repeated squaring, `t ^ 2` being exactly `t * t`; others are exp(exponent · log base).
 *
 * @returns NaN for a negative base with an exponent that is not whole.
 */
export function power(base: number, exponent: number): number {
	if (!Number.isInteger(exponent)) return pow(base, exponent);
	const size = Math.abs(exponent);
	if (size > MOST_PRODUCTS) {
		const result = pow(Math.abs(base), exponent);
		return base < 0 && size % 2 === 1 ? -result : result;
	}
	const product = repeat(base, size);
	return exponent < 0 ? 1 / product : product;
}

/** base · base · …, `times` factors, by squaring. */
function repeat(base: number, times: number): number {
	let product = 1;
	let square = base;
	for (let left = times; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) product *= square;
		square *= square;
	}
	return product;
}
