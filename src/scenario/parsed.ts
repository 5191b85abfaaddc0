import { isPlainObject } from "../domain/index.js";
import type { Scenario } from "./types.js";

/** Mark of a parsed scenario. It is a symbol, so that copies and JSON do not have it and are checked again. */
const PARSED = Symbol.for("crowdout.parsed");

/** Results of the parse. */
interface Parsed {
	/** The counterfactual, as a scenario of its own. */
	readonly counterfactual: Scenario;
}

/** Mark and deep-freeze a scenario that leaves the parser, so that the results of the parse remain valid. */
export function asParsed(scenario: Scenario, counterfactual: Scenario): Scenario {
	const parsed: Parsed = { counterfactual: frozen(counterfactual) };
	return frozen(Object.defineProperty({ ...scenario }, PARSED, { value: parsed }));
}

/** Whether a value is an unchanged result of the parser. */
export function isParsed(input: unknown): input is Scenario {
	return isPlainObject(input) && says(() => PARSED in input);
}

/** The counterfactual of an unchanged result of the parser; `undefined` for any other scenario. */
export function counterfactualOfParsed(scenario: Scenario): Scenario | undefined {
	const { [PARSED]: parsed } = scenario as { readonly [PARSED]?: Parsed };
	return parsed?.counterfactual;
}

/** The answer of a test; false where it throws, as a proxy may. */
export function says(question: () => boolean): boolean {
	try {
		return question();
	} catch {
		return false;
	}
}

/** Deep-freeze a value. */
export function frozen<T extends object>(value: T): T {
	for (const part of Object.values(value)) {
		if (typeof part === "object" && part !== null && !Object.isFrozen(part)) frozen(part);
	}
	return Object.freeze(value);
}
