import { fixed, percent, signed } from "../../charts/index.js";
import { sourcesOf } from "../../data/index.js";
import type { Nowcast, NowcastRow } from "../../published/index.js";
import { type Block, facts, list, paragraph, section, table } from "../blocks/index.js";
import { cited } from "../cited.js";
import { count, definitionInWords, listed, sentence, yearsInBrief } from "../words.js";

/**
 * Report of published figures after the base year beside the model, the largest miss first. It begins with what the
 * misses do not show.
 *
 * @example
 * ```ts
 * import { nowcast } from "crowdout/reaction";
 * import { nowcastReport, text } from "crowdout/report";
 *
 * console.log(text(nowcastReport(nowcast("us-india-partnership"))));
 * ```
 */
export function nowcastReport(nowcast: Nowcast): Block[] {
	const { scenario, baseYear, definition, notes, rows, leftOut } = nowcast;
	const said = rows.filter(({ given }) => given.length === 0);
	const given = rows.filter((row) => row.given.length > 0);
	const title = `Figures known after FY${baseYear}, compared with the run of ${scenario}`;
	const ids = [...new Set(rows.flatMap(({ figure }) => figure.source.split(" ")))].sort().join(" ");
	return [
		...section("What the misses do not show", list(notes.map((note) => `${sentence(note)}.`))),
		...section(title, [
			paragraph(
				`${count(said.length)} figures that the scenario does not use, the largest miss first. Defence is ${definitionInWords(definition)}. Known and model: shares in percent of GDP, by the GDP of the figure's source. Miss: the model less the figure, in points of GDP. Of: all governments, or the federation alone.`,
			),
			...table(title, ["figure", "status", "of", "known", "model", "miss", "miss %"], said.map(cells), [1, 2]),
		]),
		...section("What each figure is", [facts(definitions(rows))]),
		...section("Figures that the scenario uses", [
			paragraph(
				`The scenario takes ${count(given.length)} figures from the same sources, or fixes the value beside them. They do not test the model, and a small miss shows nothing.`,
			),
			...table("Figures that the scenario uses", ["output", "FY", "largest miss", "from"], givenRows(given), [1, 3]),
		]),
		...section("Not compared", list(leftOut.map(({ id, why }) => `${id}: ${why}.`))),
		...section("Sources", list(sourcesOf(ids).map(cited))),
	];
}

function cells(row: NowcastRow): string[] {
	const { figure, model, relative } = row;
	return [
		figure.id.replace(/^known\./, ""),
		figure.status,
		figure.coverage === "federal" ? "federal" : "all",
		shown(figure.value, figure.unit),
		shown(model, figure.unit),
		missShown(row),
		relative === null ? "–" : signed(100 * relative, 1),
	];
}

/** Meaning of the first word of the ids, and the GDP that the figures are divided by. */
function definitions(rows: readonly NowcastRow[]): [string, string][] {
	const all = rows.map(({ figure: { id, definition, gdp } }): [string, string] => [
		id.replace(/^known\.|\.\d{4}\..*$/g, ""),
		gdp === "" ? definition : `${definition}; share of the GDP of the ${gdp}`,
	]);
	const said = [...new Map(all.map(([name, words]) => [`${name}: ${words}`, words] as const))];
	return said.map(([key, words]): [string, string] => [key.slice(0, -words.length - 2), words]).sort();
}

/** Amounts unchanged, shares and rates in percent. */
function shown(value: number, unit: string): string {
	return unit === "PKR bn" ? fixed(value, 0) : percent(value, 2);
}

function missShown({ miss, figure: { unit } }: NowcastRow): string {
	return unit === "PKR bn" ? signed(miss, 0) : signed(100 * miss, 2);
}

/** One row for each output: its years, the largest miss, and the paths that determine it. */
function givenRows(rows: readonly NowcastRow[]): string[][] {
	const outputs = [...new Set(rows.map(({ figure }) => figure.output))];
	return outputs.map((output) => {
		const own = rows.filter(({ figure }) => figure.output === output);
		const years = [...new Set(own.map(({ figure }) => figure.year))].sort((a, b) => a - b);
		const paths = [...new Set(own.flatMap(({ given }) => given.map((path) => path.replace(/\.\d{4}$/, ""))))];
		return [output, yearsInBrief(years), missShown(own[0]), listed(paths)];
	});
}
