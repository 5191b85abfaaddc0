import { CrowdoutError } from "../../errors.js";

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
	{ least, most = Number.POSITIVE_INFINITY, note = "" }: { least: number; most?: number; note?: string },
): void {
	if (Number.isInteger(value) && value >= least && value <= most) return;
	const range = most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `from ${least} to ${most}`;
	const message = `must be a whole number ${range}${note}, got ${value}`;
	throw new CrowdoutError("invalid-input", [{ path, message }]);
}

/** Check that a level of confidence lies between 0 and 1. @throws CrowdoutError `invalid-input` where it does not. */
export function checkLevel(level: number): void {
	if (level > 0 && level < 1) return;
	const message = `must lie between 0 and 1, such as 0.95, got ${level}`;
	throw new CrowdoutError("invalid-input", [{ path: "level", message }]);
}
