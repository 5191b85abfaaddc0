import { isPlainObject, merge, type PlainObject, show, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import { BUNDLED_COUNTRY } from "./country-words.js";
import type { Layer } from "./layers.js";
import { isReplacedWhole } from "./paths.js";
import { withoutQuoted } from "./quoted.js";
import { drawsShares, SHARE_PATHS, withoutStale } from "./stale-uncertainty.js";

/** Descriptive keys of a scenario that a child does not inherit. */
const OWN_WORDS = ["$schema", "name", "title", "question", "references", "checks", "lineage"];

/**
 * Merge the blocks in order. A block that changes the definition or base year must bring its own figures.
 *
 * @returns The merged block, and for each block the merge of those below it.
 */
export function layOver(layers: readonly Layer[]): { merged: PlainObject; below: PlainObject[]; issues: Issue[] } {
	const issues: Issue[] = [];
	const below: PlainObject[] = [];
	let merged: PlainObject = {};
	layers.forEach(({ name, block }, k) => {
		below.push(merged);
		if (k > 0) issues.push(...figuresMissing(merged, block));
		issues.push(...partFixed(block));
		const scenario = !name.includes("=") && name !== "set";
		const parent = ofAnotherCountry(merged, block) ? withoutCountry(merged) : merged;
		const inherited = withoutKnown(scenario ? withoutWords(parent) : parent, block);
		const under = withoutQuoted(withoutStale(inherited, block), block);
		merged = merge(under, name.includes("=") ? withoutWords(block) : block, isReplacedWhole);
	});
	if (merged.country !== undefined && merged.country !== BUNDLED_COUNTRY && isPlainObject(merged.rival)) {
		merged = { ...merged, rival: { name: "the rival", ...merged.rival } };
	}
	const own = layers[layers.length - 1].block;
	const lineage =
		layers.length === 1 && Array.isArray(own.lineage) ? own.lineage : layers.map(({ name }) => name).reverse();
	return { merged: { ...merged, extends: null, lineage }, below, issues };
}

/** Whether a block names another country than what it is laid over. */
function ofAnotherCountry(below: PlainObject, { country }: PlainObject): boolean {
	return country !== undefined && country !== (below.country ?? BUNDLED_COUNTRY);
}

/** Without what belongs to one country: what is known, drawn, bought and ruled there, its arms deals and its provinces. */
function withoutCountry(below: PlainObject): PlainObject {
	const { known: _k, uncertainty: _u, outcomes: _o, rules: _r, ...rest } = below;
	const without = (block: unknown, ...keys: string[]) =>
		isPlainObject(block) ? Object.fromEntries(Object.entries(block).filter(([key]) => !keys.includes(key))) : block;
	const { rival, budget, financing } = rest;
	const lines = isPlainObject(budget) && isPlainObject(budget.lines) ? budget.lines : {};
	return {
		...rest,
		...(rival === undefined ? {} : { rival: without(rival, "name", "partnership") }),
		...(financing === undefined ? {} : { financing: without(financing, "burden") }),
		...(!isPlainObject(budget)
			? {}
			: {
					budget: {
						...(without(budget, "provinces") as PlainObject),
						other: without(budget.other, "provinces"),
						lines: Object.fromEntries(Object.entries(lines).map(([name, line]) => [name, without(line, "provinces")])),
					},
				}),
	};
}

/** Drop `known`, which belongs to a base: another definition or base year has a table of its own. */
function withoutKnown(below: PlainObject, block: PlainObject): PlainObject {
	const changes = Object.keys(FIGURES).some((path) => {
		const chosen = valueAt(block, path);
		return chosen !== undefined && chosen !== valueAt(below, path);
	});
	if (!changes) return below;
	const { known: _, ...rest } = below;
	return rest;
}

/** Refuse a number for a financing share where all shares are drawn together: the draw would silently replace it. */
function partFixed(block: PlainObject): Issue[] {
	if (!drawsShares(valueAt(block, "uncertainty.financing"))) return [];
	const given = (share: string) => valueAt(block, `financing.${share}`) !== undefined;
	const missing = ["taxes", "levies", "borrowing"].filter((share) => !given(share));
	if (missing.length === 0) return [];
	return SHARE_PATHS.filter(given).map((share) => ({
		path: `financing.${share}`,
		message: `must not be set alone while uncertainty.financing draws it with the other shares; give ${missing.join(" and ")} too, and all are then held fixed, or leave it out`,
	}));
}

/** A preset without its descriptive keys, so that it does not rename the scenario. */
function withoutWords(block: PlainObject): PlainObject {
	return Object.fromEntries(Object.entries(block).filter(([key]) => !OWN_WORDS.includes(key)));
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
				message: `must not change from ${show(valueAt(below, path))} to ${show(chosen)} without the figures that go with it, got none for ${missing.join(", ")}; extend a base such as base-2023-budget or base-2025-sipri, or choose --base-year and --definition`,
			},
		];
	});
}
