import type * as z from "zod";
import {
	type FormulaCompiler,
	isPlainObject,
	merge,
	nearestName,
	type PlainObject,
	show,
	valueAt,
} from "../domain/index.js";
import { CrowdoutError, type Issue } from "../errors.js";
import { bundledScenarios } from "./bundled.js";
import { checkScenario } from "./check.js";
import { evaluateFormulas, seemingYears } from "./evaluate-formulas.js";
import { expandEvents } from "./expand-events.js";
import { findScenario, knownScenarios, type Layer, type LayerOptions, scenarioLayers, unknown } from "./layers.js";
import { isReplacedWhole } from "./paths.js";
import { scenarioSchema } from "./schema.js";
import type { Scenario } from "./types.js";

/** What `parseScenario` may be given beside the scenario. */
export interface ParseOptions extends LayerOptions {
	/** Compiler of formulas: `formulas` of `crowdout/formulas`. */
	readonly formulas?: FormulaCompiler;
}

/** A parsed scenario, or everything that must be mended. */
export type ParseResult =
	| { readonly ok: true; readonly scenario: Scenario }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Read a scenario: take in its parents, fill defaults, check every rule of MODEL.md, section 1.
 *
 * @param input A plain object as a JSON or YAML file gives it, or the name of a bundled scenario.
 * @returns A scenario that stands alone; parsing it again gives the same.
 * @throws {CrowdoutError} `invalid-scenario`, with every issue at once.
 * @example
 * ```ts
 * import { crowdOut, parseScenario } from "crowdout";
 * const scenario = parseScenario({ name: "surge", rival: { growth: "10%" } });
 * console.log(crowdOut(scenario).crowdOut.ratio);
 * ```
 */
export function parseScenario(input: unknown, options: ParseOptions = {}): Scenario {
	const result = safeParseScenario(input, options);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", result.issues);
	return result.scenario;
}

/** As `parseScenario`, but what must be mended is returned instead of thrown. */
export function safeParseScenario(input: unknown, options: ParseOptions = {}): ParseResult {
	if (typeof input === "string") {
		const named = findScenario(input, options.library);
		if (named === undefined)
			return { ok: false, issues: [unknown("scenario", input, knownScenarios(options.library))] };
		return safeParseScenario(named, options);
	}
	const { layers, issues } = scenarioLayers(input, options);
	if (issues.length > 0) return { ok: false, issues };
	const { merged, issues: layerIssues } = layOver(layers);
	const prepared = prepare(merged, options);
	const parsed = scenarioSchema.safeParse(prepared.block);
	const found = [...layerIssues, ...prepared.issues];
	if (!parsed.success) {
		const schemaIssues = parsed.error.issues.flatMap((issue) => describe(issue, prepared.block));
		const mended = mend(prepared.block, parsed.error.issues, layers);
		const touched = schemaIssues.map(({ path }) => path.split(".")[0]);
		const further =
			mended === undefined ? [] : checkScenario(mended).filter(({ path }) => !touched.includes(path.split(".")[0]));
		return { ok: false, issues: distinct([...schemaIssues, ...found, ...further]) };
	}
	const scenario = parsed.data;
	found.push(...checkScenario(scenario));
	if (found.length === 0) found.push(...checkCounterfactual(scenario));
	return found.length > 0 ? { ok: false, issues: distinct(found) } : { ok: true, scenario };
}

/** Words of a scenario that are its own and no child's. */
const OWN_WORDS = ["$schema", "title", "question", "references", "checks", "lineage"];

/** The blocks laid over each other; a changed definition or base year must bring its figures. */
function layOver(layers: readonly Layer[]): { merged: PlainObject; issues: Issue[] } {
	const issues: Issue[] = [];
	let merged: PlainObject = {};
	layers.forEach(({ name, block }, k) => {
		if (k > 0) issues.push(...figuresMissing(merged, block));
		const scenario = !name.includes("=") && name !== "set";
		const inherited = scenario
			? Object.fromEntries(Object.entries(merged).filter(([key]) => !OWN_WORDS.includes(key)))
			: merged;
		merged = merge(inherited, block, isReplacedWhole);
	});
	const own = layers[layers.length - 1].block;
	const lineage =
		layers.length === 1 && Array.isArray(own.lineage) ? own.lineage : layers.map(({ name }) => name).reverse();
	return { merged: { ...merged, extends: null, lineage }, issues };
}

const FIGURES = {
	"budget.definition": ["budget.defence", "budget.other.base"],
	baseYear: [
		"economy.gdp",
		"budget.defence",
		"budget.interest",
		"budget.debt",
		"budget.revenue.base",
		"budget.deficit.base",
		"budget.other.base",
	],
} as const;

