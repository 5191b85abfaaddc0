import { isPlainObject } from "../domain/index.js";
import type { Scenario } from "./types.js";

/** What tells a parsed scenario: no key of it, so that neither a copy nor JSON has it, and both are checked again. */
const PARSED = Symbol.for("crowdout.parsed");

/** A scenario that is known to be parsed, with what it is compared with as a scenario of its own. */
export function markParsed(scenario: Scenario, counterfactual: Scenario): Scenario {
	return Object.defineProperty(scenario, PARSED, { value: counterfactual });
}

/** Whether a value was parsed. Never throws. */
export function isParsed(input: unknown): input is Scenario {
	if (!isPlainObject(input)) return false;
	try {
		return PARSED in input;
	} catch {
		// A proxy whose traps throw.
		return false;
	}
}

/** The counterfactual of a parsed scenario; `undefined` where it was not kept. */
export function parsedCounterfactual(scenario: Scenario): Scenario | undefined {
	const kept = (scenario as { readonly [PARSED]?: unknown })[PARSED];
	return isPlainObject(kept) ? (kept as unknown as Scenario) : undefined;
}
