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
	const leaves: PathLeaf[] = [];
	const take = (at: string, keys: string | readonly string[], rule: Rule) => {
		const path = valueAt(scenario, keys);
		if (path !== undefined) leaves.push({ at, path: path as Path, rule });
	};
	for (const { name, rule, keys } of varyingKeys) {
		if (keys !== undefined) take(name, keys, rule);
		else for (const at of placesOf(scenario, name)) take(at, at, rule);
	}
	return leaves;
}
