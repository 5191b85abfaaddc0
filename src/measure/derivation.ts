import { isPlainObject, show, valueAt } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import {
	type CountryWords,
	counterfactualScenario,
	countryWords,
	type Explanation,
	explainAll,
	inCountryWords,
	parseScenario,
	requireOptions,
	type Scenario,
	type ScenarioChoice,
	type ScenarioOptions,
} from "../scenario/index.js";
import { outputPaths } from "./condition.js";
import { crowdOut } from "./crowd-out.js";
import { derivationRule } from "./derivation-rules.js";
import { notAnOutput, rowNamed } from "./output-names.js";
import { outputAt } from "./output-of-result.js";
import type { Ingredient } from "./output-row.js";
import { unitInWords } from "./output-units.js";
import type { CrowdOutResult } from "./types.js";

/** How one number is computed: a tree whose leaves are numbers of the scenario. */
export interface Derivation {
	/** Dotted path in the result; in the scenario where `explanation` is given. */
	readonly path: string;
	/** Fiscal year; absent for a number over the horizon, and for a number of the scenario that holds in all years. */
	readonly year?: number;
	/** Name in words; absent for a number of the scenario, and for an outcome, which has its own words. */
	readonly words?: string;
	/** Its unit, as in tables; absent where `words` is absent. */
	readonly unit?: string;
	/** The number; null where it does not exist. */
	readonly value: unknown;
	/** The equation in words; absent for a number of the scenario. */
	readonly equation?: string;
	/** The numbers that it is computed from. */
	readonly inputs: readonly Derivation[];
	/** Origin of a number of the scenario: rows of tables and their sources. */
	readonly explanation?: Explanation;
	/** Whether it appears in full earlier in the tree; its inputs are then left out here. */
	readonly above?: true;
}

/** Options of `derive`. */
export interface DeriveOptions extends ScenarioOptions {
	/** Fiscal year of a series [default: the last of the horizon]. */
	readonly year?: number;
}

/**
 * Show how one number of a result is computed, down to the numbers of the scenario and the data behind them.
 *
 * @param input As for `parseScenario`.
 * @param path Dotted path into the result, such as `run.defence` or `crowdOut.money.education`.
 * @throws {CrowdoutError} `invalid-scenario`; `invalid-input` where the result has no such number or year;
 * `run-failed`.
 * @example
 * ```ts
 * import { derive } from "crowdout";
 *
 * const { value, unit, equation, inputs } = derive("us-india-partnership", "crowdOut.money.education", { year: 2030 });
 * console.log(value, unit, equation, inputs.map(({ path }) => path));
 * ```
 */
export function derive(input: ScenarioChoice, path: string, options: DeriveOptions = {}): Derivation {
	requireOptions(options, { year: true });
	const { year, ...parse } = options;
	const scenario = parseScenario(input, parse);
	const result = crowdOut(scenario);
	const value = outputAt(result, path);
	const isSeries = Array.isArray(value) && value.length === result.years.length && !path.endsWith("range");
	if (!isSeries && typeof value !== "number" && value !== null) throw unknownNumber(result, path);
	const last = result.years[result.years.length - 1];
	if (isSeries && !result.years.includes(year ?? last)) {
		const message = `must be a year of the result, ${result.baseYear} to ${last}, got ${show(year)}`;
		throw new CrowdoutError("invalid-input", [{ path: "year", message }]);
	}
	const context: Context = {
		result,
		run: scenario,
		other: counterfactualScenario(scenario),
		explanations: new Map(explainAll(input, parse).map((explanation) => [explanation.path, explanation])),
		seen: new Set(),
	};
	const t = (year ?? last) - result.baseYear;
	return fromResult(context, isSeries ? { path, t } : { path });
}

interface Context {
	readonly result: CrowdOutResult;
	readonly run: Scenario;
	readonly other: Scenario;
	readonly explanations: ReadonlyMap<string, Explanation>;
	/** Paths, with the year, of numbers that are in the tree already. */
	readonly seen: Set<string>;
}

function fromResult(context: Context, { path, t }: { readonly path: string; readonly t?: number }): Derivation {
	const { result, seen, run } = context;
	const words = countryWords(run);
	const value = outputAt(result, path);
	const place = t === undefined ? path : `${path} ${t}`;
	const own = {
		path,
		...(t === undefined ? {} : { year: result.baseYear + t }),
		...described(path, words),
		value: t !== undefined && Array.isArray(value) ? value[t] : value,
	};
	const inArm = path.startsWith("counterfactualRun.") ? context.other : context.run;
	const horizon = result.years.length - 1;
	const rule = derivationRule(path, { scenario: inArm, t: t ?? horizon, horizon });
	const equation = rule && inCountryWords(rule.equation, words);
	if (rule === undefined) return { ...own, inputs: [] };
	if (seen.has(place)) return { ...own, equation, inputs: [], above: true };
	seen.add(place);
	const inputs = rule.of.flatMap((ingredient) => ingredients(context, inArm, ingredient));
	return { ...own, equation, inputs };
}

function described(path: string, words: CountryWords): Pick<Derivation, "words" | "unit"> {
	const row = rowNamed(path)?.row;
	return row === undefined ? {} : { words: inCountryWords(row.words, words), unit: unitInWords(row.unit, words).name };
}

function ingredients(context: Context, inArm: Scenario, ingredient: Ingredient): Derivation[] {
	if (ingredient.from === "result") return [fromResult(context, ingredient)];
	const path = givenPath(inArm, ingredient.path);
	return leavesAt(valueAt(inArm, path), path, context.result.baseYear + ingredient.t).map(([path, value]) => {
		const own = inArm === context.other ? `counterfactual.${path}` : path;
		const found = [context.explanations.get(own), context.explanations.get(path)];
		const explanation = found.find((candidate) => candidate?.value === value);
		return { path: explanation?.path ?? path, value, inputs: [], ...(explanation ? { explanation } : {}) };
	});
}

/** Where an item has no path of its own, its base is used. */
function givenPath(scenario: Scenario, path: string): string {
	return valueAt(scenario, path) === undefined ? path.replace(/\.path$/, ".base") : path;
}

/** The numbers of a block that hold in a year. A year table gives the entry of that year, a formula its values. */
function leavesAt(block: unknown, path: string, year: number): [string, number][] {
	if (typeof block === "number") return [[path, block]];
	if (Array.isArray(block)) return block.flatMap((entry, k) => leavesAt(entry, `${path}.${k}`, year));
	if (!isPlainObject(block)) return [];
	if (typeof block.formula === "string") return leavesAt(block.values, `${path}.values`, year);
	const keys = Object.keys(block);
	if (keys.every((key) => /^\d{4}$/.test(key))) {
		// JavaScript keeps whole-number keys in ascending order, so the last match is the latest entry.
		const key = keys.findLast((key) => Number(key) <= year) ?? keys[0];
		return leavesAt(block[key], `${path}.${key}`, year);
	}
	return keys.flatMap((key) => leavesAt(block[key], `${path}.${key}`, year));
}

function unknownNumber(result: CrowdOutResult, path: string): CrowdoutError {
	const message = notAnOutput("a number or a series of the result", path, outputPaths(result));
	return new CrowdoutError("invalid-input", [{ path, message }]);
}
