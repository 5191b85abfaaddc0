import { type Path, valueAt } from "../domain/index.js";
import { keyAt, placesOf, varyingKeys } from "./keys.js";
import type { Rule } from "./rules.js";

/** What every year's value of the path at this place must satisfy; `undefined` where nothing may vary by year. */
export function pathRule(dottedPath: string): Rule | undefined {
	const key = keyAt(dottedPath);
	return key?.varies ? key.rule : undefined;
}

/** Whether the value at this place is replaced whole when a scenario is laid over another. */
export function isReplacedWhole(dottedPath: string): boolean {
	return dottedPath === "counterfactual" || dottedPath === "known.defence" || pathRule(dottedPath) !== undefined;
}

/** One path that a scenario gives. */
export interface PathLeaf {
	readonly at: string;
	readonly path: Path;
	readonly rule: Rule;
}

/** Every path that a scenario, or a block laid over one, gives. */
export function pathLeaves(scenario: unknown): PathLeaf[] {
	return varyingKeys.flatMap(({ name, rule }) =>
		placesOf(scenario, name).flatMap((at): PathLeaf[] => {
			const path = valueAt(scenario, at);
			return path === undefined ? [] : [{ at, path: path as Path, rule }];
		}),
	);
}
