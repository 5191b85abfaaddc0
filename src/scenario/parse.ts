// Past 200 lines: the steps from the written text to a scenario.
import type * as z from "zod/mini";
import { type FormulaCompiler, isPlainObject, type PlainObject, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { bundledScenarios, isBundledBlock } from "./bundled.js";
import { checkScenario } from "./check.js";
import {
	checkCounterfactual,
	type ReadCounterfactual,
	readCounterfactual,
	withCounterfactualRead,
} from "./counterfactual.js";
import { presetCounterfactual } from "./counterfactual-presets.js";
import { BUNDLED_COUNTRY } from "./country-words.js";
import { describeIssue } from "./describe-issue.js";
import { evaluateFormulas, seemingYears } from "./evaluate-formulas.js";
import { expandEvents } from "./expand-events.js";
import { layOver } from "./lay-over.js";
import { findScenario, knownScenarios, type Layer, type LayerOptions, scenarioLayers, unknown } from "./layers.js";
import { frozen } from "./parsed.js";
import { type ReadBefore, readBlocks } from "./read-blocks.js";
import { scenarioSchema } from "./schema.js";
import type { Scenario } from "./types.js";
import { parseWarnings } from "./warnings.js";

/** Options of `parseScenario`. */
export interface ParseOptions extends LayerOptions {
	/** Compiler of formulas: `formulas` of `crowdout/formulas`. */
	readonly formulas?: FormulaCompiler;
}

/** A parsed scenario, or every issue that must be corrected. */
export type ParseResult =
	| {
			readonly ok: true;
			readonly scenario: Scenario;
			/** The counterfactual, as a scenario of its own. */
			readonly counterfactual: Scenario;
			/** Warnings about what the user gives: keys without any effect, and numbers far from the parent's. */
			readonly warnings: readonly string[];
	  }
	| { readonly ok: false; readonly issues: readonly Issue[] };

/** A further check of a scenario whose parts are valid, made by a higher room. */
export type FurtherCheck = (scenario: Scenario) => Issue[];

/** Read a scenario by name or content; issues are returned, not thrown. */
export function parseWritten(input: unknown, options: ParseOptions, further: FurtherCheck): ParseResult {
	if (typeof input === "string") {
		const named = findScenario(input, options.library);
		if (named === undefined)
			return { ok: false, issues: [unknown("scenario", input, knownScenarios(options.library))] };
		return parseWritten(named, options, further);
	}
	const { layers, issues } = scenarioLayers(input, options);
	if (issues.length > 0) return { ok: false, issues };
	const { merged, below, issues: layerIssues } = layOver(layers);
	const prepared = prepare(merged, layers, options);
	const parsed = readBlocks(prepared.block, bundledBlocks);
	const found = [...layerIssues, ...prepared.issues];
	if (!parsed.success) {
		const refused = parsed.error.issues.flatMap((issue) => describeIssue(issue, prepared.block));
		const corrected = correct(prepared.block, parsed.error.issues, layers);
		const follows = following(refused);
		const whole = corrected === undefined ? [] : checkWhole(corrected).issues.concat(further(corrected));
		return {
			ok: false,
			issues: distinct(
				refused.concat(
					found,
					whole.filter((issue) => !follows(issue)),
				),
			),
		};
	}
	const { issues: broken, other } = checkWhole(parsed.data);
	found.push(...broken, ...further(parsed.data));
	return found.length > 0 || !other.ok
		? { ok: false, issues: distinct(found) }
		: {
				ok: true,
				scenario: withCounterfactualRead(parsed.data, other.scenario),
				counterfactual: other.scenario,
				warnings: parseWarnings(layers, below, parsed.data),
			};
}

const read = new WeakMap<object, unknown>();

/** Blocks of bundled scenarios that no layer changes are read once and kept. */
const bundledBlocks: ReadBefore = {
	get: (block) => read.get(block),
	set: (block, data) => {
		if (isBundledBlock(block) && typeof data === "object" && data !== null) read.set(frozen(block), frozen(data));
	},
};

/** Check the rules between the parts of a scenario, and of its counterfactual; issues that only repeat are left out. */
function checkWhole(scenario: Scenario): { issues: Issue[]; other: ReadCounterfactual } {
	const own = checkScenario(scenario);
	const other = readCounterfactual(scenario, own.length === 0);
	const said = new Set(own.map(({ path, message }) => `counterfactual.${path} ${message}`));
	const further = checkCounterfactual(scenario, other).filter(({ path, message }) => !said.has(`${path} ${message}`));
	return { issues: own.concat(further), other };
}

/** Whether an issue may only follow from a part that was refused already. */
function following(refused: readonly Issue[]): (issue: Issue) => boolean {
	const own = (path: string) => path.replace(/^counterfactual\./, "");
	/** A path and all paths that contain it. */
	const around = (path: string) => path.split(".").map((_, k, keys) => keys.slice(0, k + 1).join("."));
	const places = new Set(refused.map(({ path }) => own(path)));
	const holders = new Set([...places].flatMap(around));
	const closes = [...places].some((at) => /^budget(\.(defence|interest|lines|lines\.[^.]+)|\..*\bbase)?$/.test(at));
	return ({ path }) => {
		const at = own(path);
		return at === "budget" ? closes : holders.has(at) || around(at).some((holder) => places.has(holder));
	};
}

/** Expand bundled events, evaluate formulas and write out the counterfactual. */
function prepare(
	merged: PlainObject,
	layers: readonly Layer[],
	options: ParseOptions,
): { block: PlainObject; issues: Issue[] } {
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
		if (layers[0].name === "baseline" && layers[0].block === (bundledScenarios.baseline as unknown)) {
			counterfactual = { rival: baselineRival(layers, merged) };
		}
	} else if (typeof counterfactual === "string") {
		const named = readNamed(counterfactual, years?.horizon, options);
		if (!named.ok) issues.push(...named.issues);
		counterfactual = named.ok ? named.scenario : {};
	}
	const block = readBlock(merged, "");
	if (isPlainObject(counterfactual) && Object.hasOwn(counterfactual, "against") && years !== undefined) {
		const preset = presetCounterfactual(counterfactual, {
			scenario: block,
			baseline: baselineRival(layers, merged),
			...years,
		});
		issues.push(...preset.issues);
		counterfactual = preset.block;
	}
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

/**
 * The scenario that a counterfactual names, in full. It has the horizon, the base and the presets of the scenario that
 * it is compared with; its own counterfactual is not read.
 */
function readNamed(name: string, horizon: number | undefined, { set: _set, ...options }: ParseOptions): ParseResult {
	const { library } = options;
	const found = findScenario(name, library);
	if (!isPlainObject(found)) {
		return { ok: false, issues: [unknown("counterfactual", name, knownScenarios(library))] };
	}
	const set = horizon === undefined ? undefined : { horizon };
	const result = parseWritten({ name, ...found, counterfactual: {} }, { ...options, set }, () => []);
	if (!result.ok) {
		return { ok: false, issues: result.issues.map((issue) => ({ ...issue, path: `counterfactual.${issue.path}` })) };
	}
	const { counterfactual: _, checks: _checks, uncertainty: _uncertainty, ...whole } = result.scenario;
	return { ...result, scenario: whole as Scenario };
}

/**
 * The `rival` block of the baseline on the scenario's own base: what no push means. Where a scenario has no parent or is
 * of another country, the baseline's growth without events: its money and base year are not the scenario's.
 */
function baselineRival(layers: readonly Layer[], { country = BUNDLED_COUNTRY }: PlainObject): PlainObject {
	const ofBaseline = ({ name }: Layer) => name === "baseline" || name.startsWith("base-");
	const below = country === BUNDLED_COUNTRY ? layers.filter(ofBaseline) : [];
	const { rival } = below.length > 0 ? layOver(below).merged : bundledScenarios.baseline;
	return below.length > 0 ? (rival as PlainObject) : { growth: valueAt(rival, "growth"), partnership: { events: [] } };
}

/**
 * The scenario without the parts that the schema refused: unknown keys are dropped and other values taken from the
 * parents, so that the rules between parts can still be checked. `undefined` where that is not a scenario either.
 */
function correct(
	block: PlainObject,
	issues: readonly z.core.$ZodIssue[],
	layers: readonly Layer[],
): Scenario | undefined {
	const parents = layers.length < 2 ? {} : layOver(layers.slice(0, -1)).merged;
	const copy = structuredClone(block) as Record<string, unknown>;
	for (const issue of issues) {
		const keys = issue.path.map(String);
		const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...keys, key]) : [keys];
		for (const place of places) {
			const holder = place.length > 1 ? valueAt(copy, place.slice(0, -1).join(".")) : copy;
			if (typeof holder !== "object" || holder === null) return undefined;
			const key = place[place.length - 1];
			const inherited = valueAt(parents, place.join("."));
			// A list keeps its length, so that messages about later entries keep their index.
			if (inherited === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
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
