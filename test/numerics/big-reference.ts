/** exp and log of doubles to 200 bits in whole-number arithmetic: series only, nothing shared with the library. */
const BITS = 200n;
const ONE = 1n << BITS;

/** A double as a whole number over 2^1074, exactly. */
function exact(x: number): bigint {
	const view = new DataView(new ArrayBuffer(8));
	view.setFloat64(0, Math.abs(x));
	const bits = view.getBigUint64(0);
	const field = bits >> 52n;
	const mantissa = bits & 0xfffffffffffffn;
	const whole = field === 0n ? mantissa : (mantissa | 0x10000000000000n) << (field - 1n);
	return x < 0 ? -whole : whole;
}

/** 2 · atanh(a / b). */
function twiceAtanh(a: bigint, b: bigint): bigint {
	let power = (2n * ONE * a) / b;
	let sum = power;
	for (let k = 3n; power !== 0n; k += 2n) {
		power = (((power * a) / b) * a) / b;
		sum += power / k;
	}
	return sum;
}

const LN2 = twiceAtanh(1n, 3n);

/** e^x as [fraction over 2^200, exponent of two]. */
function bigExp(x: number): [bigint, bigint] {
	const fixed = (exact(x) << BITS) >> 1074n;
	const exponent = fixed / LN2;
	const r = (fixed - exponent * LN2) >> 10n;
	let term = ONE;
	let sum = ONE;
	for (let k = 1n; term !== 0n; k++) {
		term = (term * r) / (ONE * k);
		sum += term;
	}
	for (let i = 0; i < 10; i++) sum = (sum * sum) >> BITS;
	return [sum, exponent];
}

/** log x over 2^200, or 2^1200 times finer where x is so near 1 that digits would be lost. */
function bigLog(x: number): bigint {
	const value = exact(x);
	const length = BigInt(value.toString(2).length);
	let exponent = length - 1n - 1074n;
	let mantissa = value << (1200n - length);
	const one = 1n << 1199n;
	if (mantissa * 10n > one * 14n) {
		exponent += 1n;
		mantissa >>= 1n;
	}
	return exponent * LN2 + twiceAtanh(mantissa - one, mantissa + one);
}

/** Distance of a double from numerator / 2^scale, in units in the last place of the double nearest to it. */
function distance(y: number, numerator: bigint, scale: bigint): number {
	const magnitude = numerator < 0n ? -numerator : numerator;
	const top = BigInt(magnitude.toString(2).length) - 1n - scale;
	const ulp = (top < -1022n ? -1022n : top) - 52n;
	const scaled = (exact(y) << (scale + 200n)) >> 1074n;
	const error = scaled - (numerator << 200n);
	const shift = scale + 200n + ulp - 64n;
	const units = shift >= 0n ? error >> shift : error << -shift;
	return Math.abs(Number(units)) / 2 ** 64;
}

/** Error of y as e^x [units in the last place]. */
export function expError(x: number, y: number): number {
	const [fraction, exponent] = bigExp(x);
	return exponent >= 0n ? distance(y, fraction << exponent, BITS) : distance(y, fraction, BITS - exponent);
}

/** Error of y as log x [units in the last place]. */
export function logError(x: number, y: number): number {
	return distance(y, bigLog(x), BITS);
}
