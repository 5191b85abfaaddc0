import { merge, type PlainObject, show, valueAt } from "../domain/index.js";
import type { Issue } from "../errors.js";
import type { Layer } from "./layers.js";
import { isReplacedWhole } from "./paths.js";
import { withoutQuoted } from "./quoted.js";
import { drawsShares, SHARE_PATHS, withoutStale } from "./stale-uncertainty.js";

/** Words of a scenario that are its own and no child's. */
const OWN_WORDS = ["$schema", "name", "title", "question", "references", "checks", "lineage"];

/**
 * The blocks laid over each other; a changed definition or base year must bring its figures.
 *
 * @returns What they make, and what those below each of them make.
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
		const inherited = withoutKnown(scenario ? withoutWords(merged) : merged, block);
		const under = withoutQuoted(withoutStale(inherited, block), block);
		merged = merge(under, name.includes("=") ? withoutWords(block) : block, isReplacedWhole);
	});
	const own = layers[layers.length - 1].block;
	const lineage =
		layers.length === 1 && Array.isArray(own.lineage) ? own.lineage : layers.map(({ name }) => name).reverse();
	return { merged: { ...merged, extends: null, lineage }, below, issues };
}

/** What is known belongs to a base: another definition or base year has a table of its own. */
function withoutKnown(below: PlainObject, block: PlainObject): PlainObject {
	const changes = Object.keys(FIGURES).some((path) => {
		const chosen = valueAt(block, path);
		return chosen !== undefined && chosen !== valueAt(below, path);
	});
	if (!changes) return below;
	const { known: _, ...rest } = below;
	return rest;
}

/** Where a block draws all shares of financing together, a number for some of them would be drawn over in silence. */
function partFixed(block: PlainObject): Issue[] {
	if (!drawsShares(valueAt(block, "uncertainty.financing"))) return [];
	const given = (share: string) => valueAt(block, `financing.${share}`) !== undefined;
	const missing = ["taxes", "levies", "borrowing"].filter((share) => !given(share));
	if (missing.length === 0) return [];
	return SHARE_PATHS.filter(given).map((share) => ({
		path: `financing.${share}`,
		message: `must not be a number of its own while uncertainty.financing draws it with the other shares; give ${missing.join(" and ")} too, which then hold without draws, or leave it out`,
	}));
}

/** A preset that is laid over a scenario does not rename it. */
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
				message: `must not change from ${show(valueAt(below, path))} to ${show(chosen)} without its figures, got none for ${missing.join(", ")}; extend a base such as base-2023-budget or base-2025-sipri, or choose --base-year and --definition`,
			},
		];
	});
}
