import { isPlainObject, valueAt } from "../domain/index.js";
import { isBundled } from "./bundled.js";
import { BUNDLED_COUNTRY, isBundledCountry } from "./country-words.js";
import type { Layer } from "./layers.js";
import { isReplacedWhole } from "./paths.js";
import type { Scenario } from "./types.js";

/** Words without which a report would speak of the bundled country. */
const WORDS = ["currency", "fiscalYear"];

/** What is no figure of a country: the years, words for people, and what is worked out. */
const FRAME = [
	"$schema",
	"baseYear",
	"country",
	"extends",
	"horizon",
	"lineage",
	"name",
	"question",
	"references",
	"title",
];

/**
 * What a scenario of another country still has from the bundled files, whose figures are Pakistan's; the warning names the
 * largest blocks of which nothing is the scenario's own.
 *
 * @param layers The blocks that the scenario was made of, the root first.
 * @returns One line, or none where the figures are the scenario's own.
 */
export function foreignFigures(layers: readonly Layer[], scenario: Scenario): string[] {
	if (isBundledCountry(scenario)) return [];
	const figures = Object.entries(scenario)
		.filter(([key]) => !FRAME.includes(key) && !WORDS.includes(key) && key !== "counterfactual")
		.flatMap(([key, block]) => foreignParts(layers, key, block).paths);
	const words = WORDS.filter((key) => layers.every(({ block }) => block[key] === undefined));
	const all = [...words, ...figures, ...(hasForeignPace(layers) ? ["counterfactual"] : [])];
	if (all.length === 0) return [];
	const { country } = scenario;
	return [
		`country: ${all.join(", ")} ${all.length === 1 ? "is" : "are"} given for ${BUNDLED_COUNTRY}, without a source for ${country}; give what is known of ${country}`,
	];
}

/** Whether it is compared with the pace of the bundled rival: by default, or by a preset that is made of its figures. */
function hasForeignPace(layers: readonly Layer[]): boolean {
	const given = layers.findLast(({ block }) => block.counterfactual !== undefined)?.block.counterfactual;
	return (
		given === undefined || (isPlainObject(given) && given.against !== undefined && given.against !== "without-events")
	);
}

/** The largest blocks below a place of which every number is from a bundled file or preset, and whether all of it is. */
function foreignParts(
	layers: readonly Layer[],
	at: string,
	block: unknown,
): { readonly all: boolean; readonly paths: string[] } {
	if (typeof block === "number" || (isPlainObject(block) && isReplacedWhole(at))) {
		const all = isForeign(layers, at);
		return { all, paths: all ? [at] : [] };
	}
	if (typeof block !== "object" || block === null) return { all: false, paths: [] };
	const parts = Object.entries(block)
		.filter(([, part]) => typeof part === "number" || (typeof part === "object" && part !== null))
		.map(([key, part]) => foreignParts(layers, `${at}.${key}`, part));
	const paths = parts.flatMap((part) => part.paths);
	const all = parts.every((part) => part.all);
	return { all, paths: all && paths.length > 0 ? [at] : paths };
}

/** Whether the nearest layer that gives a place is a bundled file or a preset. */
function isForeign(layers: readonly Layer[], at: string): boolean {
	const giver = layers.findLast(({ block }) => valueAt(block, at) !== undefined);
	return giver !== undefined && (giver.name.includes("=") || isBundled(giver.block));
}
