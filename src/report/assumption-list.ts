import { digitsFor, fixed, inFigures } from "../charts/index.js";
import type { Assumption } from "../questions/index.js";
import { type CountryWords, countryWords, type OfCountry } from "../scenario/index.js";
import { type Block, heading, list, paragraph, section, table, wholeTable } from "./blocks/index.js";

/** Reasons shown below a list. */
const SHOWN = 12;

const order = ({ symbol }: CountryWords) =>
	`Unsourced first, then by how far the loss of all lines over the horizon moves [${symbol} bn of the base year] when the parameter alone goes from one end of its range to the other.`;

/**
 * Every assumption of a scenario as a table, unsourced ones first, then the reasons for those with the largest effect
 * on the headline.
 *
 * @param title Title of the report.
 * @example
 * ```ts
 * import { assumptionList } from "crowdout";
 * import { assumptionReport, text } from "crowdout/report";
 *
 * const assumptions = assumptionList("us-india-partnership");
 * console.log(text(assumptionReport("Assumptions of us-india-partnership", assumptions)));
 * ```
 */
export function assumptionReport(title: string, assumptions: readonly Assumption[], scenario?: OfCountry): Block[] {
	const about = order(countryWords(scenario));
	const moving = assumptions.filter(({ effect }) => (effect?.swing ?? 0) > 0);
	const basis = moving
		.slice(0, SHOWN)
		.map(({ path, basis: why, sources }) => `${path}: ${why}. ${titles(sources.slice(0, 2))}.`);
	return [
		heading(title, 1),
		paragraph(about),
		...wholeTable(
			about,
			["assumption", "value", "range", "moves", "evidence"],
			rows(assumptions.map(({ unit: _, ...rest }) => rest)).map((row) => row.slice(0, 5)),
			[1, 2, 4],
		),
		...section("Why these values", list(basis)),
	];
}

/** Every assumption with its range, effect, evidence, reason and sources. */
export function assumptionTable(
	caption: string,
	assumptions: readonly Assumption[],
	{ symbol }: CountryWords,
): Block[] {
	const head = ["assumption", "value", "range", `moves the loss by, ${symbol} bn`, "evidence", "why", "sources"];
	return table(caption, head, rows(assumptions), [1, 2, 4, 5, 6]);
}

function rows(assumptions: readonly Assumption[]): string[][] {
	const digits = digitsFor(assumptions.flatMap(({ effect }) => (effect ? [effect.low.loss, effect.high.loss] : [])));
	return assumptions.map(({ path, value, unit, effect, grade, basis, sources }) => [
		path,
		`${typeof value === "number" ? brief(value) : value.map(brief).join(" to ")}${unit ? ` ${unit}` : ""}`,
		effect === undefined ? "–" : `${brief(effect.low.value)} to ${brief(effect.high.value)}`,
		effect === undefined ? "–" : fixed(effect.swing, digits),
		grade,
		basis,
		titles(sources),
	]);
}

/** The first titles; the section of sources has all of them. */
function titles(sources: Assumption["sources"]): string {
	const all = sources.map(({ title }) => title);
	return all.length > 3 ? `${all.slice(0, 2).join("; ")}; and ${all.length - 2} more` : all.join("; ");
}

/** A number with three significant digits. */
function brief(value: number | string): string {
	return typeof value === "number" ? inFigures(value, 3) : value;
}
