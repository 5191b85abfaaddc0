import { type FiscalBreak, unknownName } from "../data/index.js";
import { CrowdoutError } from "../errors.js";
import type { WhoPaidOptions } from "./types.js";

/**
 * Which breaks may be crossed, by name.
 *
 * @throws CrowdoutError `invalid-input` for an unknown name; the nearest is offered.
 */
export function accepted(
	join: NonNullable<WhoPaidOptions["join"]>,
	breaks: readonly FiscalBreak[],
): (name: string) => boolean {
	if (typeof join === "boolean") return () => join;
	const known = breaks.map(({ name }) => name);
	for (const name of join) if (!known.includes(name)) throw unknownName("join", name, known);
	return (name) => join.includes(name);
}

/**
 * Refuse years that cross a break which may not be crossed.
 *
 * @throws CrowdoutError `invalid-input`, one issue for each break, with the remedy.
 */
export function refuseCrossing(found: readonly FiscalBreak[], years: string): void {
	if (found.length === 0) return;
	const issues = found.map(({ name, definition, kind }) => ({
		path: "join",
		message: `must name the break ${name} (${definition}), which ${years} cross; add it, or take ${kind === "basis" ? "another definition of defence" : "years on one side"}`,
	}));
	throw new CrowdoutError("invalid-input", issues);
}
