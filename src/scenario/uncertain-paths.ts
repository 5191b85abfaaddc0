import { valueAt } from "../domain/index.js";
import { keyAt, keyNames, placesOf } from "./keys.js";
import type { Rule } from "./rules.js";

/** Rule for every draw of the number or path at this place; `undefined` where nothing may be drawn. */
export function drawRule(path: string): Rule | undefined {
	const key = keyAt(path);
	return key?.target === undefined ? undefined : key.rule;
}

/**
 * Whether a scenario has the number or path at this place, if only by default: the path of a budget item is its base,
 * an elasticity, weight or feedback that is not named has the default of MODEL.md.
 */
export function hasDrawn(scenario: unknown, path: string): boolean {
	if (valueAt(scenario, path) !== undefined) return true;
	if (/^budget\.(revenue|deficit|other|lines\.[^.]+)\.path$/.test(path)) {
		return valueAt(scenario, path.replace(/path$/, "base")) !== undefined;
	}
	if (path === "defence.incomeLongRun") return valueAt(scenario, "defence.kind") === "errorCorrection";
	if (path === "defence.grievance") return valueAt(scenario, "defence.kind") === "richardson";
	const [, block, line] =
		/^(economy\.feedback\.lines|financing\.elasticities|allocation\.weights)\.([^.]+)$/.exec(path) ?? [];
	return (
		block !== undefined &&
		valueAt(scenario, block) !== undefined &&
		valueAt(scenario, `budget.lines.${line}`) !== undefined
	);
}

/** Every path of a scenario that may be drawn. */
export function drawablePaths(scenario: unknown): string[] {
	return keyNames
		.flatMap((name) => placesOf(scenario, name))
		.filter((at) => drawRule(at) !== undefined && hasDrawn(scenario, at));
}
