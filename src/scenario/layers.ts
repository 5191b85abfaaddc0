import { isPlainObject, nearestName, type PlainObject, plainCopy, show, someOf } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { bundledScenarios, isBundled } from "./bundled.js";
import {
	againstPresets,
	type BaseChoice,
	baseChoices,
	defaultBase,
	type FinancingPreset,
	financingPresets,
	type ReactionPreset,
	reactionPresets,
} from "./presets.js";
import type { CounterfactualPreset } from "./types.js";

/** Choices that change a scenario. */
export interface LayerOptions {
	/** Other scenarios by name, for `extends` and `counterfactual`. A bundled name always means the bundled scenario. */
	readonly library?: Readonly<Record<string, unknown>>;
	/** Base year and defence definition, as a complete set of figures [default `2025-budget`]. */
	readonly base?: BaseChoice;
	/** Strength of the reaction, in place of the scenario's own. */
	readonly reaction?: ReactionPreset;
	/** Financing regime, in place of the scenario's own. */
	readonly financing?: FinancingPreset;
	/** Counterfactual, in place of the scenario's own. */
	readonly against?: CounterfactualPreset;
	/** Keys that replace all others, such as `{ rival: { growth: "8%" } }`. */
	readonly set?: unknown;
}

/** One of the blocks that a scenario is made of. */
export interface Layer {
	/** Name of a scenario, `reaction=…`, `financing=…`, `against=…` or `set`. */
	readonly name: string;
	readonly block: PlainObject;
}

/**
 * The blocks that a scenario is made of, the root first; each overrides those before it.
 *
 * @returns The layers, and issues: a parent that does not exist, a cycle, an unknown preset.
 */
export function scenarioLayers(input: unknown, options: LayerOptions = {}): { layers: Layer[]; issues: Issue[] } {
	const issues: Issue[] = [];
	const own = readPlain(input, issues);
	if (issues.length > 0) return { layers: [], issues };
	if (!isPlainObject(own)) {
		return {
			layers: [],
			issues: [{ path: "", message: `a scenario must be an object with a name, got ${show(own)}` }],
		};
	}
	const layers = ancestry(own, options, issues);
	const rooted = layers[0]?.name === "baseline";
	if (options.base !== undefined) {
		if (!baseChoices.includes(options.base)) issues.push(unknown("base", options.base, baseChoices));
		else if (!rooted) {
			issues.push({
				path: "base",
				message: `must not be chosen for a scenario with extends: null, which has its own figures, got ${show(options.base)}; leave it out`,
			});
		} else replaceBase(layers, options.base);
	}
	const presets: [string, string | undefined, Readonly<Record<string, unknown>>][] = [
		["reaction", options.reaction, reactionPresets],
		["financing", options.financing, financingPresets],
		["against", options.against, againstPresets],
	];
	for (const [kind, chosen, known] of presets) {
		if (chosen === undefined) continue;
		if (typeof chosen !== "string" || !Object.hasOwn(known, chosen))
			issues.push(unknown(kind, chosen, Object.keys(known)));
		else layers.push({ name: `${kind}=${chosen}`, block: known[chosen] as PlainObject });
	}
	if (options.set !== undefined) {
		const set = readPlain(options.set, issues);
		if (isPlainObject(set)) layers.push({ name: "set", block: set });
		else if (set !== undefined) issues.push({ path: "set", message: `must be an object, got ${show(set)}` });
	}
	return { layers, issues };
}

/** A block as plain data. A bundled block already is, and is returned as it is. */
function readPlain(block: unknown, issues: Issue[]): unknown {
	if (isBundled(block)) return block;
	const read = plainCopy(block);
	if (read.ok) return read.value;
	issues.push(...read.unplain);
	return undefined;
}

/** A scenario and its parents, the root first. */
function ancestry(input: PlainObject, options: LayerOptions, issues: Issue[]): Layer[] {
	const layers: Layer[] = [];
	const seen: string[] = [];
	let block: PlainObject = input;
	let name = typeof input.name === "string" ? input.name : "";
	for (;;) {
		layers.unshift({ name, block });
		seen.push(name);
		if (name === "baseline" && layers.length > 1) return layers;
		const parent = Object.hasOwn(block, "extends") && block.extends !== undefined ? block.extends : "baseline";
		if (parent === null) return layers;
		if (typeof parent !== "string") {
			issues.push({ path: "extends", message: `must be the name of a scenario or null, got ${show(parent)}` });
			return layers;
		}
		if (seen.includes(parent)) {
			issues.push({ path: "extends", message: `must not extend itself, got ${[...seen, parent].join(" → ")}` });
			return layers;
		}
		const found = readPlain(findScenario(parent, options.library), issues);
		if (issues.length > 0) return layers;
		if (found === undefined) {
			issues.push(unknown("extends", parent, knownScenarios(options.library)));
			return layers;
		}
		if (!isPlainObject(found)) {
			issues.push({ path: "extends", message: `its parent "${parent}" must be an object, got ${show(found)}` });
			return layers;
		}
		block = found;
		name = parent;
	}
}

/** A scenario by name, the bundled ones first; `undefined` where there is none. */
export function findScenario(name: string, library: LayerOptions["library"]): unknown {
	if (Object.hasOwn(bundledScenarios, name)) return bundledScenarios[name];
	return library !== undefined && Object.hasOwn(library, name) ? library[name] : undefined;
}

/** The names that `extends` and `counterfactual` may use. */
export function knownScenarios(library: LayerOptions["library"]): string[] {
	return [...Object.keys(bundledScenarios), ...Object.keys(library ?? {})];
}

/** Put another set of base figures directly above `baseline`, in place of any earlier set. */
function replaceBase(layers: Layer[], base: BaseChoice): void {
	const name = `base-${base}`;
	const kept = layers.filter((layer, k) => k === 0 || k === layers.length - 1 || !layer.name.startsWith("base-"));
	const own = layers[layers.length - 1];
	if (own.name.startsWith("base-") && own.name !== name) kept.pop();
	const chosen = bundledScenarios[name];
	const figures: Layer[] =
		base === defaultBase || own.name === name ? [] : [{ name, block: chosen as unknown as PlainObject }];
	layers.splice(0, layers.length, kept[0], ...figures, ...kept.slice(1));
}

/** New names of the scenarios and presets of version 0.1.0; a name may have meant both. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
	"imf-programme": ["under-a-programme"],
	"fiscal-space": ["room-to-borrow", "mostly-borrowed"],
};

/** An issue that offers the known names. */
export function unknown(path: string, got: unknown, known: readonly string[]): Issue {
	return { path, message: `must be one of ${someOf(known)}, got ${show(got)}${hint(got, known)}` };
}

/** The new name of a name of an older version; `undefined` for any other. */
export function renamed(got: string, known: readonly string[]): string | undefined {
	return Object.hasOwn(RENAMED, got) ? RENAMED[got].find((name) => known.includes(name)) : undefined;
}

function hint(got: unknown, known: readonly string[]): string {
	if (typeof got !== "string") return "";
	const now = renamed(got, known);
	if (now !== undefined) return `; now ${now}`;
	const nearest = nearestName(got, known);
	return nearest ? `; did you mean "${nearest}"` : "";
}