function figuresMissing(below: PlainObject, block: PlainObject): Issue[] {
	return Object.entries(FIGURES).flatMap(([path, figures]) => {
		const chosen = valueAt(block, path);
		if (chosen === undefined || chosen === valueAt(below, path)) return [];
		const missing = figures.filter((figure) => valueAt(block, figure) === undefined);
		if (missing.length === 0) return [];
		return [
			{
				path,
				message: `must not change from ${show(valueAt(below, path))} to ${show(chosen)} without its figures, got none for ${missing.join(", ")}; extend a base such as base-2023-budget or base-2025-sipri, or choose --base-year and --definition`,
			},
		];
	});
}

/** Bundled events in full, formulas evaluated, the counterfactual written out. */
function prepare(merged: PlainObject, options: ParseOptions): { block: PlainObject; issues: Issue[] } {
	const issues: Issue[] = [];
	const years = seemingYears(merged);
	const readBlock = (block: PlainObject, prefix: string): PlainObject => {
		const events = expandEvents(block);
		const ready = years
			? evaluateFormulas(events.block, years.baseYear, years.horizon, options.formulas)
			: { block: events.block, issues: [] };
		for (const { path, message } of [...events.issues, ...ready.issues]) issues.push({ path: prefix + path, message });
		return ready.block;
	};
	let counterfactual = merged.counterfactual;
	if (counterfactual === undefined) {
		if (Array.isArray(merged.lineage) && merged.lineage.includes("baseline")) {
			counterfactual = { rival: baselineRival(options) };
		}
	} else if (typeof counterfactual === "string") {
		const named = safeParseScenario(counterfactual, {
			...options,
			reaction: undefined,
			financing: undefined,
			set: undefined,
		});
		if (named.ok) {
			const { counterfactual: _, checks: _checks, uncertainty: _uncertainty, ...whole } = named.scenario;
			counterfactual = whole;
		} else
			issues.push(
				...named.issues.map(({ path, message }) => ({
					path: path === "scenario" ? "counterfactual" : `counterfactual.${path}`,
					message,
				})),
			);
	}
	const block = readBlock(merged, "");
	return {
		block:
			counterfactual === undefined
				? block
				: {
						...block,
						counterfactual: isPlainObject(counterfactual)
							? readBlock(counterfactual, "counterfactual.")
							: counterfactual,
					},
		issues,
	};
}

/** The `rival` block of the baseline on the chosen base: what no push means. */
function baselineRival({ base }: ParseOptions): unknown {
	return layOver(scenarioLayers(bundledScenarios.baseline, { base }).layers).merged.rival;
}

/**
 * The counterfactual as a scenario of its own: the override laid over the scenario, or the whole scenario that it is.
 *
 * @throws {CrowdoutError} `invalid-scenario` where the override breaks a rule.
 * @see MODEL.md, section 8
 */
export function counterfactualScenario(scenario: Scenario): Scenario {
	const result = readCounterfactual(scenario);
	if (!result.ok) throw new CrowdoutError("invalid-scenario", result.issues);
	return result.scenario;
}

function readCounterfactual(scenario: Scenario): ParseResult {
	const { counterfactual, ...own } = scenario;
	const whole = counterfactual.extends === null;
	const name = typeof counterfactual.name === "string" ? counterfactual.name : scenario.name;
	const block = whole ? counterfactual : merge(own as PlainObject, counterfactual as PlainObject, isReplacedWhole);
	const parsed = scenarioSchema.safeParse({ lineage: [], ...block, name, extends: null, counterfactual: {} });
	const prefix = ({ path, message }: Issue): Issue => ({
		path: path === "" ? "counterfactual" : `counterfactual.${path}`,
		message,
	});
	if (!parsed.success) {
		return { ok: false, issues: parsed.error.issues.flatMap((issue) => describe(issue, block)).map(prefix) };
	}
	const issues = checkScenario({ ...parsed.data, uncertainty: undefined }).map(prefix);
	return issues.length > 0 ? { ok: false, issues } : { ok: true, scenario: parsed.data };
}

function checkCounterfactual(scenario: Scenario): Issue[] {
	const result = readCounterfactual(scenario);
	if (!result.ok) return [...result.issues];
	const other = result.scenario;
	const lines = (of: Scenario) => Object.keys(of.budget.lines).sort().join(", ");
	const pairs: [string, unknown, unknown][] = [
		["baseYear", scenario.baseYear, other.baseYear],
		["horizon", scenario.horizon, other.horizon],
		["budget.definition", scenario.budget.definition, other.budget.definition],
		["budget.lines", lines(scenario), lines(other)],
	];
	return pairs.flatMap(([path, mine, theirs]) =>
		mine === theirs
			? []
			: [
					{
						path: `counterfactual.${path}`,
						message: `must be the scenario's own, ${show(mine)}, got ${show(theirs)}; only like can be compared`,
					},
				],
	);
}

