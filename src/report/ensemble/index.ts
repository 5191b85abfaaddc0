import type { EnsembleResult } from "../../ensemble/index.js";
import { fixed, short } from "../number.js";
import { type Style, styleOf } from "../style.js";
import { textTable } from "../text-table.js";
import { definitionInWords, yearInWords } from "../words.js";
import { wrap } from "../wrap.js";
import { eventsTable } from "./events.js";
import { failures } from "./failures.js";
import { lastYearBands } from "./last-year.js";
import { lossTable } from "./loss.js";
import { drawnAndFixed } from "./parameters.js";
import { otherNumbers } from "./scalars.js";

/** What a report of an ensemble shows beside the result itself. */
export interface EnsembleReportOptions {
	/** Paths of doubtful numbers; those that were not drawn are named as fixed [none]. */
	readonly doubtful?: readonly string[];
	/** Bold headings, as terminals know them [false]. */
	readonly colour?: boolean;
}

/** An ensemble as a person reads it, in 80 columns; it ends with a line break. */
export function ensembleReport(result: EnsembleResult, options: EnsembleReportOptions = {}): string {
	const style = styleOf(options.colour ?? false);
	const { version, scenarioHash } = result.record;
	const sections = [
		opening(result, style),
		...result.warnings.map((warning) => wrap(`Note: ${warning}.`)),
		lossTable(result, style),
		otherNumbers(result, style),
		lastYearBands(result, style),
		eventsTable(result, style),
		failures(result, style),
		drawnAndFixed(result, options.doubtful ?? [], style),
		style.faint(`crowdout ${version}, record ${scenarioHash.slice(0, 12)}, seed ${result.record.seed}`),
	];
	return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** What was drawn how often, and what the figures are. */
function opening(result: EnsembleResult, style: Style): string {
	const { title, question } = result.record.scenario;
	const { seed, sampler, mode } = result.record;
	const how = { random: "independent", sobol: "scrambled Sobol' points" }[sampler];
	const precision = result.precision;
	const facts: [string, string][] = [
		["Scenario", result.scenario],
		["Against", result.counterfactual],
		["Draws", `${fixed(result.draws, 0)}, ${how}, seed ${seed}, ${mode} quantiles`],
		["Defence", definitionInWords(result.definition)],
		["Base year", yearInWords(result.baseYear)],
	];
	if (precision !== undefined) {
		const { relative } = precision.asked;
		facts.push(["Precision", `${short(100 * relative)} % of the mean, ${precision.reached ? "" : "not "}reached`]);
	}
	const words = [...(title ? [style.heading(wrap(title))] : []), ...(question ? [wrap(question)] : [])];
	return [...words, ...(words.length > 0 ? [""] : []), textTable(facts, ["left", "left"])].join("\n");
}
