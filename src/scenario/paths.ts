import { type Path, valueAt } from "../domain/index.js";
import { keyAt, placesOf, varyingKeys } from "./keys.js";
import type { Rule } from "./rules.js";

/** Rule for every year's value of the path at this place; `undefined` where nothing may vary by year. */
export function pathRule(dottedPath: string): Rule | undefined {
	const key = keyAt(dottedPath);
	return key?.varies ? key.rule : undefined;
}

/** Whether a merge of scenarios replaces the value at this place whole. */
export function isReplacedWhole(dottedPath: string): boolean {
	return dottedPath === "counterfactual" || dottedPath === "known.defence" || pathRule(dottedPath) !== undefined;
}

/** One path that a scenario gives. */
export interface PathLeaf {
	readonly at: string;
	readonly path: Path;
	readonly rule: Rule;
}

/** The keys that vary by year, split into their parts; a key with a `*` has a place for each member. */
const VARYING = varyingKeys.map(({ name, rule }) => ({ name, rule, keys: name.split(".") }));

/**
 * Every path that a scenario, or a block laid over one, gives.
 *
 * @param isAsked Whether to look into a block [default all].
 */
export function pathLeaves(scenario: unknown, isAsked: (block: string) => boolean = () => true): PathLeaf[] {
	const found: PathLeaf[] = [];
	const add = (at: string, keys: readonly string[], rule: Rule) => {
		const path = valueAt(scenario, keys);
		if (path !== undefined) found.push({ at, path: path as Path, rule });
	};
	for (const { name, rule, keys } of VARYING) {
		if (!isAsked(keys[0])) continue;
		if (!keys.includes("*")) add(name, keys, rule);
		else for (const at of placesOf(scenario, name)) add(at, at.split("."), rule);
	}
	return found;
}
