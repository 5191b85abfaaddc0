import { type FormulaCompiler, isPlainObject, type PlainObject, readAmount, setOwn, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { pathLeaves } from "./paths.js";

const HOW = 'pass { formulas } from "crowdout/formulas", or read the file with readScenario of "crowdout/node"';

/**
 * Add to each formula its value in every simulated year.
 *
 * @param block A scenario, or a block laid over one.
 * @param baseYear Base year; @param horizon Number of simulated years.
 * @param formulas The compiler; without it a formula that has no values yet is an issue.
 */
export function evaluateFormulas(
	block: PlainObject,
	baseYear: number,
	horizon: number,
	formulas: FormulaCompiler | undefined,
): { block: PlainObject; issues: Issue[] } {
	const issues: Issue[] = [];
	let result = block;
	for (const { at, path } of pathLeaves(block)) {
		if (!isPlainObject(path) || typeof path.formula !== "string") continue;
		if (formulas === undefined) {
			if (!isPlainObject(path.values)) issues.push({ path: at, message: `a formula needs its compiler; ${HOW}` });
			else if (Object.keys(path.values).length < horizon || !(String(baseYear + horizon) in path.values)) {
				issues.push({ path: at, message: `its values do not reach ${baseYear + horizon}; ${HOW}` });
			}
			continue;
		}
		const compiled = formulas(path.formula);
		if (!compiled.ok) {
			issues.push({ path: at, message: compiled.message });
			continue;
		}
		const values: Record<string, number> = {};
		const bad = Array.from({ length: horizon }, (_, k) => k + 1).find((t) => {
			values[baseYear + t] = compiled.at(t, baseYear + t);
			return !Number.isFinite(values[baseYear + t]);
		});
		if (bad !== undefined) {
			const year = baseYear + bad;
			issues.push({ path: at, message: `must give a finite number in every year, got ${values[year]} in ${year}` });
		}
		const { values: _, ...given } = path;
		const worked = bad === undefined ? { ...given, values } : given;
		result = replaceAt(result, at.split("."), worked);
	}
	return { block: result, issues };
}

/** The base year and horizon of a block that is not checked yet. */
export function seemingYears(block: unknown): { baseYear: number; horizon: number } | undefined {
	const baseYear = readAmount(valueAt(block, "baseYear"));
	const horizon = readAmount(valueAt(block, "horizon"));
	const usable =
		baseYear !== undefined &&
		horizon !== undefined &&
		Number.isInteger(baseYear) &&
		Number.isInteger(horizon) &&
		horizon >= 1 &&
		horizon <= 200;
	return usable ? { baseYear, horizon } : undefined;
}

function replaceAt(block: PlainObject, [key, ...rest]: readonly string[], value: unknown): PlainObject {
	const copy: Record<string, unknown> = { ...block };
	const below = block[key];
	setOwn(copy, key, rest.length === 0 || !isPlainObject(below) ? value : replaceAt(below, rest, value));
	return copy;
}
