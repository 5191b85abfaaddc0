import { nearestName, someOf } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";

/**
 * The error for an unknown name, with the nearest known name.
 *
 * @param where What was asked for, such as `table`.
 * @param name The name that was given.
 * @param known The names that exist.
 */
export function unknownName(where: string, name: string, known: readonly string[]): CrowdoutError {
	const nearest = nearestName(name, known);
	const hint = nearest === undefined ? `known are ${someOf(known)}` : `did you mean ${nearest}`;
	return new CrowdoutError("invalid-input", [
		{ path: where, message: `must be a known name, got ${JSON.stringify(name)}; ${hint}` },
	]);
}
