import { isPlainObject, type Path, valueAt } from "../domain/index.js";
import * as rules from "./rules.js";

/** The quantities that may vary by year, and what each value must satisfy; `*` stands for a line. */
const PATHS: Readonly<Record<string, rules.Rule>> = {
	"rival.growth": rules.rate,
	"rival.focus": rules.positive,
	"threat.securitisation": rules.atLeastZero,
	"threat.fiscalSpace": rules.share,
	"economy.growth": rules.rate,
	"economy.inflation": rules.rate,
	"economy.populationGrowth": rules.rate,
	"budget.revenue.path": rules.gdpShare,
	"budget.deficit.path": rules.balance,
	"budget.interestRate": rules.rate,
	"budget.other.path": rules.gdpShare,
	"budget.lines.*.path": rules.gdpShare,
	"defence.shock": rules.anyNumber,
	"defence.floor": rules.gdpShare,
	"defence.ceiling": rules.gdpShare,
	"defence.ratio": rules.positive,
	"defence.share": rules.gdpShare,
};

/** What every year's value of the path at this place must satisfy; `undefined` where nothing may vary by year. */
export function pathRule(dottedPath: string): rules.Rule | undefined {
	return Object.hasOwn(PATHS, dottedPath)
		? PATHS[dottedPath]
		: PATHS[dottedPath.replace(/^budget\.lines\.[^.]+\.path$/, "budget.lines.*.path")];
}

/** Whether the value at this place is replaced whole when a scenario is laid over another. */
export function isReplacedWhole(dottedPath: string): boolean {
	return dottedPath === "counterfactual" || pathRule(dottedPath) !== undefined;
}

/** One path that a scenario gives. */
export interface PathLeaf {
	readonly at: string;
	readonly path: Path;
	readonly rule: rules.Rule;
}

/** Every path that a scenario, or a block laid over one, gives. */
export function pathLeaves(scenario: unknown): PathLeaf[] {
	const lines = valueAt(scenario, "budget.lines");
	const names = isPlainObject(lines) ? Object.keys(lines) : [];
	const places = Object.keys(PATHS).flatMap((pattern) =>
		pattern.includes("*") ? names.map((name) => pattern.replace("*", name)) : [pattern],
	);
	return places.flatMap((at) => {
		const path = valueAt(scenario, at);
		const rule = pathRule(at);
		return path === undefined || rule === undefined ? [] : [{ at, path: path as Path, rule }];
	});
}
