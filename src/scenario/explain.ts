// Past 200 lines: the whole walk from a number to its row, with every case in which there is none.

import { figureIndex, type Row, type Source, sourcesOf } from "../data/index.js";
import { isPlainObject, valueAt } from "../domain/index.js";
import { CrowdoutError } from "../errors.js";
import { bundledScenarios } from "./bundled.js";
import { findScenario, type Layer, scenarioLayers, unknown } from "./layers.js";
import type { ParseOptions } from "./parse.js";
import { isReplacedWhole } from "./paths.js";
import { defaultBase } from "./presets.js";
import { parseScenario } from "./resolve.js";

/** A row of a bundled table. */
export interface TracedFigure {
	/** Name of the table. */
	readonly table: string;
	/** The row, every cell as text. */
	readonly row: Row;
}

/** The origin of one number of a scenario. */
export interface Explanation {
	/** Dotted path in the scenario. */
	readonly path: string;
	/** The value in the scenario. */
	readonly value: unknown;
	/** The scenario or preset that gives it; `set` for an override, `default` for a number that no layer gives. */
	readonly layer: string;
	/** `actual`, `revised`, `budget`, `projection` or `assumed` according to its table; `given` by the user; `default`. */
	readonly status: string;
	/** Unit of `value`, where its table or the model states one. */
	readonly unit?: string;
	/** Why this number, in words. */
	readonly reason?: string;
	/** Arithmetic over row ids. */
	readonly derivation?: string;
	/** Its own row, then every row that its derivation refers to. */
	readonly figures: readonly TracedFigure[];
	/** Its sources; empty where it is assumed or given by the user. */
	readonly sources: readonly Source[];
}

/**
 * Trace one number of a scenario to its origin: a row of a table, or the word assumed with the reason.
 *
 * @param input As for `parseScenario`.
 * @param path Dotted path of a number, such as `budget.lines.education.base` or `economy.growth.2027`.
 * @throws {CrowdoutError} `invalid-scenario`, or `invalid-input` where the scenario has no number there.
 * @example
 * ```ts
 * import { explain } from "crowdout";
 *
 * const { value, status, figures, sources } = explain("us-india-partnership", "budget.lines.education.base");
 * console.log(value, status, figures[0].row.id, sources.map(({ title }) => title));
 * ```
 */
export function explain(input: unknown, path: string, options: ParseOptions = {}): Explanation {
	const scenario = parseScenario(input, options);
	const value = valueAt(scenario, path);
	if (value === undefined || (typeof value === "object" && value !== null)) {
		const known = leaves(scenario).map(([leaf]) => leaf);
		const below = known.filter((leaf) => leaf.startsWith(`${path}.`));
		throw new CrowdoutError("invalid-input", [
			below.length > 0
				? {
						path,
						message: `must be one number, got a block; it holds ${below.slice(0, 6).join(", ")}${below.length > 6 ? ", …" : ""}`,
					}
				: unknownPath(path, known),
		]);
	}
	return trace(prepare(input, options), path, value);
}

/**
 * Trace every number of a scenario to its origin, in the order of the scenario.
 *
 * @param prefix Only numbers below this dotted path [default: all].
 * @throws {CrowdoutError} `invalid-scenario`.
 * @example
 * ```ts
 * import { explainAll } from "crowdout";
 *
 * const assumed = explainAll("us-india-partnership").filter(({ status }) => status === "assumed");
 * for (const { path, value, reason } of assumed) console.log(path, value, reason);
 * ```
 */
export function explainAll(input: unknown, options: ParseOptions = {}, prefix = ""): Explanation[] {
	const found = leaves(parseScenario(input, options)).filter(
		([path]) => prefix === "" || path === prefix || path.startsWith(`${prefix}.`),
	);
	const context = prepare(input, options);
	return found.map(([path, value]) => trace(context, path, value));
}

function unknownPath(path: string, known: readonly string[]) {
	const issue = unknown("path", path, known);
	const [, nearest] = /did you mean "(.*)"/.exec(issue.message) ?? [];
	return { path, message: `is not a number of the scenario${nearest ? `; did you mean "${nearest}"` : ""}` };
}

/** Every number of a block with its dotted path, but not the values of formulas. */
function leaves(block: unknown, at = ""): [string, number][] {
	if (typeof block === "number") return [[at, block]];
	if (typeof block !== "object" || block === null) return [];
	return Object.entries(block).flatMap(([key, value]) =>
		key === "uncertainty" ? [] : leaves(value, at === "" ? key : `${at}.${key}`),
	);
}

/** What tracing needs, read once. */
interface Context {
	readonly layers: readonly Layer[];
	/** The layers of the counterfactual: the baseline or a named scenario; `undefined` where it has its own keys. */
	readonly other?: readonly Layer[];
	readonly byId: ReadonlyMap<string, TracedFigure>;
	/** Rows by layer, path and year. */
	readonly byPlace: ReadonlyMap<string, TracedFigure>;
}

