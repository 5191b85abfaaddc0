import { isPlainObject } from "../domain/index.js";
import type { Scenario } from "./types.js";

/** What tells a parsed scenario: no key of it, so that neither a copy nor JSON has it, and both are checked again. */
const PARSED = Symbol.for("crowdout.parsed");

/** What was worked out when it was parsed. */
interface Parsed {
	/** What it is compared with, as a scenario of its own. */
	readonly counterfactual: Scenario;
}

/** A scenario as it leaves the parser: marked, and frozen with all that is in it, so that what is known of it stays true. */
export function asParsed(scenario: Scenario, counterfactual: Scenario): Scenario {
	const parsed: Parsed = { counterfactual: frozen(counterfactual) };
	return frozen(Object.defineProperty({ ...scenario }, PARSED, { value: parsed }));
}

/** Whether a value left the parser as it is. */
export function isParsed(input: unknown): input is Scenario {
	return isPlainObject(input) && says(() => PARSED in input);
}

/** The counterfactual of a scenario that left the parser as it is; `undefined` of any other. */
export function counterfactualOfParsed(scenario: Scenario): Scenario | undefined {
	const { [PARSED]: parsed } = scenario as { readonly [PARSED]?: Parsed };
	return parsed?.counterfactual;
}

/** Whether a question is answered by yes; a proxy may throw instead. */
export function says(question: () => boolean): boolean {
	try {
		return question();
	} catch {
		return false;
	}
}

/** A value that stays as it is, with all that is in it. */
export function frozen<T extends object>(value: T): T {
	for (const part of Object.values(value)) {
		if (typeof part === "object" && part !== null && !Object.isFrozen(part)) frozen(part);
	}
	return Object.freeze(value);
}
