import type { Derivation } from "../measure/index.js";
import { type CountryWords, countryWords, type OfCountry } from "../scenario/index.js";
import { type Block, heading, list, paragraph, section, type Words } from "./blocks/index.js";
import { cited } from "./cited.js";
import { yearName } from "./words.js";

/**
 * Report of how one number is computed: each number behind it once, with its equation and inputs, then the scenario's
 * numbers with their sources.
 *
 * @example
 * ```ts
 * import { derive } from "crowdout";
 * import { derivationReport, text } from "crowdout/report";
 *
 * console.log(text(derivationReport(derive("us-india-partnership", "crowdOut.money.food", { year: 2030 }))));
 * ```
 */
export function derivationReport(derivation: Derivation, scenario?: OfCountry): Block[] {
	const words = countryWords(scenario);
	const nodes = flat(derivation);
	const computed = new Map<string, Derivation[]>();
	for (const node of nodes.filter(({ equation, above }) => equation !== undefined && !above)) {
		computed.set(node.path, [...(computed.get(node.path) ?? []), node]);
	}
	const given = new Map(nodes.filter(({ equation }) => equation === undefined).map((node) => [node.path, node]));
	const sources = new Map(
		[...given.values()].flatMap(({ explanation }) =>
			(explanation?.sources ?? []).map((source) => [source.id, source] as const),
		),
	);
	const [first = [], ...others] = computed.values();
	return [
		...equation(first, 1, words),
		...section(
			"What it is made of",
			others.flatMap((found) => equation(found, 3, words)),
		),
		...section("Numbers of the scenario", list([...given.values()].map(number))),
		...section("Sources", list([...sources.values()].map((source): Words => [`${source.id}: `, ...cited(source)]))),
	];
}

/** Every number of the tree, each before its inputs. */
function flat(derivation: Derivation): Derivation[] {
	return [derivation, ...derivation.inputs.flatMap(flat)];
}

/** A number in the latest year that is asked for, with its inputs; earlier years are computed in the same way. */
function equation(nodes: readonly Derivation[], level: 1 | 3, words: CountryWords): Block[] {
	if (nodes.length === 0) return [];
	const [first, ...others] = [...nodes].sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
	const before = others
		.map(({ year, value }) => `${year === undefined ? "" : yearName(year, words)} ${brief(value)}`)
		.join(", ");
	return [
		heading(`${named(first, words)} = ${brief(first.value)}`, level),
		paragraph(`= ${first.equation}`),
		...list(first.inputs.map((input) => `${named(input, words)} = ${brief(input.value)}`)),
		...(before === "" ? [] : [paragraph(`In the same way, back to the base year: ${before}`)]),
	];
}

function named({ path, year }: Derivation, words: CountryWords): string {
	return year === undefined ? path : `${path} in ${yearName(year, words)}`;
}

/** A number of the scenario, its layer, and its reason. */
function number({ path, value, explanation }: Derivation): string {
	if (explanation === undefined) return `${path} = ${brief(value)}`;
	const { unit, layer, status, reason, figures, sources } = explanation;
	const from = [
		`given by ${layer}, ${status}`,
		...(reason ? [reason] : []),
		...(figures.length > 0 ? [`row ${figures[0].row.id} of table ${figures[0].table}`] : []),
		...(sources.length > 0 ? [`sources ${sources.map(({ id }) => id).join(" ")}`] : []),
	];
	return `${path} = ${brief(value)}${unit ? ` ${unit}` : ""}: ${from.join("; ")}`;
}

/** Six figures are enough to follow an equation; below 1e-15 there is only rounding. */
function brief(value: unknown): string {
	if (typeof value === "number" && Math.abs(value) < 1e-15) return "0";
	return typeof value === "number" ? String(Number(value.toPrecision(6))) : value === null ? "none" : String(value);
}
