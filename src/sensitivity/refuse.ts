import { CrowdoutError } from "../errors.js";

/** Throw an error about one option. @throws CrowdoutError `invalid-input`, always. */
export function refuse(path: string, message: string): never {
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}

/**
 * Check that an option is a whole number in a range.
 *
 * @param path Name of the option.
 * @param options.note Reason for the range, for the message.
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

/** Check that a number is strictly between two others. @throws CrowdoutError `invalid-input` where it does not. */
export function checkBetween(path: string, value: number, [low, high]: readonly [number, number]): void {
	if (!(value > low && value < high)) refuse(path, `must lie between ${low} and ${high}, got ${value}`);
}

/** Check a seed [whole, 0 to 2^53 - 1]. @throws CrowdoutError `invalid-input` where it is not. */
export function checkSeed(seed: number): void {
	checkWhole("seed", seed, { least: 0 });
}
