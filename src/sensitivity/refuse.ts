import { CrowdoutError } from "../errors.js";

/** Refuse a call. @throws CrowdoutError `invalid-input`, always. */
export function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}

/**
 * That an option is a whole number in a range.
 *
 * @param path Name of the option.
 * @param options.note What the range comes from, for the message.
 * @throws CrowdoutError `invalid-input` where it is not.
 */
export function checkWhole(
	path: string,
	value: number,
	{ least, most = Number.MAX_SAFE_INTEGER, note = "" }: { least: number; most?: number; note?: string },
): void {
	if (Number.isInteger(value) && value >= least && value <= most) return;
	const range = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `from ${least} to ${most}`;
	refuse(path, `must be a whole number ${range}${note}, got ${value}`);
}

/** That a number lies between two others, ends not included. @throws CrowdoutError `invalid-input` where it does not. */
export function checkBetween(path: string, value: number, [low, high]: readonly [number, number]): void {
	if (!(value > low && value < high)) refuse(path, `must lie between ${low} and ${high}, got ${value}`);
}

/** That a seed is one [whole, 0 to 2^53 - 1]. @throws CrowdoutError `invalid-input` where it is not. */
export function checkSeed(seed: number): void {
	checkWhole("seed", seed, { least: 0 });
}