/** A schema issue in the words of MODEL.md, section 11. */
function describe(issue: z.core.$ZodIssue, input: unknown): Issue[] {
	const path = issue.path.join(".");
	if (issue.code === "unrecognized_keys") {
		const block = path === "" ? input : valueAt(input, path);
		const known = knownKeys(path, isPlainObject(block) ? block.kind : undefined);
		return issue.keys.map((key) => {
			const nearest = nearestName(key, known);
			return {
				path: path === "" ? key : `${path}.${key}`,
				message: `is not a known key${nearest ? `; did you mean "${nearest}"` : known.length > 0 ? `; known here: ${known.join(", ")}` : ""}`,
			};
		});
	}
	if (issue.code === "custom") return [{ path, message: issue.message }];
	const got = valueAt(input, path);
	if (got === undefined)
		return [{ path, message: "is required, got nothing; a scenario that stands alone must give it" }];
	if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
		return [unknown(path, String(got), issue.options.map(String))];
	}
	if (issue.code === "invalid_value") {
		return issue.values.length > 1
			? [unknown(path, String(got), issue.values.map(String))]
			: [{ path, message: `must be ${show(issue.values[0])}, got ${show(got)}` }];
	}
	if (issue.code === "invalid_type") {
		const words: Record<string, string> = {
			object: "a block of keys",
			record: "a block of keys",
			array: "a list",
			string: "a text",
		};
		return [{ path, message: `must be ${words[issue.expected] ?? issue.expected}, got ${show(got)}` }];
	}
	return [{ path, message: issue.message }];
}

/** The keys of the schema at a place, for the nearest name. */
function knownKeys(path: string, kind: unknown): string[] {
	let at: unknown = scenarioSchema;
	for (const key of path === "" ? [] : path.split(".")) at = below(at, key, undefined);
	return Object.keys(shapeOf(at, kind) ?? {});
}

type Definition = {
	type: string;
	innerType?: unknown;
	shape?: Record<string, unknown>;
	valueType?: unknown;
	element?: unknown;
	options?: unknown[];
};
const definitionOf = (schema: unknown) => (schema as { _zod?: { def: Definition } } | undefined)?._zod?.def;

function shapeOf(schema: unknown, kind: unknown): Record<string, unknown> | undefined {
	const definition = definitionOf(schema);
	if (definition?.innerType !== undefined) return shapeOf(definition.innerType, kind);
	if (definition?.options === undefined) return definition?.shape;
	const shapes = definition.options.map((option) => shapeOf(option, kind));
	return shapes.find((shape) =>
		(definitionOf(shape?.kind) as { values?: unknown[] } | undefined)?.values?.includes(kind),
	);
}

function below(schema: unknown, key: string, kind: unknown): unknown {
	const definition = definitionOf(schema);
	if (definition?.innerType !== undefined) return below(definition.innerType, key, kind);
	if (definition?.valueType !== undefined) return definition.valueType;
	if (definition?.element !== undefined) return definition.element;
	if (definition?.options !== undefined) {
		const shapes = definition.options.map((option) => shapeOf(option, kind));
		return shapes.find((shape) => shape !== undefined && key in shape)?.[key];
	}
	return definition?.shape?.[key];
}

/**
 * The scenario without what the schema refused: unknown keys dropped, other values as the parents have them,
 * so that the rules between parts can still be checked. `undefined` where that is not a scenario either.
 */
function mend(block: PlainObject, issues: readonly z.core.$ZodIssue[], layers: readonly Layer[]): Scenario | undefined {
	if (layers.length < 2) return undefined;
	const parents = layOver(layers.slice(0, -1)).merged;
	const copy = structuredClone(block) as Record<string, unknown>;
	for (const issue of issues) {
		const keys = issue.path.map(String);
		const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...keys, key]) : [keys];
		for (const place of places) {
			const holder = place.length > 1 ? valueAt(copy, place.slice(0, -1).join(".")) : copy;
			if (typeof holder !== "object" || holder === null) return undefined;
			const key = place[place.length - 1];
			const inherited = valueAt(parents, place.join("."));
			if (inherited === undefined) Reflect.deleteProperty(holder, key);
			else Reflect.set(holder, key, inherited);
		}
	}
	const parsed = scenarioSchema.safeParse(copy);
	return parsed.success ? parsed.data : undefined;
}

function distinct(issues: readonly Issue[]): Issue[] {
	const seen = new Set<string>();
	return issues.filter(({ path, message }) => {
		const key = `${path}\n${message}`;
		return !seen.has(key) && seen.add(key);
	});
}
