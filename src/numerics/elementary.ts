/**
 * exp, log and pow from + - * / and table look-ups only, so that every engine gives the same bits.
 * `Math.exp` and `Math.log` differ between V8, SpiderMonkey and JavaScriptCore.
 * exp and log read a table of correctly rounded values and add a short Taylor polynomial. The coefficients are our own.
 * The code that reads bits assumes a little-endian machine, which every JavaScript engine in use has.
 *
 * @see Tang, P.T.P. (1989), Table-driven implementation of the exponential function; (1990), … of the logarithm function,
 * ACM Transactions on Mathematical Software 15(2) and 16(4)
 */
import { EXP_TABLE, LOG_TABLE, POWERS_OF_TWO } from "./elementary-tables.js";

/** 128 / log 2. */
const STEPS_PER_UNIT = 184.6649652337873;
/** log 2 / 128 in two parts. The first part times a whole number below 2^18 is exact. */
const STEP_HIGH = 0.0054152123482253955;
const STEP_LOW = -1.0082281460997769e-13;
/** log 2 in two parts. The first part times a whole number below 2^11 is exact. */
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;

const number = new Float64Array(1);
const word = new Int32Array(number.buffer);

/**
 * e^x.
 * Error below 0.52 units in the last place (0.77 where the result is subnormal); `exp(0)` is exactly 1.
 *
 * @param x Any number. Above 709.782… the result is Infinity, below -745.133… it is 0.
 */
export function exp(x: number): number {
	if (!(Math.abs(x) < 708)) return expAtTheEdge(x);
	const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
	return POWERS_OF_TWO[((steps | 0) >> 7) + 1024] * mantissa(x, steps);
}

/** `exp` where the result is near overflow or subnormal, or where x is not a finite number. */
function expAtTheEdge(x: number): number {
	if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
	if (x < -745.1332191019412) return 0;
	if (Number.isNaN(x)) return x;
	const steps = Math.floor(x * STEPS_PER_UNIT + 0.5);
	const exponent = (steps | 0) >> 7;
	const half = exponent >> 1;
	return POWERS_OF_TWO[half + 1024] * mantissa(x, steps) * POWERS_OF_TWO[exponent - half + 1024];
}

/** e^x without its power of two: 2^(j/128) · e^r, where steps = 128 · exponent + j and r = x - steps · log 2 / 128. */
function mantissa(x: number, steps: number): number {
	const r = x - steps * STEP_HIGH - steps * STEP_LOW;
	const j = ((steps | 0) & 127) << 1;
	const r2 = r * r;
	const p = r + r2 * (0.5 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120)));
	return EXP_TABLE[j] + (EXP_TABLE[j + 1] + EXP_TABLE[j] * p);
}

/**
 * Natural logarithm.
 * Error below 0.9 units in the last place (0.51 within 1/128 of 1); `log(1)` is exactly 0.
 *
 * @param x `log(0)` is -Infinity; below 0 the result is NaN.
 */
export function log(x: number): number {
	// Near 1 the exponent is 0, and the cell of the table follows from x itself. Cells are 1/256 wide below 1, 1/128 above.
	if (x >= 0.6875 && x < 1.375) {
		return logInCell(x, 0, (x < 1 ? ((x - 0.6875) * 256) | 0 : 80 + (((x - 1) * 128) | 0)) << 2);
	}
	return x >= 2.2250738585072014e-308 && x < Number.POSITIVE_INFINITY ? logOfNormal(x, 0) : logAtTheEdge(x);
}

function logAtTheEdge(x: number): number {
	if (x > 0 && x < 1) return logOfNormal(x * 18014398509481984, -54);
	if (x === 0) return Number.NEGATIVE_INFINITY;
	return x > 0 ? x : Number.NaN;
}

/**
 * log(x · 2^shift) for a normal x. Write x = 2^e · m with m near 1. A table gives c, the middle of m's cell, and log c.
 * The rest is log(1 + r) with r = (m - c) / c, |r| ≤ 2^-7. In the cells beside 1, c is 1 and r is exactly m - 1.
 */
function logOfNormal(x: number, shift: number): number {
	number[0] = x;
	const offset = word[1] - 0x3fe60000;
	const exponent = offset >> 20;
	return logInCell(x * POWERS_OF_TWO[1024 - exponent], exponent + shift, (offset >> 11) & 508);
}

/** log(m · 2^e). @param j Index of m's cell in the table. */
function logInCell(m: number, e: number, j: number): number {
	const r = (m - LOG_TABLE[j]) * LOG_TABLE[j + 1];
	const r2 = r * r;
	const p = r * (1 / 3) - 0.5 + r2 * (r * 0.2 - 0.25 + r2 * (r * (1 / 7) - 1 / 6 - r2 * 0.125));
	return e * LN2_HIGH + LOG_TABLE[j + 2] + (r + (e * LN2_LOW + LOG_TABLE[j + 3] + r2 * p));
}

/**
 * x^y as exp(y · log x).
 * Relative error below (1 + 1.5 · |y · log x|) · 2.3e-16, so not always the nearest double even for whole y;
 * `pow(x, 0)` and `pow(1, y)` are exactly 1 for any finite y.
 *
 * @param x [≥ 0; below 0 the result is NaN]
 * @param y Any number; `pow(0, y)` is 0 for y > 0 and Infinity for y < 0.
 */
export function pow(x: number, y: number): number {
	return y === 0 ? 1 : exp(y * log(x));
}