function prepare(input: unknown, options: ParseOptions): Context {
	const root = typeof input === "string" ? findScenario(input, options.library) : input;
	const byId = figureIndex();
	const byPlace = new Map<string, TracedFigure>();
	for (const figure of byId.values()) {
		const { base: of, layer, path, year } = figure.row;
		const giver = of === undefined ? layer : of === defaultBase ? "baseline" : `base-${of}`;
		if (giver !== undefined && path !== "") byPlace.set(place(giver, path, year), figure);
	}
	const { layers } = scenarioLayers(root, options);
	const given = [...layers].reverse().find(({ block }) => block.counterfactual !== undefined)?.block.counterfactual;
	return { layers, other: otherLayers(given, layers, options), byId, byPlace };
}

/**
 * The layers of the counterfactual: by default the baseline on the scenario's base, else those of the named scenario.
 */
function otherLayers(given: unknown, layers: readonly Layer[], { base, library }: ParseOptions) {
	if (typeof given === "string") return scenarioLayers(findScenario(given, library), { base, library }).layers;
	const isPace = given === undefined || (isPlainObject(given) && given.against === "pace");
	return isPace ? layers.filter(({ name }, k) => k === 0 || name.startsWith("base-")) : undefined;
}

function place(layer: string, path: string, year: string): string {
	return `${layer} ${path} ${year}`;
}

function trace(context: Context, path: string, value: unknown): Explanation {
	if (path.startsWith("counterfactual.") && context.other !== undefined) {
		const inner = path.slice("counterfactual.".length);
		return { ...trace({ ...context, layers: context.other, other: undefined }, inner, value), path };
	}
	const layer = givingLayer(context.layers, path);
	if (layer === undefined) {
		return {
			path,
			value,
			layer: "default",
			status: "default",
			reason: "nobody gave it: the default of MODEL.md, section 1",
			figures: [],
			sources: [],
		};
	}
	const found = rowOf(context, layer, path);
	if (found === undefined) {
		const reason =
			layer.name === "set" ? "laid over the scenario by its user" : `given in the scenario "${layer.name}"`;
		return { path, value, layer: layer.name, status: "given", reason, figures: [], sources: [] };
	}
	const { row } = found;
	const parameter = row.parameter ? context.byId.get(row.parameter) : undefined;
	const figures = [
		found,
		...(parameter ? [parameter] : []),
		...derivedFrom(context, row.derivation ?? "", new Set([row.id])),
	];
	const reason = row.reason || row.note;
	const status = row.status ?? (row.grade === "assumed" ? "assumed" : "actual");
	return {
		path,
		value,
		layer: layer.name,
		status: status === "signed" ? "actual" : status,
		...(row.unit ? { unit: row.unit } : {}),
		...(reason ? { reason } : {}),
		...(row.derivation ? { derivation: row.derivation } : {}),
		figures,
		sources: sourcesOf([...new Set(figures.flatMap((figure) => (figure.row.source ?? "").split(" ")))].join(" ")),
	};
}

/** The nearest layer that gives the number, or a block that is replaced whole around it. */
function givingLayer(layers: readonly Layer[], path: string): Layer | undefined {
	for (const layer of [...layers].reverse()) {
		if (valueAt(layer.block, path) !== undefined) return layer;
		const keys = path.split(".");
		for (let n = keys.length - 1; n > 0; n--) {
			const outer = keys.slice(0, n).join(".");
			const given = valueAt(layer.block, outer);
			if (given !== undefined && (isReplacedWhole(outer) || Array.isArray(given))) return layer;
		}
	}
	return undefined;
}

/** The table row of a number of a bundled layer. */
function rowOf({ byId, byPlace }: Context, layer: Layer, path: string): TracedFigure | undefined {
	const event = /^(rival\.partnership\.events\.\d+)\.(\w+)$/.exec(path);
	const given = event ? valueAt(layer.block, event[1]) : undefined;
	if (event && isPlainObject(given) && typeof given.event === "string" && given[event[2]] === undefined) {
		return byId.get(given.event);
	}
	if (!isBundled(layer)) return undefined;
	const [, outcome] = /^(outcomes\.\d+)\./.exec(path) ?? [];
	if (outcome !== undefined) return byId.get(String(valueAt(layer.block, `${outcome}.id`)));
	const [, stem, year] = /^(.*)\.(\d{4})$/.exec(path) ?? [undefined, path, ""];
	return byPlace.get(place(layer.name, stem, year));
}

/** Whether a layer is a bundled scenario or preset, not a file of the same name. */
function isBundled(layer: Layer): boolean {
	return layer.name.includes("=") || layer.block === (bundledScenarios[layer.name] as unknown);
}

/** Every row that a derivation names, and the rows that these are derived from. */
function derivedFrom(context: Context, derivation: string, seen: Set<string>): TracedFigure[] {
	return derivation.split(/\s+/).flatMap((word) => {
		if (seen.has(word) || !/[a-z]/i.test(word)) return [];
		const found = context.byId.get(word);
		if (found === undefined) return [];
		seen.add(word);
		return [found, ...derivedFrom(context, found.row.derivation ?? "", seen)];
	});
}
